import { expect, test } from 'vitest';
import { commit } from '#data/commit.ts';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

test('a commit of many changes is stored in its transaction', async () => {
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, smallCentralFile(), { fileName: null, readAt: null, sample: true });
  const made = await commit(database, {
    context: {},
    plan: (_, { device }) => ({
      changes: Array.from({ length: 500 }, (_, i) => ({ device, lamport: i + 1, rows: [] })),
      value: 'done',
    }),
  });
  expect(made).toEqual({ kind: 'stored', value: 'done' });
  await database.delete();
});
