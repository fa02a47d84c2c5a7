import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { loadTables, replaceDataset } from '#data/dataset-store.ts';
import { settleConflict } from '#data/decisions.ts';
import { readOpenConflicts } from '#data/open-conflicts.ts';
import { ore } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { A, B, baseFile, NATIONAL, operatingCost } from '../../support/sync-base.ts';
import { joined } from '../../support/sync-content.ts';
import { deleted, edited, written } from '../../support/sync-edits.ts';

async function stored(file: CentralFile): Promise<Bibliotek24Database> {
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: false });
  return database;
}

const start = baseFile();
const one = edited(start, A, 'agreements', 'a-agder', { note: 'one' });
const two = edited(start, B, 'agreements', 'a-agder', { note: 'two' });

test('the window asks about the same conflicts as the whole file tells of', async () => {
  const away = deleted(start, A, 'participations', 'p-agder');
  const changed = edited(start, B, 'participations', 'p-agder', { months: 6 });
  const equal = joined(one, edited(start, B, 'agreements', 'a-kristiansand', { note: 'one' }));
  for (const file of [
    joined(one, two),
    joined(away, changed),
    equal,
    joined(one, two, deleted(two, B, 'agreements', 'a-agder')),
  ]) {
    const database = await stored(file);
    expect(await readOpenConflicts(database)).toEqual(openConflicts(file));
  }
});

test('of two records for one year the one that waits can be chosen, and takes the other’s place', async () => {
  const mine = written(start, NATIONAL, 'operating_costs', { ...operatingCost('c-mine', 2030), total_ore: ore(100) });
  const theirs = written(start, { ...NATIONAL, device: 'pc-z' }, 'operating_costs', operatingCost('c-theirs', 2030));
  const database = await stored(joined(mine, theirs));
  const [conflict] = await readOpenConflicts(database);
  expect(conflict?.kind).toBe('sameKey');
  const decided = await settleConflict(database, conflict?.row.id ?? '', { keep: 'other' });
  expect(decided).toMatchObject({ kind: 'stored', value: { kind: 'decided' } });
  const costs = (await loadTables(database)).operating_costs.filter(({ year }) => year === 2030);
  expect(costs.map(({ id }) => id)).toEqual([conflict?.row.record_id]);
  expect(await readOpenConflicts(database)).toEqual([]);
});
