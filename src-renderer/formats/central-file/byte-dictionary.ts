import { decodeUtf8 } from '../csv/utf8.ts';

/** Given for bytes that are not UTF-8 or that the column does not accept. */
export const NO_CODE = -1;

/**
 * Gives each distinct value of a column a code, from the file's bytes: text is decoded once for every distinct value, not once
 * for every row.
 */
export class ByteDictionary {
  readonly values: string[] = [];
  readonly #bytes: Uint8Array;
  readonly #accepts: (value: string) => boolean;
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #hashes: number[] = [];
  readonly #followers: number[] = [];
  /** Open addressing: code + 1, 0 = free; its size is a power of two. */
  #slots = new Int32Array(1024);

  /** @param accepts asked once for every distinct value */
  constructor(bytes: Uint8Array, accepts: (value: string) => boolean) {
    this.#bytes = bytes;
    this.#accepts = accepts;
  }

  /** The length in bytes of the value with this code. */
  lengthOf(code: number): number {
    return this.#lengths[code] ?? 0;
  }

  /** The value that came after this one last time; months and metrics come in the same turn again and again. */
  followerOf(code: number): number {
    return this.#followers[code] as number;
  }

  follows(before: number, code: number): void {
    this.#followers[before] = code;
  }

  /** True when the value with this code stands at `start`. Rows are sorted, so a column's next value is often its last one. */
  standsAt(code: number, start: number): boolean {
    const bytes = this.#bytes;
    const from = this.#starts[code] as number;
    const length = this.#lengths[code] as number;
    // Backwards: ids and months differ at their ends.
    for (let i = length - 1; i >= 0; i--) if (bytes[from + i] !== bytes[start + i]) return false;
    return true;
  }

  /** @param hash any 32-bit number that depends on the bytes alone */
  codeOf(start: number, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (this.#slots[slot] as number) - 1;
      if (code < 0) return this.#add(start, length, hash, slot);
      if (this.#hashes[code] === hash && this.#lengths[code] === length && this.standsAt(code, start)) return code;
    }
  }

  #add(start: number, length: number, hash: number, slot: number): number {
    const value = decodeUtf8(this.#bytes.subarray(start, start + length));
    if (value === null || !this.#accepts(value)) return NO_CODE;
    const code = this.values.push(value) - 1;
    this.#starts.push(start);
    this.#lengths.push(length);
    this.#hashes.push(hash);
    this.#followers.push(NO_CODE);
    this.#slots[slot] = code + 1;
    if (this.values.length * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (const [code, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}
