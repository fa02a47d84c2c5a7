import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { catchUp } from '#data/commit.ts';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { forgetAlias, forgetMapping, keepAlias, keepMapping } from '#data/learned.ts';
import { addImport, forgetImport, importOverview } from '#data/usage-import.ts';
import type { Alias } from '#domain/counter/aliases.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { usageSource } from '../../support/figure-records.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { newImport } from '../../support/new-import.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

/** What this PC has learned of files is called saved like everything else, so it is in the journal like everything else. */
let database: Bibliotek24Database;
let journal: ReturnType<typeof memoryJournal>;

async function open(): Promise<Bibliotek24Database> {
  const opened = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  opened.journal = journal;
  await replaceDataset(opened, smallCentralFile(), { fileName: null, readAt: null, sample: false });
  return opened;
}

async function rebuilt(): Promise<Bibliotek24Database> {
  const again = await open();
  expect(await catchUp(again)).toMatchObject({ kind: 'caughtUp', missing: 0 });
  return again;
}

beforeEach(async () => {
  journal = memoryJournal();
  database = await open();
});

const alias: Alias = {
  kind: 'service',
  key: 'fjordavis|',
  platform: 'Fjordavis',
  database: null,
  serviceIds: ['s1'],
  learnedAt: '2026-03-01T12:00:00.000Z',
};
const placed = new Map([['42|Arendal', { kind: 'organisation' as const, id: 'NO-4203' }]]);
const choices = { services: [], organisations: { kind: 'each', byInstitution: placed } as const };
const waiting = {
  reason: 'no_organisation',
  platform: 'Fjordavis',
  database: null,
  institution: '4',
  institutionName: 'Ukjent',
  rows: 3,
} as const;

test('an import comes back with where its rows were placed, which rows wait, and the names that were learned', async () => {
  const rows = usageFromRows([usageRowOf({ source_id: 'u9', count: 7 })]);
  const record = { choices, notPlaced: [waiting] };
  await addImport(database, newImport(usageSource({ id: 'u9', owner: 'NO' }), rows, { aliases: [alias], record }));
  const again = await rebuilt();
  expect(await again.imports.toArray()).toEqual(await database.imports.toArray());
  expect((await again.imports.get('u9'))?.choices).toEqual(choices);
  expect((await importOverview(again)).waiting).toHaveLength(1);
  expect(await again.aliases.toArray()).toEqual([alias]);
});

test('a layout that was kept, a name that was taught, and what was forgotten again, come back as they were', async () => {
  const kept = { id: 'm1', mapping: {} as never, trusted: true, savedAt: '2026-03-01T12:00:00.000Z' };
  await keepMapping(database, kept);
  await keepMapping(database, { ...kept, id: 'm2' });
  await forgetMapping(database, 'm2');
  await keepAlias(database, alias);
  await keepAlias(database, { ...alias, key: 'other' });
  await forgetAlias(database, { ...alias, key: 'other' });
  const rows = usageFromRows([usageRowOf({ source_id: 'u9' })]);
  await addImport(database, newImport(usageSource({ id: 'u9', owner: 'NO' }), rows));
  const [record] = await database.imports.toArray();
  if (record) await forgetImport(database, record);
  const again = await rebuilt();
  expect(await again.mappings.toArray()).toEqual([kept]);
  expect(await again.aliases.toArray()).toEqual([alias]);
  expect(await again.imports.count()).toBe(0);
});

test('what the journal cannot keep is not learned', async () => {
  journal.fails = true;
  expect(await keepAlias(database, alias)).toEqual({ kind: 'notSaved', reason: 'full' });
  expect(await database.aliases.count()).toBe(0);
});
