import type { CentralFile } from '#domain/model/central-data.ts';
import type { Problem } from '#domain/model/problem.ts';
import type { ChangesBetween } from '#domain/sync/changes-between.ts';
import type { ContributionName, ContributionState } from '#domain/sync/contribution-state.ts';
import type { OwnerLoss } from '#domain/sync/mass-change.ts';
import { recordNamer } from '#domain/sync/record-name.ts';
import { parseStamp } from '#domain/sync/stamp.ts';
import { lamportOf } from '#domain/sync/vector.ts';

/** A record changed on this PC that the central file does not hold yet. */
export type PendingRecord = {
  readonly table: string;
  readonly key: string;
  readonly name: string;
  /** None for a record that was deleted. */
  readonly fields: readonly string[];
};

/** A contribution beside the central file, and how far it has come. */
export type SeenContribution = ContributionName & ContributionState & { readonly writtenAt: string | null };

/** The shared file beside what is here, before anything is taken in or sent. */
export type SyncSummary = {
  readonly revision: number;
  /** What taking it in would bring here. */
  readonly incoming: ChangesBetween;
  /** The same as a number: records, and conflicts that are not known here yet. */
  readonly toTakeIn: number;
  /** Owners that would lose more than a fifth of their records here. */
  readonly incomingLosses: readonly OwnerLoss[];
  /** This PC, or a contribution, has something the central file has not. */
  readonly hasNews: boolean;
  /** Owners that would lose more than a fifth of their records in the central file. */
  readonly outgoingLosses: readonly OwnerLoss[];
  /** The format that a writer must know, where it is above this version's; the file can be read all the same. */
  readonly newerFormat: number | null;
  /** Records changed on this PC that the central file does not hold yet. */
  readonly pending: number;
  /** The first of them. */
  readonly pendingRecords: readonly PendingRecord[];
  /** Another PC writes under this one's device id: nothing here may be joined before this one has a new id. */
  readonly isCloned: boolean;
  /** An older file was put back; what is newer here is sent again. */
  readonly isOlder: boolean;
  /** Conflicts that would be open after taking it in. */
  readonly conflicts: number;
  readonly contributions: readonly SeenContribution[];
  /** Contributions that could not be read: the rest was. */
  readonly unread: readonly Problem[];
};

const LISTED = 12;

/** Records with a stamp of this device beyond what the central file has seen of it. */
export function pendingRecords(
  mine: CentralFile,
  central: CentralFile,
  device: string,
): { readonly count: number; readonly first: readonly PendingRecord[] } {
  const known = lamportOf(central.header.vector, device);
  const pending = new Map<string, { table: string; key: string; fields: string[] }>();
  const at = (table: string, key: string) => {
    const place = `${table}\u001f${key}`;
    const found = pending.get(place) ?? { table, key, fields: [] };
    pending.set(place, found);
    return found;
  };
  for (const row of mine.tables.stamps) {
    if (row.device === device && row.lamport > known) at(row.table, row.id).fields.push(row.field);
  }
  for (const row of mine.tables.tombstones) {
    if (row.device === device && row.lamport > known) at(row.table, row.id).fields = [];
  }
  const nameOf = recordNamer(mine.tables, central.tables);
  const proposed = new Map<string, string>();
  for (const row of mine.tables.proposals) {
    // A proposal has its stamp in itself.
    const stamp = parseStamp(row.stamp);
    if (stamp.device !== device || stamp.lamport <= known) continue;
    at('proposals', row.id);
    proposed.set(row.id, nameOf(row.table, row.record_id));
  }
  const first = Array.from(pending.values())
    .slice(0, LISTED)
    .map((each) => ({ ...each, name: proposed.get(each.key) ?? nameOf(each.table, each.key) }));
  return { count: pending.size, first };
}
