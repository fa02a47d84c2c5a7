/** What the sentinel outside the database says; the host's answer to `backups:sentinel`. */
export type KnownOutside =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'holds';
      readonly holdings: { readonly counts: Readonly<Record<string, number>> } | null;
      readonly lastSequence: number;
      /** The last entry of the journal itself; less than `lastSequence` where the disk has lost it. */
      readonly journalLast: number;
    };

export type StartStep =
  /** A new user. */
  | 'welcome'
  /** The database is gone: the newest whole backup, then the journal after it. */
  | 'restore'
  /** The journal has changes that the database does not: read and apply them. */
  | 'replay'
  /** The journal has less than the database: take a backup, and have the journal go on from its sequence. */
  | 'backUp'
  | 'open';

/** What to do when the program starts, before anything is shown. `database`: empty or not, and its last journal entry. */
export function startStep(
  database: { readonly isEmpty: boolean; readonly sequence: number },
  outside: KnownOutside,
): StartStep {
  if (outside.kind === 'empty') return database.isEmpty ? 'welcome' : 'backUp';
  if (database.isEmpty) return heldNothing(outside) ? 'welcome' : 'restore';
  if (outside.lastSequence > database.sequence) return 'replay';
  return outside.journalLast < database.sequence ? 'backUp' : 'open';
}

/** Everything was deleted on purpose. Where nobody has told what was held, something was. */
function heldNothing({ holdings }: Extract<KnownOutside, { readonly kind: 'holds' }>): boolean {
  return holdings !== null && Object.values(holdings.counts).every((count) => count === 0);
}
