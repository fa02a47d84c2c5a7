import { canonicalJson } from '../documents/canonical-json.ts';
import type { CentralHeader } from '../model/central-data.ts';
import type { Tables } from '../model/tables.ts';
import { type ConflictRow, conflictRow } from './conflict-row.ts';
import { seenByOwner, withSeenByOwner } from './knowledge.ts';
import { type ProposalRow, proposalOf } from './proposal-rows.ts';
import { parseStamp, type Stamp, stampText } from './stamp.ts';
import { type TombstoneRow, tombstoneVectors } from './tombstone.ts';
import { lamportOf, type Vector } from './vector.ts';

/**
 * A device that goes on under another name, because somebody else writes under its old one: a profile that was copied to
 * another PC, or put back from a copy. What it wrote after `sent` nobody else can have from here, while the other has
 * written something of its own under the same stamps; so that is renamed, and what it knew of itself with it. The numbers stay, for
 * they say in which order things were written.
 */
export type Renewal = {
  readonly from: string;
  readonly to: string;
  /** The greatest lamport of the old name that is known to have left this PC. */
  readonly sent: number;
};

export function renewedHeader(header: CentralHeader, renewal: Renewal): CentralHeader {
  const vectors = seenByOwner(header);
  const byOwner = Object.fromEntries(
    Object.entries(vectors).map(([owner, vector]) => [owner, renewedVector(vector, renewal)]),
  );
  const { vector, seen } = header;
  const renewed = { ...header, vector: renewedVector(vector, renewal), seen: renewedVector(seen, renewal) };
  return withSeenByOwner(renewed, byOwner);
}

type Accounts = Pick<Tables, 'stamps' | 'tombstones' | 'conflicts' | 'proposals'>;

/** Everything that carries a stamp. */
export function renewedAccounts(tables: Accounts, renewal: Renewal): Accounts {
  return {
    stamps: tables.stamps.map((row) => ({ ...row, ...renewedStamp(row, renewal) })),
    tombstones: tables.tombstones.map((row) => renewedTombstone(row, renewal)),
    conflicts: tables.conflicts.map((row) => renewedConflict(row, renewal)),
    proposals: tables.proposals.map((row) => renewedProposal(row, renewal)),
  };
}

function renewedStamp({ lamport, device }: Stamp, { from, to, sent }: Renewal): Stamp {
  return { lamport, device: device === from && lamport > sent ? to : device };
}

function renewedVector(vector: Vector, { from, to, sent }: Renewal): Vector {
  const known = lamportOf(vector, from);
  if (known <= sent) return vector;
  const { [from]: _, ...others } = vector;
  return { ...others, ...(sent > 0 && { [from]: sent }), [to]: Math.max(known, lamportOf(vector, to)) };
}

/** Of a deletion by somebody else, what it knew of the old name it knew of the other that bears it. */
function renewedTombstone(row: TombstoneRow, renewal: Renewal): TombstoneRow {
  const stamp = renewedStamp(row, renewal);
  if (stamp.device === row.device) return row;
  const vectors = Object.entries(tombstoneVectors(row)).map(([name, vector]) => [
    name,
    canonicalJson(renewedVector(vector, renewal)),
  ]);
  return { ...row, ...stamp, extra: { ...row.extra, ...Object.fromEntries(vectors) } };
}

function renewedText(text: string, renewal: Renewal): string {
  const stamp = renewedStamp(parseStamp(text), renewal);
  return stamp.device === renewal.to ? stampText(stamp) : text;
}

/** A conflict is named by its stamps. */
function renewedConflict(row: ConflictRow, renewal: Renewal): ConflictRow {
  const [a, b] = [renewedText(row.stamp_a, renewal), renewedText(row.stamp_b, renewal)];
  const renewed = { ...row, resolved: renewedText(row.resolved, renewal) };
  if (a === row.stamp_a && b === row.stamp_b) return renewed;
  const [shown, other] = [
    { stamp: parseStamp(a), text: row.value_a },
    { stamp: parseStamp(b), text: row.value_b },
  ];
  return { ...renewed, ...conflictRow(row.table, row.record_id, row.field, shown, other), resolved: renewed.resolved };
}

/** So is a proposal. */
function renewedProposal(row: ProposalRow, renewal: Renewal): ProposalRow {
  const stamp = renewedText(row.stamp, renewal);
  return stamp === row.stamp ? row : { ...row, ...proposalOf({ ...row, stamp }) };
}
