import { decodeUtf8 } from '../csv/utf8.ts';
import { sameBytes } from './same-bytes.ts';

/** Given for bytes that are not UTF-8 or that the column does not accept. */
export const NO_CODE = -1;

const LF = 0x0a;

/**
 * Gives each distinct value of a column a code, from the file's bytes: text is decoded once for every distinct value, not once
 * for every row. The bytes of the values are kept, so those of the file need not stay.
 */
export class ByteDictionary {
  readonly values: string[] = [];
  readonly #accepts: (value: string) => boolean;
  /** Every value once, with the separator that stood behind it. */
  #kept = new DataView(new ArrayBuffer(1 << 13));
  #keptLength = 0;
  #starts = new Int32Array(512);
  #lengths = new Int32Array(512);
  #hashes = new Int32Array(512);
  #followers = new Int32Array(512);
  /** Open addressing: code + 1, 0 = free; its size is a power of two, twice that of the columns above. */
  #slots = new Int32Array(1024);

  /** @param accepts asked once for every distinct value */
  constructor(accepts: (value: string) => boolean) {
    this.#accepts = accepts;
  }

  /** The length in bytes of the value with this code. */
  lengthOf(code: number): number {
    return this.#lengths[code] as number;
  }

  /**
   * Whether the value with this code stands at a place, with the same separator behind it as where it was first seen.
   * @param view holds as many bytes from there on
   */
  standsAt(code: number, view: DataView, at: number): boolean {
    return sameBytes(this.#kept, this.#starts[code] as number, view, at, (this.#lengths[code] as number) + 1);
  }

  /** The value that came after this one last time; months and metrics come in the same turn again and again. */
  followerOf(code: number): number {
    return this.#followers[code] as number;
  }

  follows(before: number, code: number): void {
    this.#followers[before] = code;
  }

  /** @param hash any 32-bit number that depends on the bytes of the value alone */
  codeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (this.#slots[slot] as number) - 1;
      if (code < 0) return this.#add(bytes, start, end, hash, slot);
      if (this.#hashes[code] === hash && this.#lengths[code] === end - start && this.#isSame(code, bytes, start))
        return code;
    }
  }

  #isSame(code: number, bytes: Uint8Array, start: number): boolean {
    const from = this.#starts[code] as number;
    const length = this.#lengths[code] as number;
    for (let i = 0; i < length; i++) if (this.#kept.getUint8(from + i) !== bytes[start + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const value = decodeUtf8(bytes.subarray(start, end));
    if (value === null || !this.#accepts(value)) return NO_CODE;
    const code = this.values.push(value) - 1;
    this.#starts[code] = this.#keptLength;
    this.#lengths[code] = end - start;
    this.#hashes[code] = hash;
    this.#followers[code] = NO_CODE;
    this.#slots[slot] = code + 1;
    this.#keep(bytes, start, end);
    if (this.values.length * 2 === this.#slots.length) this.#grow();
    return code;
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const from = this.#keptLength;
    this.#keptLength += end - start + 1;
    if (this.#keptLength > this.#kept.byteLength) {
      const wide = new Uint8Array(this.#keptLength * 2);
      wide.set(new Uint8Array(this.#kept.buffer));
      this.#kept = new DataView(wide.buffer);
    }
    for (let i = start; i <= end; i++) this.#kept.setUint8(from + i - start, bytes[i] ?? LF);
  }

  #grow(): void {
    const room = this.#slots.length;
    [this.#starts, this.#lengths, this.#hashes, this.#followers] = [
      grown(this.#starts, room),
      grown(this.#lengths, room),
      grown(this.#hashes, room),
      grown(this.#followers, room),
    ];
    const slots = new Int32Array(room * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < this.values.length; code++) {
      let slot = (this.#hashes[code] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

function grown(column: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(room);
  wide.set(column);
  return wide;
}
