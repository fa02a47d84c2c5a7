import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addImport } from '#data/usage-import.ts';
import { usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import { usageSource } from '../../support/figure-records.ts';
import { newImport } from '../../support/new-import.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

let database: Bibliotek24Database;

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, smallCentralFile(), { fileName: null, readAt: null, sample: false });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

function diskIsFull() {
  const full = () => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
}

test('a full disk is an outcome, and what was stored stays', async () => {
  diskIsFull();
  expect(await changeRecord(database, { table: 'vendors', key: 'v1', after: null })).toEqual({ kind: 'full' });
  const again = smallCentralFile([usageRowOf()]);
  const replaced = await replaceDataset(database, again, { fileName: null, readAt: null, sample: false });
  expect(replaced).toEqual({ kind: 'full' });
  vi.restoreAllMocks();
  expect(await database.records('vendors').count()).toBe(1);
  expect((await loadUsage(database)).length).toBe(0);
});

test('two windows that bring new names at the same time never give two of them one code', async () => {
  const other = new Bibliotek24Database(database.name);
  const rows = ['NO-1101', 'NO-1103', 'NO-1106', 'NO-1108'].map((organisation_id, i) =>
    usageRowOf({ source_id: `u${i}`, organisation_id }),
  );
  await Promise.all(
    rows.map((row, i) =>
      addImport(i % 2 === 0 ? database : other, newImport(usageSource({ id: row.source_id }), usageFromRows([row]))),
    ),
  );
  const usage = await loadUsage(database);
  expect(Array.from(rows, (_, i) => usageRow(usage, i))).toEqual(rows);
  other.close();
});
