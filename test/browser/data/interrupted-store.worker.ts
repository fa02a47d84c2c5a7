import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { manyRows } from '../../support/many-rows.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

/** Begins to replace the data and says so when the transaction is under way; the test ends it there. */
self.addEventListener('message', async ({ data }: MessageEvent<{ name: string; rows: number }>) => {
  const database = new Bibliotek24Database(data.name);
  await database.open();
  const vendors = database.table('vendors');
  vendors.hook('creating', () => self.postMessage('writing'));
  await replaceDataset(
    database,
    { ...smallCentralFile(), usage: manyRows(data.rows) },
    { fileName: 'ny.b24.zip', readAt: null, sample: false },
  );
  self.postMessage('stored');
});
