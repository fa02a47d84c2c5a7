import type { ConflictRow } from './conflict-row.ts';
import { parseStamp, type Stamp, stampText } from './stamp.ts';
import { covers, type Vector } from './vector.ts';

/** A field as one edition of the central file has it. */
export type FieldInEdition = { readonly text: string; readonly stamp: Stamp };

/** As much of an edition as tells where a value of one conflict came from. */
export type EditionView = {
  readonly revision: number;
  /** When it was put aside for the next one, ISO 8601; `null` for the one that stands. */
  readonly savedAt: string | null;
  readonly vector: Vector;
  /** The field in it; `null` where its record is not there. */
  readonly field: FieldInEdition | null;
};

/** Where a value was first seen. Stamps have no clock: the times are those of the editions, by the clocks of the PCs that wrote them. */
export type ValueOrigin =
  /** `at` is when that edition was published, or with `isLatest` the time by which it had been. */
  | { readonly kind: 'edition'; readonly revision: number; readonly at: string | null; readonly isLatest: boolean }
  /** Every edition that was kept has it. */
  | { readonly kind: 'before'; readonly revision: number }
  /** No edition has it yet. */
  | { readonly kind: 'notShared' }
  /** No earlier edition has it, and the one that stands cannot be read. */
  | { readonly kind: 'unread' }
  /** Written by hand or another program, which leave no stamp. */
  | { readonly kind: 'unstamped' };

/** What the field was before both values were written. */
export type BaseValue =
  /** In the newest kept edition that has neither; `text` is `null` when the record was not there yet. */
  | { readonly kind: 'known'; readonly text: string | null; readonly revision: number; readonly savedAt: string | null }
  | { readonly kind: 'unknown'; readonly reason: 'notKept' | 'noEditions' | 'unstamped' };

export type ConflictTrace = { readonly base: BaseValue; readonly shown: ValueOrigin; readonly other: ValueOrigin };

/**
 * Follows a conflict back through the editions, newest first.
 * @param rows all conflicts: a value that stands against one of these two was known to neither, or not to both
 */
export function traceConflict(
  row: ConflictRow,
  editions: readonly EditionView[],
  rows: readonly ConflictRow[] = [],
): ConflictTrace {
  const [shown, other] = [parseStamp(row.stamp_a), parseStamp(row.stamp_b)];
  return {
    base: baseValue([shown, other], editions, rivalsOf(row, rows)),
    shown: valueOrigin(shown, editions),
    other: valueOrigin(other, editions),
  };
}

/** Stamps of values for the same field that stand against one of the two. */
function rivalsOf(row: ConflictRow, rows: readonly ConflictRow[]): ReadonlySet<string> {
  const mine = [row.stamp_a, row.stamp_b];
  const against = rows.filter(
    (each) =>
      each.table === row.table &&
      each.record_id === row.record_id &&
      each.field === row.field &&
      (mine.includes(each.stamp_a) || mine.includes(each.stamp_b)),
  );
  return new Set(against.flatMap((each) => [each.stamp_a, each.stamp_b]));
}

/** Whether older editions can tell no more: the base is found, or cannot be. */
export function isTraced({ base }: ConflictTrace): boolean {
  return base.kind === 'known' || base.reason === 'unstamped';
}

function valueOrigin(stamp: Stamp, editions: readonly EditionView[]): ValueOrigin {
  if (stamp.lamport === 0) return { kind: 'unstamped' };
  const without = editions.findIndex(({ vector }) => !covers(vector, stamp));
  const first = editions[(without === -1 ? editions.length : without) - 1];
  if (!first) return { kind: editions[0]?.savedAt === null ? 'notShared' : 'unread' };
  const older = editions[without];
  if (!older) return { kind: 'before', revision: first.revision };
  // An edition is published in the moment the one before it is put aside.
  if (older.revision === first.revision - 1)
    return { kind: 'edition', revision: first.revision, at: older.savedAt, isLatest: false };
  return { kind: 'edition', revision: first.revision, at: first.savedAt, isLatest: true };
}

function baseValue(stamps: readonly Stamp[], editions: readonly EditionView[], rivals: ReadonlySet<string>): BaseValue {
  if (stamps.some(({ lamport }) => lamport === 0)) return { kind: 'unknown', reason: 'unstamped' };
  if (editions.length === 0) return { kind: 'unknown', reason: 'noEditions' };
  const found = editions.find(
    ({ vector, field }) =>
      stamps.every((stamp) => !covers(vector, stamp)) &&
      // A third value that neither writer can have known of is no base of theirs: they would have counted on from it.
      (field === null ||
        (!rivals.has(stampText(field.stamp)) && stamps.every(({ lamport }) => field.stamp.lamport < lamport))),
  );
  if (!found) return { kind: 'unknown', reason: 'notKept' };
  const { field, revision, savedAt } = found;
  return { kind: 'known', text: field ? field.text : null, revision, savedAt };
}
