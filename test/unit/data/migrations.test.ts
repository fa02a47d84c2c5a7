import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { SCHEMAS } from '#data/schemas.ts';
import { TABLE_NAMES } from '#domain/model/tables.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

test.each(SCHEMAS.map((schema) => schema.version))(
  'data stored under version %i survive the upgrade',
  async (version) => {
    const name = `test-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    for (const schema of SCHEMAS.filter((candidate) => candidate.version <= version)) {
      old.version(schema.version).stores(schema.stores);
    }
    const { tables } = smallCentralFile();
    await old.table('organisations').bulkAdd(tables.organisations);
    await old.table('services').bulkAdd(tables.services);
    old.close();

    const database = new Bibliotek24Database(name);
    expect(await database.records('organisations').orderBy('id').toArray()).toEqual(tables.organisations);
    expect(await database.records('services').toArray()).toEqual(tables.services);
    await database.delete();
  },
);

test('versions are numbered from 1 without a gap, so that none can be slipped in between', () => {
  expect(SCHEMAS.map((schema) => schema.version)).toEqual(SCHEMAS.map((_, index) => index + 1));
});

test('every table of the central file has a store, but usage, which lies in chunks', () => {
  const stores = new Set(SCHEMAS.flatMap((schema) => Object.keys(schema.stores)));
  expect(TABLE_NAMES.filter((name) => !stores.has(name))).toEqual(['usage']);
});
