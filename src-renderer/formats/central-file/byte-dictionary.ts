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
  #starts = new Int32Array(512);
  #lengths = new Int32Array(512);
  #hashes = new Int32Array(512);
  #followers = new Int32Array(512);
  /** Open addressing: code + 1, 0 = free; its size is a power of two, twice that of the columns above. */
  #slots = new Int32Array(1024);

  /** @param accepts asked once for every distinct value */
  constructor(bytes: Uint8Array, accepts: (value: string) => boolean) {
    this.#bytes = bytes;
    this.#accepts = accepts;
  }

  /** Where the value with this code was first seen. */
  startOf(code: number): number {
    return this.#starts[code] as number;
  }

  /** The length in bytes of the value with this code. */
  lengthOf(code: number): number {
    return this.#lengths[code] as number;
  }

  /** The value that came after this one last time; months and metrics come in the same turn again and again. */
  followerOf(code: number): number {
    return this.#followers[code] as number;
  }

  follows(before: number, code: number): void {
    this.#followers[before] = code;
  }

  /** @param hash any 32-bit number that depends on the bytes alone */
  codeOf(start: number, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (this.#slots[slot] as number) - 1;
      if (code < 0) return this.#add(start, length, hash, slot);
      if (this.#hashes[code] === hash && this.#lengths[code] === length && this.#standsAt(code, start)) return code;
    }
  }

  #standsAt(code: number, start: number): boolean {
    const bytes = this.#bytes;
    const from = this.#starts[code] as number;
    const length = this.#lengths[code] as number;
    for (let i = 0; i < length; i++) if (bytes[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(start: number, length: number, hash: number, slot: number): number {
    const value = decodeUtf8(this.#bytes.subarray(start, start + length));
    if (value === null || !this.#accepts(value)) return NO_CODE;
    const code = this.values.push(value) - 1;
    this.#starts[code] = start;
    this.#lengths[code] = length;
    this.#hashes[code] = hash;
    this.#followers[code] = NO_CODE;
    this.#slots[slot] = code + 1;
    if (this.values.length * 2 === this.#slots.length) this.#grow();
    return code;
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
