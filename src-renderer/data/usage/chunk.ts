/** A column in the narrowest array that holds its values: what is stored is a tenth of the CSV. */
export type NarrowColumn =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/**
 * Usage of one source, service and year as columns, sorted by organisation, month and metric. Organisation and metric
 * are positions in the stored dictionary, which only ever grows.
 */
export type UsageChunk = {
  readonly source: string;
  readonly service: string;
  readonly year: number;
  readonly length: number;
  readonly organisation: NarrowColumn;
  readonly metric: NarrowColumn;
  /** First month, 0–11 within `year`. */
  readonly first: NarrowColumn;
  /** Months from the first to the last; null when no row is a period total. */
  readonly span: NarrowColumn | null;
  readonly count: NarrowColumn;
  /** Null when no row is allocated. */
  readonly allocated: NarrowColumn | null;
  readonly extra: Readonly<Record<string, readonly string[]>> | null;
  /** See `chunkHash`: a chunk of the same content is not written again. */
  readonly hash: string;
};

export type UsageDictionary = { readonly key: 'organisations' | 'metrics'; readonly values: readonly string[] };

/** Whole numbers, 0 or more. */
export type WideColumn = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** The same numbers in the narrowest array that holds them all; copied by the platform, not row by row. */
export function narrowed(values: WideColumn): NarrowColumn {
  const width = widthOf(greatestOf(values));
  const narrow = narrowView(new ArrayBuffer(values.length * width), 0, values.length, width);
  narrow.set(values);
  return narrow;
}

/** The same as `narrowed`, or null when every number is 0. */
export function narrowedUnlessZero(values: WideColumn): NarrowColumn | null {
  return greatestOf(values) === 0 ? null : narrowed(values);
}

export function greatestOf(values: WideColumn): number {
  let greatest = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > greatest) greatest = value;
  }
  return greatest;
}

/** Bytes of each value in the narrowest array that holds values up to this one. */
export function widthOf(greatest: number): number {
  if (greatest <= 0xff) return Uint8Array.BYTES_PER_ELEMENT;
  if (greatest <= 0xffff) return Uint16Array.BYTES_PER_ELEMENT;
  return greatest <= 0xffffffff ? Uint32Array.BYTES_PER_ELEMENT : Float64Array.BYTES_PER_ELEMENT;
}

/** A column over part of a buffer. */
export function narrowView(buffer: ArrayBuffer, start: number, length: number, width: number): NarrowColumn {
  if (width === Uint8Array.BYTES_PER_ELEMENT) return new Uint8Array(buffer, start, length);
  if (width === Uint16Array.BYTES_PER_ELEMENT) return new Uint16Array(buffer, start, length);
  return width === Uint32Array.BYTES_PER_ELEMENT
    ? new Uint32Array(buffer, start, length)
    : new Float64Array(buffer, start, length);
}
