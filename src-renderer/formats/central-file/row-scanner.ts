import { type ByteDictionary, NO_CODE } from './byte-dictionary.ts';
import { sameBytes } from './same-bytes.ts';

const [COMMA, LF, CR, QUOTE, ZERO] = [0x2c, 0x0a, 0x0d, 0x22, 0x30];
const [TRUE, FALS, E] = [0x65757274, 0x736c6166, 0x65];
/** So many digits are exact in a double whatever they are; a longer count is left to the slow reader. */
const EXACT_DIGITS = 15;

/** What stands at each position of a row: a value, a count, or true or false. */
export type Field = ByteDictionary | 'count' | 'allocated';

/** Reads plain rows one after the other from a file's bytes. */
export class RowScanner {
  /** Of the row last read: the code of each value, 0 or 1 for false or true; nothing at the place of the count. */
  readonly row: Int32Array;
  /** Of the row last read. */
  count = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #fields: readonly Field[];
  /** The first fields of a row, which are often those of the row before all together. */
  readonly #leadFields: number;
  #leadStart = 0;
  #leadLength = 0;
  #at: number;
  #end: number;

  /** @param leadFields how many values stand first that seldom change from row to row */
  constructor(bytes: Uint8Array, start: number, fields: readonly Field[], leadFields: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#fields = fields;
    this.#leadFields = leadFields;
    this.#at = start;
    this.#end = bytes.length;
    this.row = new Int32Array(fields.length).fill(NO_CODE);
  }

  /** So far may be read; a whole row ends there. At first it is the end of the bytes. */
  set end(end: number) {
    this.#end = end;
  }

  get atEnd(): boolean {
    return this.#at >= this.#end;
  }

  /** Reads the next row; false when it is not plain. */
  next(): boolean {
    const { row } = this;
    const fields = this.#fields;
    const start = this.#at;
    const last = fields.length - 1;
    let i = 0;
    const lead = this.#leadLength;
    if (lead > 0 && start + lead < this.#bytes.length && sameBytes(this.#view, this.#leadStart, start, lead)) {
      i = this.#leadFields;
      this.#at = start + lead;
    }
    for (; i <= last; i++) {
      const field = fields[i] as Field;
      if (field === 'count') {
        this.count = this.#number();
        if (this.count < 0) return false;
      } else {
        const code = field === 'allocated' ? this.#boolean() : this.#value(field, row[i] as number);
        if (code < 0) return false;
        row[i] = code;
      }
      const end = this.#bytes[this.#at];
      if (i < last ? end !== COMMA : end !== LF && !this.atEnd) return false;
      this.#at++;
      if (i === this.#leadFields - 1) {
        this.#leadStart = start;
        this.#leadLength = this.#at - start;
      }
    }
    return true;
  }

  #value(dictionary: ByteDictionary, previous: number): number {
    if (previous !== NO_CODE) {
      if (this.#stands(dictionary, previous)) return previous;
      const follower = dictionary.followerOf(previous);
      if (follower !== NO_CODE && this.#stands(dictionary, follower)) return follower;
    }
    const bytes = this.#bytes;
    const start = this.#at;
    let end = start;
    let hash = 0x811c9dc5;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] as number;
      if (byte === COMMA || byte === LF) break;
      if (byte === QUOTE || byte === CR || byte === 0) return NO_CODE;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    this.#at = end;
    const code = dictionary.codeOf(start, end - start, hash);
    if (previous !== NO_CODE && code !== NO_CODE) dictionary.follows(previous, code);
    return code;
  }

  /** Goes past the value with this code if it stands here, with the same separator behind it as where it was first seen. */
  #stands(dictionary: ByteDictionary, code: number): boolean {
    const length = dictionary.lengthOf(code);
    const at = this.#at;
    if (at + length >= this.#bytes.length) return false;
    if (!sameBytes(this.#view, dictionary.startOf(code), at, length + 1)) return false;
    this.#at = at + length;
    return true;
  }

  #number(): number {
    const bytes = this.#bytes;
    const start = this.#at;
    let value = 0;
    let at = start;
    for (; at < bytes.length; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    this.#at = at;
    return at > start && at - start <= EXACT_DIGITS ? value : NO_CODE;
  }

  #boolean(): number {
    const at = this.#at;
    if (at + 4 > this.#bytes.length) return NO_CODE;
    const letters = this.#view.getInt32(at, true);
    if (letters === TRUE) {
      this.#at = at + 4;
      return 1;
    }
    if (letters !== FALS || this.#bytes[at + 4] !== E) return NO_CODE;
    this.#at = at + 5;
    return 0;
  }
}
