import { type ByteDictionary, NO_CODE } from './byte-dictionary.ts';
import { sameBytes } from './same-bytes.ts';

const [COMMA, LF, CR, QUOTE, ZERO] = [0x2c, 0x0a, 0x0d, 0x22, 0x30];
const [VALUE, COUNT, FLAG] = [0, 1, 2];
const [TRUE, FALS, E] = [0x65757274, 0x736c6166, 0x65];
/** So many digits are exact in a double whatever they are; a longer count is left to the slow reader. */
const EXACT_DIGITS = 15;
/** Longer beginnings of rows are not compared all at once. */
const LEAD_BYTES = 256;

/** What stands at each position of a row: a value, a count, or true or false. */
export type Field = ByteDictionary | 'count' | 'allocated';

/** Reads plain rows one after the other from a file's bytes. */
export class RowScanner {
  /** Of the row last read: the code of each value, 0 or 1 for false or true; nothing at the place of the count. */
  readonly row: Int32Array;
  /** Of the row last read. */
  count = 0;
  #bytes: Uint8Array = new Uint8Array();
  #view: DataView = new DataView(new ArrayBuffer(0));
  readonly #fields: readonly Field[];
  /** Numbers are compared much faster than fields. */
  readonly #kinds: Uint8Array;
  /** The first fields of a row, which are often those of the row before all together. */
  readonly #leadFields: number;
  readonly #lead = new DataView(new ArrayBuffer(LEAD_BYTES));
  #leadLength = 0;
  #at = 0;
  #end = 0;

  /** @param leadFields how many values stand first that seldom change from row to row */
  constructor(fields: readonly Field[], leadFields: number) {
    this.#fields = fields;
    this.#kinds = Uint8Array.from(fields, (field) =>
      field === 'count' ? COUNT : field === 'allocated' ? FLAG : VALUE,
    );
    this.#leadFields = leadFields;
    this.row = new Int32Array(fields.length).fill(NO_CODE);
  }

  /** From here on the rows between two places of these bytes are read; a whole row ends at the last. */
  open(bytes: Uint8Array, from: number, end: number): void {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
    this.#end = end;
  }

  get atEnd(): boolean {
    return this.#at >= this.#end;
  }

  /** Reads the next row; false when it is not plain. */
  next(): boolean {
    const { row } = this;
    const kinds = this.#kinds;
    const start = this.#at;
    const last = kinds.length - 1;
    let i = 0;
    const lead = this.#leadLength;
    if (lead > 0 && start + lead <= this.#bytes.length && sameBytes(this.#lead, 0, this.#view, start, lead)) {
      i = this.#leadFields;
      this.#at = start + lead;
    }
    for (; i <= last; i++) {
      const kind = kinds[i];
      if (kind === COUNT) {
        this.count = this.#number();
        if (this.count < 0) return false;
      } else {
        const code = kind === FLAG ? this.#boolean() : this.#value(this.#fields[i] as ByteDictionary, row[i] as number);
        if (code < 0) return false;
        row[i] = code;
      }
      const end = this.#bytes[this.#at];
      if (i < last ? end !== COMMA : end !== LF && !this.atEnd) return false;
      this.#at++;
      if (i === this.#leadFields - 1) this.#keepLead(start);
    }
    return true;
  }

  #keepLead(start: number): void {
    const length = this.#at - start;
    this.#leadLength = length <= LEAD_BYTES ? length : 0;
    for (let i = 0; i < this.#leadLength; i++) this.#lead.setUint8(i, this.#bytes[start + i] as number);
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
    const code = dictionary.codeOf(bytes, start, end, hash);
    if (previous !== NO_CODE && code !== NO_CODE) dictionary.follows(previous, code);
    return code;
  }

  /** Goes past the value with this code if it stands here. */
  #stands(dictionary: ByteDictionary, code: number): boolean {
    const length = dictionary.lengthOf(code);
    if (this.#at + length >= this.#bytes.length || !dictionary.standsAt(code, this.#view, this.#at)) return false;
    this.#at += length;
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
