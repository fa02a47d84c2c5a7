/** Why the disk would not, as the host says it; or nothing may be changed now, because it could not be kept. */
export type JournalFailure = 'full' | 'denied' | 'busy' | 'failed' | 'readOnly';

export type JournalAnswer =
  | { readonly kind: 'appended' }
  /** Nothing was written: `last` is what the journal has. */
  | { readonly kind: 'out_of_sequence'; readonly last: number }
  | { readonly kind: 'failed'; readonly reason: JournalFailure };

export type JournalEntries =
  | {
      readonly kind: 'read';
      readonly changes: readonly { readonly sequence: number; readonly change: string }[];
      /** Entries between that the disk has damaged. */
      readonly missing: number;
    }
  /** The journal begins after this: a backup must be restored first. */
  | { readonly kind: 'cut_off'; readonly after: number }
  | { readonly kind: 'failed'; readonly reason: JournalFailure };

/** The host's journal of changes: on the disk before the screen says saved. */
export type Journal = {
  /** Whether it keeps what it is given, and so decides which of two windows was first. */
  readonly keeps: boolean;
  /** Changes that follow one another, the first with this sequence; all are kept or none. */
  readonly append: (sequence: number, changes: readonly string[]) => Promise<JournalAnswer>;
  /** Every entry after a sequence, in order. */
  readonly readAfter: (sequence: number) => Promise<JournalEntries>;
};

/** Where there is no host (tests): the database alone. */
export const NO_JOURNAL: Journal = {
  keeps: false,
  append: async () => ({ kind: 'appended' }),
  readAfter: async () => ({ kind: 'read', changes: [], missing: 0 }),
};
