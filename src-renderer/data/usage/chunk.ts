/** A column in the narrowest array that holds its values: what is stored is a tenth of the CSV. */
export type NarrowColumn =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/**
 * Usage of one source, service and year as columns, sorted by organisation, metric and month. Organisation and metric
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
  /** SHA-256 of the content: an identical chunk is not written again. */
  readonly hash: string;
};

export type UsageDictionary = { readonly key: 'organisations' | 'metrics'; readonly values: readonly string[] };

/** The same numbers in the narrowest array that holds them all exactly. */
export function narrow(values: Float64Array | Uint32Array | Uint16Array | Uint8Array): NarrowColumn {
  let max = 0;
  let whole = true;
  for (const value of values) {
    if (value > max) max = value;
    if (!Number.isInteger(value) || value < 0) whole = false;
  }
  if (!whole || max > 0xffffffff) return Float64Array.from(values);
  if (max > 0xffff) return Uint32Array.from(values);
  return max > 0xff ? Uint16Array.from(values) : Uint8Array.from(values);
}
