import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { manyRows } from '../../support/many-rows.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

/** Begins to replace the data and says so when the transaction is under way; the test ends it there. */
self.addEventListener('message', async ({ data }: MessageEvent<{ name: string; rows: number }>) => {
  const database = new Bibliotek24Database(data.name);
  await database.open();
  database.records('vendors').hook('creating', () => self.postMessage('writing'));
  const file = smallCentralFile();
  const vendors = file.tables.vendors.map((vendor) => ({ ...vendor, name: 'Et annet navn' }));
  await replaceDataset(
    database,
    { ...file, tables: { ...file.tables, vendors }, usage: manyRows(data.rows) },
    { fileName: 'ny.b24.zip', readAt: null, sample: false },
  );
  self.postMessage('stored');
});
