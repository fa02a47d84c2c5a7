import type { CentralFile } from '../model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey } from '../model/tables.ts';
import { CONTENT_TABLE_NAMES } from './content-tables.ts';
import { ownerOf } from './owner-of.ts';

export type OwnerLoss = { readonly owner: string; readonly before: number; readonly lost: number };

/** A revision that removes more than this share of one owner's records asks first. */
const ASKED_ABOVE = 0.2;

/** The owners that would lose more than 20 % of their records, the greatest loss first. Proposals that are decided do not count. */
export function massChange(before: CentralFile, after: CentralFile): OwnerLoss[] {
  const losses = new Map<string, { before: number; lost: number }>();
  for (const table of CONTENT_TABLE_NAMES) {
    if (table === 'proposals') continue;
    const records: readonly RecordOf<typeof table>[] = before.tables[table];
    const key = (record: RecordOf<typeof table>) => recordKey<RecordTableName>(table, record);
    const kept = new Set((after.tables[table] as readonly RecordOf<typeof table>[]).map(key));
    for (const record of records) {
      const owner = ownerOf(table, record);
      const loss = losses.get(owner) ?? { before: 0, lost: 0 };
      losses.set(owner, loss);
      loss.before++;
      if (!kept.has(key(record))) loss.lost++;
    }
  }
  return Array.from(losses, ([owner, loss]) => ({ owner, ...loss }))
    .filter(({ before: count, lost }) => lost > count * ASKED_ABOVE)
    .sort((a, b) => b.lost - a.lost || (a.owner < b.owner ? -1 : 1));
}
