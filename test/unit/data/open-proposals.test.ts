import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { decideProposal } from '#data/decisions.ts';
import { chooseOffice } from '#data/device.ts';
import { readOpenProposals } from '#data/open-proposals.ts';
import { redoLast, undoLast } from '#data/records.ts';
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

test('a proposal that was taken is turned back like any edit of one’s own, and has had its answer', async () => {
  const file = edited(baseFile(), A, 'agreements', 'a-national', { note: 'a change' });
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: false });
  await chooseOffice(database, NO);
  const [proposal] = await readOpenProposals(database, NO);
  const note = async () => (await database.records('agreements').get('a-national'))?.note;
  expect(await decideProposal(database, proposal?.row.id ?? '', 'take')).toEqual({
    kind: 'stored',
    value: { kind: 'decided', isUndoable: true },
  });
  expect(await note()).toBe('a change');
  expect(await undoLast(database)).toBe('agreements');
  expect(await note()).toBe('');
  expect(await readOpenProposals(database, NO)).toEqual([]);
  await redoLast(database);
  expect(await note()).toBe('a change');
});

test('a new record that was proposed and taken goes when it is undone; a proposal that was declined leaves nothing to undo', async () => {
  const changed = edited(baseFile(), A, 'agreements', 'a-national', { note: 'a change' });
  const file = written(changed, A, 'agreements', agreement('a-new', NO));
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: false });
  await chooseOffice(database, NO);
  const proposals = await readOpenProposals(database, NO);
  const idOf = (record: string) => proposals.find(({ row }) => row.record_id === record)?.row.id ?? '';
  expect(await decideProposal(database, idOf('a-national'), 'decline')).toMatchObject({ value: { isUndoable: false } });
  expect(await undoLast(database)).toBeNull();
  await decideProposal(database, idOf('a-new'), 'take');
  expect(await database.records('agreements').get('a-new')).toBeDefined();
  await undoLast(database);
  expect(await database.records('agreements').get('a-new')).toBeUndefined();
});
