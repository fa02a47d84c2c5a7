import type { Bibliotek24Database } from './database.ts';
import { readMeta } from './dataset-store.ts';
import { newMeta } from './rows.ts';

/** The last entry of the journal that is stored; 0 before there is any. */
export async function readMark(database: Bibliotek24Database): Promise<number> {
  return (await readMeta(database))?.journalSequence ?? 0;
}

/** From now on the database stands at this entry: what the journal had up to it is in no way to be had. */
export async function setMark(database: Bibliotek24Database, sequence: number): Promise<void> {
  await database.transaction('rw', ['meta'], async () => {
    const meta = (await readMeta(database)) ?? newMeta();
    await database.meta.put({ ...meta, journalSequence: sequence });
  });
}
