import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { loadSnapshot, replaceDataset } from '#data/dataset-store.ts';
import { chooseOffice } from '#data/device.ts';
import { changeRecord, redoLast, undoLast } from '#data/records.ts';
import { loadRollups } from '#data/usage/rollup-store.ts';
import { usageSeries } from '#data/usage/usage-series.ts';
import { addImport, importOverview, removeSource } from '#data/usage-import.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { isLeftOut, withLeftOut } from '#domain/usage/left-out.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { usageSource } from '../../support/figure-records.ts';
import { newImport } from '../../support/new-import.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const small = smallCentralFile();
let database: Bibliotek24Database;

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, small, { fileName: null, readAt: null, sample: false });
  await take({ id: 'eldre', release: '5' }, 10);
  await take({ id: 'nyere', release: '5.1' }, 12);
});
afterEach(() => database.delete());

function take(source: Pick<UsageSource, 'id' | 'release'>, count: number, replaces: string | null = null) {
  const rows = usageFromRows([usageRowOf({ source_id: source.id, count })]);
  return addImport(database, newImport(usageSource(source), rows, { replaces }));
}

const stored = async (id: string) => (await database.records('usage_sources').get(id)) as UsageSource;

async function turn(id: string, leftOut: boolean) {
  const after = withLeftOut(await stored(id), leftOut);
  return changeRecord(database, { table: 'usage_sources', key: id, after });
}

/** The sources as they are after the data have been a central file. */
async function throughFile() {
  const { header, unknownResources } = small;
  const data = await loadSnapshot(database, [2024]);
  const read = await readCentralFile(await writeCentralFile({ ...data, header, unknownResources }));
  return read.kind === 'ok' ? read.value.tables.usage_sources : [];
}

const january = async () => usageSeries(await loadRollups(database, 'NO'))[0]?.uses[0] ?? null;

test('the number falls back on the next source, and is as it was when the first is taken in again', async () => {
  expect(await january()).toBe(12);
  await turn('nyere', true);
  expect(await january()).toBe(10);
  await turn('eldre', true);
  expect(await january()).toBeNull();
  await turn('nyere', false);
  expect(await january()).toBe(12);
});

test('leaving out is undone and done again, also after a restart', async () => {
  await turn('nyere', true);
  database.close();
  await database.open();
  expect(await january()).toBe(10);
  expect(await undoLast(database)).toBe('usage_sources');
  expect(await january()).toBe(12);
  expect(await redoLast(database)).toBe('usage_sources');
  expect(await january()).toBe(10);
});

test('a file that says that months are unknown does not say so while it is held out', async () => {
  await turn('nyere', true);
  const { counted, bySource } = await importOverview(database);
  expect([counted.map(({ sourceId }) => sourceId), [...bySource.keys()].toSorted()]).toEqual([
    ['eldre'],
    ['eldre', 'nyere'],
  ]);
});

test('a file that is held out stays so when it is placed otherwise; taken back and in again it is a new import', async () => {
  await turn('nyere', true);
  await take({ id: 'annet sted', release: '5.1' }, 15, 'nyere');
  expect(isLeftOut(await stored('annet sted'))).toBe(true);
  await removeSource(database, 'annet sted');
  await take({ id: 'annet sted', release: '5.1' }, 15);
  expect(isLeftOut(await stored('annet sted'))).toBe(false);
  expect(await january()).toBe(15);
});

test('it is in the central file, and in one of which nothing was held out there is no word of it', async () => {
  expect((await throughFile()).find(({ id }) => id === 'nyere')?.extra).toBeUndefined();
  await turn('nyere', true);
  expect((await throughFile()).filter(isLeftOut).map(({ id }) => id)).toEqual(['nyere']);
});

test('another office’s file is proposed to be held out, and counts until its owner says so', async () => {
  await chooseOffice(database, organisationId('NO-42'));
  const made = await turn('nyere', true);
  expect(made.kind === 'stored' && made.value).toBe('proposed');
  expect(await january()).toBe(12);
  expect((await database.records('proposals').toArray()).map(({ field, value }) => [field, value])).toEqual([
    ['left_out', 'true'],
  ]);
});
