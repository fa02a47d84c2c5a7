/** Parts are hashed in blocks of this many 32-bit words. */
const BLOCK = 4;

/**
 * MurmurHash3 of 128 bits (x86 variant; Austin Appleby, public domain) as 32 hex digits. It tells contents apart that differ by
 * chance, not by design: whoever could make two contents alike could as well write wrong figures into the file. Computed at
 * once: waiting for the platform's SHA-256 five hundred times costs more than the hashing, and would end a transaction.
 * @param parts each of whole blocks, padded with zeros
 */
export function chunkHash(...parts: readonly Uint32Array[]): string {
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  let k = 0;
  let length = 0;
  for (const words of parts) {
    length += words.byteLength;
    // Written out: until the loop is compiled, which is most of the time it takes, every call would count.
    for (let i = 0; i < words.length; i += BLOCK) {
      k = Math.imul(words[i] as number, 0x239b961b);
      h1 ^= Math.imul((k << 15) | (k >>> 17), 0xab0e9789);
      h1 = (Math.imul(((h1 << 19) | (h1 >>> 13)) + h2, 5) + 0x561ccd1b) | 0;
      k = Math.imul(words[i + 1] as number, 0xab0e9789);
      h2 ^= Math.imul((k << 16) | (k >>> 16), 0x38b34ae5);
      h2 = (Math.imul(((h2 << 17) | (h2 >>> 15)) + h3, 5) + 0x0bcaa747) | 0;
      k = Math.imul(words[i + 2] as number, 0x38b34ae5);
      h3 ^= Math.imul((k << 17) | (k >>> 15), 0xa1e38b93);
      h3 = (Math.imul(((h3 << 15) | (h3 >>> 17)) + h4, 5) + 0x96cd1c35) | 0;
      k = Math.imul(words[i + 3] as number, 0xa1e38b93);
      h4 ^= Math.imul((k << 18) | (k >>> 14), 0x239b961b);
      h4 = (Math.imul(((h4 << 13) | (h4 >>> 19)) + h1, 5) + 0x32ac3b17) | 0;
    }
  }
  const [a, b, c, d] = spread(h1 ^ length, h2 ^ length, h3 ^ length, h4 ^ length);
  return hex(...spread(finished(a), finished(b), finished(c), finished(d)));
}

/** Whole blocks that begin with these bytes; the rest is zeros. */
export function wholeBlocks(bytes: Uint8Array): Uint32Array {
  const blocks = new Uint8Array(paddedLength(bytes.length));
  blocks.set(bytes);
  return new Uint32Array(blocks.buffer);
}

/** The number of bytes of the whole blocks that hold so many bytes. */
export function paddedLength(bytes: number): number {
  const size = BLOCK * Uint32Array.BYTES_PER_ELEMENT;
  return Math.ceil(bytes / size) * size;
}

type Words = readonly [number, number, number, number];

/** Each word rests on all of them. */
function spread(a: number, b: number, c: number, d: number): Words {
  const sum = (a + b + c + d) | 0;
  return [sum, (b + sum) | 0, (c + sum) | 0, (d + sum) | 0];
}

function finished(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function hex(...words: Words): string {
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
