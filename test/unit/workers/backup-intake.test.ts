import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { readLocal } from '#data/local-records.ts';
import { changeRecords } from '#data/records.ts';
import { makeBackup, restoreBackup } from '#workers/backup-intake.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

test('what is kept here alone is in the backup, and nowhere in what is shared', async () => {
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, smallCentralFile(), { fileName: null, readAt: null, sample: false });
  const scenario = {
    id: 'b1',
    name: 'Kutt',
    firstYear: 2025,
    index: 'kpi',
    assumedChange: 0,
    assumedChanges: {},
    lines: [],
  };
  await changeRecords(database, { local: [{ kind: 'budget_scenario', id: 'b1', after: scenario }] });
  const made = await makeBackup(database);
  if (made.kind !== 'made') throw new Error(made.kind);
  const { bytes, sequence } = made;
  const restored = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  expect((await restoreBackup(restored, bytes, sequence)).kind).toBe('ok');
  expect((await readLocal(restored, 'budget_scenario')).get('b1')).toEqual(scenario);
});
