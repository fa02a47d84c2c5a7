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
  /** SHA-256 of the content: an identical chunk is not written again. */
  readonly hash: string;
};

export type UsageDictionary = { readonly key: 'organisations' | 'metrics'; readonly values: readonly string[] };

/** The same whole numbers, 0 or more, in the narrowest array that holds them all; copied by the platform, not row by row. */
export function narrowed(values: Float64Array | Uint32Array | Uint16Array | Uint8Array): NarrowColumn {
  const narrow = narrowArray(values.length, greatestOf(values));
  narrow.set(values);
  return narrow;
}

/** The same as `narrowed`, or null when every number is 0. */
export function narrowedUnlessZero(values: Float64Array | Uint32Array | Uint16Array | Uint8Array): NarrowColumn | null {
  return greatestOf(values) === 0 ? null : narrowed(values);
}

function greatestOf(values: Float64Array | Uint32Array | Uint16Array | Uint8Array): number {
  let greatest = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > greatest) greatest = value;
  }
  return greatest;
}

function narrowArray(length: number, greatest: number): NarrowColumn {
  if (greatest <= 0xff) return new Uint8Array(length);
  if (greatest <= 0xffff) return new Uint16Array(length);
  return greatest <= 0xffffffff ? new Uint32Array(length) : new Float64Array(length);
}
