import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { loadTables, readMeta } from '#data/dataset-store.ts';
import { readDraft } from '#data/drafts.ts';
import { undoLast } from '#data/records.ts';
import { SCHEMAS } from '#data/schemas.ts';
import { setsOfStamps } from '#data/stamp-sets.ts';
import { chunkKey, listsOf } from '#data/usage/chunk-list.ts';
import { chunksFromColumns } from '#data/usage/chunks-from-columns.ts';
import { loadRollups } from '#data/usage/rollup-store.ts';
import { countUsage, loadUsage } from '#data/usage/usage-store.ts';
import { RECORD_TABLE_NAMES, TABLE_NAMES } from '#domain/model/tables.ts';
import { type UsageColumns, usageRow } from '#domain/model/usage-columns.ts';
import { usageSource } from '../../support/figure-records.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const total = usageRowOf({ month: '2022-11/2024-02' });
const small = smallCentralFile([usageRowOf(), usageRowOf({ month: '2024-02', allocated: true }), total]);
const stamps = ['name', 'owner'].map((field) => ({ table: 'vendors', id: 'v1', field, lamport: 7, device: 'pc-1' }));
const file = { ...small, tables: { ...small.tables, usage_sources: [usageSource({ id: 'u1' })], stamps } };

const rowsOf = (usage: UsageColumns) =>
  Array.from({ length: usage.length }, (_, i) => JSON.stringify(usageRow(usage, i))).toSorted();

/** A database as a released version left it, filled with everything that version could hold. */
async function databaseOfVersion(version: number): Promise<string> {
  const name = `test-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  for (const schema of SCHEMAS.filter((candidate) => candidate.version <= version)) {
    old.version(schema.version).stores(schema.stores);
  }
  for (const table of RECORD_TABLE_NAMES) {
    if (table === 'stamps' && version >= 4) await old.table('stamp_sets').bulkAdd(setsOfStamps(file.tables.stamps));
    else if (old.tables.some(({ name }) => name === table)) await old.table(table).bulkAdd(file.tables[table]);
  }
  const coding = { organisations: [], metrics: [] };
  const chunks = [...chunksFromColumns(file.usage, coding)];
  if (version >= 7) {
    await old.table('chunks').bulkAdd(chunks, chunks.map(chunkKey));
    const lists = listsOf(chunks).map(({ year, chunks }) => ({
      year,
      chunks: chunks.map(({ until, ...chunk }) => (version >= 10 ? { ...chunk, until } : chunk)),
    }));
    await old.table('chunk_lists').bulkAdd(lists);
  } else await old.table('usage_chunks').bulkAdd(chunks);
  await old.table('usage_dictionary').bulkAdd([
    { key: 'organisations', values: coding.organisations },
    { key: 'metrics', values: coding.metrics },
  ]);
  const meta = { key: 'dataset', header: file.header, unknownResources: [], fileName: 'felles.b24.zip', readAt: null };
  await old
    .table('meta')
    .add({ ...meta, sample: true, sequence: 41, ...(version > 1 && { usageSequence: 7, tableHashes: {} }) });
  const image = { table: 'vendors', before: { ...file.tables.vendors[0], name: 'Før' }, after: null };
  await old.table('changes').add(version >= 5 ? { images: [image] } : image);
  await old.table('drafts').add({ key: 'agreement:new', value: { price: '1 234,5' } });
  old.close();
  return name;
}

test.each(SCHEMAS.map((schema) => schema.version))(
  'everything stored under version %i is there after the upgrade',
  async (version) => {
    const database = new Bibliotek24Database(await databaseOfVersion(version));
    expect(await loadTables(database)).toEqual(file.tables);
    expect(rowsOf(await loadUsage(database))).toEqual(rowsOf(file.usage));
    expect(rowsOf(await loadUsage(database, [2024]))).toEqual(rowsOf(file.usage));
    expect(await countUsage(database)).toBe(3);
    expect(await readMeta(database)).toMatchObject({ header: file.header, sample: true, sequence: 41 });
    expect(await readDraft(database, 'agreement:new')).toEqual({ price: '1 234,5' });
    expect((await loadRollups(database, 'NO')).map(({ services, year }) => [services, year])).toEqual([
      [['s1'], 2022],
      [['s1'], 2024],
    ]);
    await undoLast(database);
    expect((await readMeta(database))?.sequence).toBe(42);
    expect((await database.records('vendors').toArray()).map(({ name }) => name)).toEqual(['Før']);
    await database.delete();
  },
);

test.each(SCHEMAS.map((schema) => schema.version).slice(0, -1))(
  'version %i is left as it is by a database that has not learnt the steps, and is there after the upgrade when it has',
  async (version) => {
    const name = await databaseOfVersion(version);
    await expect(new Bibliotek24Database(name, 'today').open()).rejects.toThrow('the steps are not known');
    const left = await new Dexie(name).open();
    expect(left.verno).toBe(version);
    left.close();
    const database = new Bibliotek24Database(name, 'today');
    database.learnSteps();
    await database.open();
    expect(await loadTables(database)).toEqual(file.tables);
    expect(rowsOf(await loadUsage(database))).toEqual(rowsOf(file.usage));
    await database.delete();
  },
);

test('a database made today has the same stores with and without the steps', async () => {
  const storesOf = async (knows: 'today' | 'steps') => {
    const database = await new Bibliotek24Database(`test-${crypto.randomUUID()}`, knows).open();
    const { schema } = Object.fromEntries(database.tables.map((table) => [table.name, table])).meta ?? {};
    const stores = database.tables.map(({ name, schema }) => [
      name,
      schema.primKey.src,
      schema.indexes.map(({ src }) => src),
    ]);
    const { backendDB, verno } = { backendDB: database.backendDB(), verno: database.verno };
    const real = [...backendDB.objectStoreNames];
    await database.delete();
    return { schema: schema?.primKey.src, stores: stores.toSorted(), real, verno };
  };
  expect(await storesOf('today')).toEqual(await storesOf('steps'));
});

test('a shipped version is never edited: these are the stores that users have', () => {
  // A change of tables or indexes is a new file in data/migrations with the next number; then its line is added here.
  expect(SCHEMAS.map(({ version, stores }) => `${version}: ${JSON.stringify(stores)}`)).toMatchSnapshot();
});

test('versions are numbered from 1 without a gap, so that none can be slipped in between', () => {
  expect(SCHEMAS.map((schema) => schema.version)).toEqual(SCHEMAS.map((_, index) => index + 1));
});

test('every table of the central file has a store, but usage, which lies in chunks', () => {
  const stores = new Set(SCHEMAS.flatMap((schema) => Object.keys(schema.stores)));
  expect(TABLE_NAMES.filter((name) => !stores.has(name))).toEqual(['usage']);
});
