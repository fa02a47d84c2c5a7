import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { catchUp } from '#data/commit.ts';
import { Bibliotek24Database } from '#data/database.ts';
import { readMeta, replaceDataset } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { organisationId } from '#domain/model/brands.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

/** The browser's storage can be full while the host's disk has room: then the journal has what the database has not. */
let database: Bibliotek24Database;
let journal: ReturnType<typeof memoryJournal>;
const rename = (where: Bibliotek24Database, name: string) =>
  changeRecord(where, { table: 'vendors', key: 'v1', after: { id: 'v1', owner: organisationId('NO'), name } });
const nameIn = async (where: Bibliotek24Database) => (await where.records('vendors').get('v1'))?.name;

async function open(name: string): Promise<Bibliotek24Database> {
  const opened = new Bibliotek24Database(name);
  opened.journal = journal;
  if (!(await readMeta(opened)))
    await replaceDataset(opened, smallCentralFile(), { fileName: null, readAt: null, sample: false });
  return opened;
}

/** As the browser says it, for the next writings of a transaction. */
function fill(where: Bibliotek24Database, times: number): void {
  const put = vi.spyOn(where.meta, 'put');
  for (let i = 0; i < times; i++) {
    put.mockImplementationOnce(() => {
      throw new DOMException('Quota exceeded', 'QuotaExceededError');
    });
  }
}

beforeEach(async () => {
  journal = memoryJournal();
  database = await open(`test-${crypto.randomUUID()}`);
});

test('what there was no room for is said not to be saved, and does not come from the journal later', async () => {
  fill(database, 1);
  expect(await rename(database, 'Uten plass')).toEqual({ kind: 'full' });
  expect(await nameIn(database)).not.toBe('Uten plass');
  expect(await rename(database, 'Med plass')).toMatchObject({ kind: 'stored' });
  expect(await nameIn(database)).toBe('Med plass');
  const rebuilt = await open(`test-${crypto.randomUUID()}`);
  expect(await catchUp(rebuilt)).toMatchObject({ kind: 'caughtUp', changes: 3 });
  expect(await nameIn(rebuilt)).toBe('Med plass');
  expect((await readMeta(rebuilt))?.journalSequence).toBe((await readMeta(database))?.journalSequence);
});

test('where not even the mark of the journal can be stored, every later change is refused until there is room', async () => {
  fill(database, 3);
  expect(await rename(database, 'Første')).toEqual({ kind: 'full' });
  expect(await rename(database, 'Andre')).toEqual({ kind: 'notSaved', reason: 'full' });
  expect(await rename(database, 'Tredje')).toEqual({ kind: 'notSaved', reason: 'full' });
  expect(await rename(database, 'Fjerde')).toMatchObject({ kind: 'stored' });
  expect(await nameIn(database)).toBe('Fjerde');
});

test('the journal is caught up with in order: what has no room holds back what comes after it', async () => {
  await rename(database, 'Første');
  await rename(database, 'Andre');
  const rebuilt = await open(`test-${crypto.randomUUID()}`);
  fill(rebuilt, 1);
  expect(await catchUp(rebuilt)).toEqual({ kind: 'failed', reason: 'full' });
  expect((await readMeta(rebuilt))?.journalSequence).toBeUndefined();
  expect(await catchUp(rebuilt)).toEqual({ kind: 'caughtUp', changes: 2, missing: 0 });
  expect(await nameIn(rebuilt)).toBe('Andre');
});

test('a change that another window has taken from the journal meanwhile is saved after all', async () => {
  const other = await open(database.name);
  const append = journal.append;
  journal.append = async (sequence, changes) => {
    // The other window writes when this one is about to withdraw.
    if (changes[0]?.includes('withdrawn')) {
      journal.append = append;
      await rename(other, 'Etterpå');
    }
    return append(sequence, changes);
  };
  fill(database, 1);
  expect(await rename(database, 'Først')).toMatchObject({ kind: 'stored' });
  expect(await nameIn(database)).toBe('Etterpå');
  expect(journal.lines).toHaveLength(2);
  other.close();
});
