import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { readOpenProposals } from '#data/open-proposals.ts';
import { A, AGDER, agreement, baseFile, NO, VESTLAND } from '../../support/sync-base.ts';
import { edited, written } from '../../support/sync-edits.ts';

test('an office sees what it has proposed and what it is asked to, and nothing between others', async () => {
  const changed = edited(baseFile(), A, 'agreements', 'a-national', { note: 'a change' });
  const file = written(changed, A, 'agreements', agreement('a-new', NO));
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: false });
  const seen = async (office: typeof NO | null) =>
    (await readOpenProposals(database, office)).map(({ row, isOurs }) => [row.record_id, isOurs]).toSorted();
  expect(await seen(AGDER)).toEqual([
    ['a-national', true],
    ['a-new', true],
  ]);
  expect(await seen(NO)).toEqual([
    ['a-national', false],
    ['a-new', false],
  ]);
  const before = (await readOpenProposals(database, NO)).map(({ row, now }) => [
    row.record_id,
    row.field,
    row.value,
    now,
  ]);
  expect(before).toContainEqual(['a-national', 'note', 'a change', '']);
  expect(before.find(([id]) => id === 'a-new')?.[3]).toBeNull();
  expect(await seen(VESTLAND)).toEqual([]);
  expect(await seen(null)).toEqual([]);
});
