import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { statisticsExport } from '#workers/usage-statistics.ts';
import { fileOfLibraries } from '../../support/use-of-libraries.ts';

afterAll(() => database.delete());

test.each([
  ['nb', true, 'digital-bruk-2024-agder-eksempeldata.zip'],
  ['nn', true, 'digital-bruk-2024-agder-eksempeldata.zip'],
  ['en', true, 'digital-use-2024-agder-sample-data.zip'],
  ['nb', false, 'digital-bruk-2024-agder.zip'],
] as const)('in %s, of sample data %s, the files together are called %s', async (language, sample, name) => {
  const file = fileOfLibraries();
  await replaceDataset(database, file, { fileName: null, readAt: null, sample });
  const wanted = { format: 'csv', split: 'perMunicipality', language } as const;
  const made = await statisticsExport(async () => file, { scope: 'NO-42', year: 2024 }, wanted);
  expect(made).toMatchObject({ kind: 'ok', value: { fileName: name, files: 4 } });
});
