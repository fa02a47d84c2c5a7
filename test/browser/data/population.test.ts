import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { changeRecords, undoLast } from '#data/records.ts';
import { organisationId } from '#domain/model/brands.ts';
import { recordKey } from '#domain/model/tables.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

test('a whole table of Statistics Norway, every municipality in seven years, is stored and taken back in one step', async () => {
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, smallCentralFile(), { fileName: null, readAt: null, sample: true });
  const before = await database.records('population').toArray();
  const records = Array.from({ length: 2600 }, (_, i) => {
    const after = {
      organisation_id: organisationId(`NO-${1000 + Math.floor(i / 7)}`),
      year: 2019 + (i % 7),
      inhabitants: i,
      pupils: null,
    };
    return { table: 'population' as const, key: recordKey('population', after), after };
  });
  const stored = await changeRecords(database, { records });
  expect(stored.kind === 'stored' && stored.value.edited).toBe(2600);
  expect(await undoLast(database)).toBe('population');
  expect(await database.records('population').toArray()).toEqual(before);
  await database.delete();
});
