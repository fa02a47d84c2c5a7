import { type NarrowColumn, narrowView, type WideColumn } from './chunk.ts';
import { paddedLength } from './chunk-hash.ts';

/** Each column begins where any kind of array may. */
const ALIGNMENT = Float64Array.BYTES_PER_ELEMENT;

/**
 * Puts columns of one length one after the other into a buffer of their own. The database writes a buffer once however many
 * columns look into it, which is much less work than a buffer for each.
 */
export class ColumnPacker {
  readonly #buffer: ArrayBuffer;
  readonly #length: number;
  #at = 0;

  /** @param widths bytes of a value in each column that will be added, in that order */
  constructor(length: number, widths: readonly number[]) {
    this.#length = length;
    this.#buffer = new ArrayBuffer(paddedLength(widths.reduce((sum, width) => sum + aligned(width * length), 0)));
  }

  add(values: WideColumn, width: number): NarrowColumn {
    const column = narrowView(this.#buffer, this.#at, this.#length, width);
    column.set(values);
    this.#at += aligned(column.byteLength);
    return column;
  }

  /** All that was added, and zeros between. */
  get words(): Uint32Array {
    return new Uint32Array(this.#buffer);
  }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
