import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { packFile, unpackFile } from '#data/kept-files.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addImport, forgetImport, importOverview, removeSource } from '#data/usage-import.ts';
import type { Alias } from '#domain/counter/aliases.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { usageSource } from '../../support/figure-records.ts';
import { newImport } from '../../support/new-import.ts';
import { usageRowOf } from '../../support/small-central-file.ts';

let database: Bibliotek24Database;
beforeEach(() => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
});

const rowsOf = (source_id: string, count: number) => usageFromRows([usageRowOf({ source_id, count })]);
const source = (id: string) => usageSource({ id, sha256: 'abc', file_name: 'mars.tsv' });
const waiting = {
  reason: 'no_organisation',
  platform: 'Fjordavis',
  database: null,
  institution: '4',
  institutionName: 'Ukjent',
  rows: 3,
} as const;
const alias: Alias = {
  kind: 'service',
  key: 'fjordavis|',
  platform: 'Fjordavis',
  database: null,
  serviceIds: ['s1'],
  learnedAt: '',
};

async function file() {
  const packed = await packFile('abc', 'mars.tsv', new TextEncoder().encode('Report_Name\tPlatform Report'));
  if (!packed) throw new Error('too large');
  return packed;
}

test('an import brings its rows, how it was placed, the file and the names that were learned', async () => {
  await addImport(
    database,
    newImport(source('a'), rowsOf('a', 5), {
      file: await file(),
      aliases: [alias],
      record: { notPlaced: [waiting] },
    }),
  );
  expect((await loadUsage(database)).length).toBe(1);
  expect((await importOverview(database)).waiting.map(({ fileName }) => fileName)).toEqual(['mars.tsv']);
  expect(await database.aliases.toArray()).toEqual([alias]);
  const kept = await database.kept_files.get('abc');
  expect(kept && new TextDecoder().decode(await unpackFile(kept))).toBe('Report_Name\tPlatform Report');
});

test('a file placed anew takes the place of its former self', async () => {
  await addImport(database, newImport(source('a'), rowsOf('a', 5), { record: { notPlaced: [waiting] } }));
  await addImport(database, newImport(source('b'), rowsOf('b', 8), { replaces: 'a' }));
  const usage = await loadUsage(database);
  expect([usage.sources, usage.count[0]]).toEqual([['b'], 8]);
  const { waiting: still, takenBack, bySource } = await importOverview(database);
  expect([still, takenBack, [...bySource.keys()]]).toEqual([[], [], ['b']]);
});

test('the same import again changes nothing', async () => {
  await addImport(database, newImport(source('a'), rowsOf('a', 5), { replaces: 'a' }));
  await addImport(database, newImport(source('a'), rowsOf('a', 5), { replaces: 'a' }));
  expect((await loadUsage(database)).length).toBe(1);
});

test('an import that was taken back can be taken in again, until it is forgotten', async () => {
  await addImport(database, newImport(source('a'), rowsOf('a', 5), { file: await file() }));
  await removeSource(database, 'a');
  const [record] = (await importOverview(database)).takenBack;
  expect(record?.sourceId).toBe('a');
  expect(await database.kept_files.count()).toBe(1);
  if (record) await forgetImport(database, record);
  expect((await importOverview(database)).takenBack).toEqual([]);
  expect(await database.kept_files.count()).toBe(0);
});

test('a file that another import is from stays when one is forgotten', async () => {
  await addImport(database, newImport(source('a'), rowsOf('a', 5), { file: await file() }));
  await addImport(database, newImport(source('b'), rowsOf('b', 5), { record: { index: 1 } }));
  await removeSource(database, 'a');
  const [record] = (await importOverview(database)).takenBack;
  if (record) await forgetImport(database, record);
  expect(await database.kept_files.count()).toBe(1);
});

test('a file that is too large is imported, and not kept', async () => {
  expect(await packFile('abc', 'stor.tsv', new Uint8Array(50 * 1024 * 1024 + 1))).toBeNull();
});
