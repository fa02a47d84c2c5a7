/** The format this version writes and the newest it can read (docs: the central file). */
export const FORMAT = 1;

/** What a file may be at most; a megabyte is a million bytes. */
export const LIMITS = {
  entries: 60,
  unpackedBytes: 400_000_000,
  /** Unpacked to packed, asked once this much is unpacked: real tables pack to a fifteenth. */
  ratio: 100,
  ratioFrom: 20_000_000,
  descriptorBytes: 8_000_000,
  /** Findings of one kind of check that are listed; the rest are counted. */
  listedProblems: 20,
} as const;
