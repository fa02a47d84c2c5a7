import type { Tables } from '../model/tables.ts';
import { isCounted } from './counted.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { covers, type Vector } from './vector.ts';

/** What one edition of the central file has that an earlier one had not. */
export type EditionChanges = {
  /** Records that were written or deleted. */
  readonly records: number;
  /** Organisations whose PCs did it, the most first; empty for one that nothing tells the organisation of. */
  readonly offices: readonly string[];
  /** Organisations of PCs that came to share. */
  readonly joined: readonly string[];
};

/**
 * Told by the stamps alone: what was written by hand or in another program is not seen.
 * @param before what the earlier edition covers
 */
export function editionChanges(
  { stamps, tombstones, proposals, devices }: Pick<Tables, 'stamps' | 'tombstones' | 'proposals' | 'devices'>,
  before: Vector,
): EditionChanges {
  const officeOf = new Map<string, string>(devices.map((row) => [row.device, row.organisation_id]));
  const records = new Set<string>();
  const byOffice = new Map<string, Set<string>>();
  const joined = new Set<string>();
  const note = (table: string, id: string, stamp: Stamp) => {
    if (covers(before, stamp)) return;
    const place = `${table}\u001f${id}`;
    const office = officeOf.get(stamp.device) ?? '';
    if (!isCounted(table)) {
      joined.add(office);
      return;
    }
    records.add(place);
    byOffice.set(office, (byOffice.get(office) ?? new Set()).add(place));
  };
  for (const row of stamps) note(row.table, row.id, row);
  for (const row of tombstones) note(row.table, row.id, row);
  // A proposal has its stamp in itself.
  for (const row of proposals) note('proposals', row.id, parseStamp(row.stamp));
  const offices = Array.from(byOffice)
    .toSorted(([a, first], [b, second]) => second.size - first.size || (a < b ? -1 : 1))
    .map(([office]) => office);
  return { records: records.size, offices, joined: Array.from(joined).toSorted() };
}
