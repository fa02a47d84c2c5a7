import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { type HistoryEntry, historyOf, newestHistory } from '#data/history.ts';
import { changeRecord, changeRecords, undoLast } from '#data/records.ts';
import { organisationId } from '#domain/model/brands.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { makeBackup, restoreBackup } from '#workers/backup-intake.ts';
import { SyncIntake } from '#workers/sync-intake.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

let database: Bibliotek24Database;
const ORIGIN = { fileName: null, readAt: null, sample: false };

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, smallCentralFile(), ORIGIN);
});
afterEach(() => database.delete());

const named = (name: string, id = 'v1') => ({ id, owner: organisationId('NO'), name });
const rename = (name: string) => changeRecord(database, { table: 'vendors', key: 'v1', after: named(name) });

/** `changed name: Filmhuset → Nytt` */
function told(entries: readonly HistoryEntry[]): string[] {
  return entries.map((entry) => {
    if (entry.kind === 'wentBack') return 'wentBack';
    const fields = entry.fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`);
    return [`${entry.origin} ${entry.kind}`, ...fields].join(' ');
  });
}
const ofVendor = async (key = 'v1') => told(await historyOf(database, 'vendors', key));

describe('the history of a record', () => {
  test('tells each change with what was and what came, newest first', async () => {
    await rename('Nytt navn');
    await rename('Nyere navn');
    await changeRecord(database, { table: 'vendors', key: 'v1', after: null });
    expect(await ofVendor()).toEqual([
      'here removed owner: NO →  name: Nyere navn → ',
      'here changed name: Nytt navn → Nyere navn',
      'here changed name: Filmhuset → Nytt navn',
    ]);
  });

  test('tells an undo as a change like any other', async () => {
    await rename('Nytt navn');
    await undoLast(database);
    expect(await ofVendor()).toEqual([
      'here changed name: Nytt navn → Filmhuset',
      'here changed name: Filmhuset → Nytt navn',
    ]);
  });

  test('tells every record of an act, made by one device at one time', async () => {
    const records = [named('En'), named('To', 'v2')].map(
      (after) => ({ table: 'vendors', key: after.id, after }) as const,
    );
    await changeRecords(database, { records });
    const entries = await newestHistory(database, 10);
    expect(told(entries)).toEqual(['here added owner:  → NO name:  → To', 'here changed name: Filmhuset → En']);
    const [first, second] = entries as readonly (HistoryEntry & { readonly device: string })[];
    expect(first?.at).toBe(second?.at);
    expect(first?.device).toBe(second?.device);
  });

  test('goes on for longer than changes can be undone', async () => {
    for (let i = 0; i < 510; i++) await rename(`Navn ${i}`);
    expect(await database.changes.count()).toBe(500);
    expect(await ofVendor()).toHaveLength(510);
  });

  test('does not tell of numbers of people that come by the thousand, but of those that are changed', async () => {
    const row = { organisation_id: organisationId('NO-42'), year: 2024, inhabitants: 300_000, pupils: null };
    await changeRecord(database, { table: 'population', key: ['NO-42', 2024], after: row });
    await changeRecord(database, {
      table: 'population',
      key: ['NO-42', 2024],
      after: { ...row, inhabitants: 310_000 },
    });
    expect(told(await historyOf(database, 'population', 'NO-42\u001f2024'))).toEqual([
      'here changed inhabitants: 300000 → 310000',
    ]);
  });

  test('ends where other data begin', async () => {
    await rename('Nytt navn');
    const other = smallCentralFile();
    await replaceDataset(database, { ...other, header: { ...other.header, fileId: 'another' } }, ORIGIN);
    expect(await ofVendor()).toEqual([]);
  });
});

test('an agreement tells of its parts too, also of those that are deleted', async () => {
  const review = {
    id: 'r1',
    owner: organisationId('NO-42'),
    agreement_id: 'a1',
    status: 'ongoing' as const,
    date: null,
    case_number: '25/1',
    note: '',
  };
  const put = (after: typeof review | null, key = 'r1') =>
    changeRecord(database, { table: 'privacy_reviews', key, after });
  await put(review);
  await put({ ...review, case_number: '25/2' });
  await put(null);
  await put({ ...review, id: 'r2', agreement_id: 'a2' }, 'r2');
  const kinds = (await historyOf(database, 'agreements', 'a1')).map(({ kind, key }) => `${kind} ${key}`);
  expect(kinds).toEqual(['removed r1', 'changed r1', 'added r1']);
});

test('what others changed is told as it was taken in, with whose office it is', async () => {
  await rename('Vårt navn');
  const theirs = smallCentralFile();
  const stamp = { table: 'services', id: 's1', field: 'name', lamport: 9, device: 'pc-oslo' };
  const central = {
    ...theirs,
    header: { ...theirs.header, vector: { 'pc-oslo': 9 }, seen: { 'pc-oslo': 9 } },
    tables: {
      ...theirs.tables,
      services: theirs.tables.services.map((service) => ({ ...service, name: 'Filmoteket pluss' })),
      stamps: [stamp],
      devices: [{ device: 'pc-oslo', organisation_id: organisationId('NO') }],
    },
  };
  const intake = new SyncIntake(database);
  const looked = await intake.look({ central: await writeCentralFile(central), others: [] });
  expect(looked.kind).toBe('ok');
  await intake.take({ fileName: 'felles.b24.zip', readAt: null }, '2025-01-14T09:00:00.000Z');
  const [entry] = await historyOf(database, 'services', 's1');
  expect(entry).toMatchObject({
    origin: 'taken',
    device: 'pc-oslo',
    office: 'NO',
    at: '2025-01-14T09:00:00.000Z',
    fields: [{ field: 'name', before: 'Filmoteket', after: 'Filmoteket pluss' }],
  });
  expect(await ofVendor()).toEqual(['here changed name: Filmhuset → Vårt navn']);
});

describe('a backup', () => {
  test('brings the history back to a database that was lost', async () => {
    await rename('Nytt navn');
    const backup = await makeBackup(database);
    if (!('bytes' in backup)) throw new Error('not made');
    const empty = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
    await restoreBackup(empty, backup.bytes, backup.sequence);
    expect(told(await historyOf(empty, 'vendors', 'v1'))).toEqual(['here changed name: Filmhuset → Nytt navn']);
    await empty.delete();
  });

  test('that one goes back to does not make the changes since untold', async () => {
    const backup = await makeBackup(database);
    if (!('bytes' in backup)) throw new Error('not made');
    await rename('Nytt navn');
    await restoreBackup(database, backup.bytes, backup.sequence);
    expect((await database.records('vendors').get('v1'))?.name).toBe('Filmhuset');
    expect(await ofVendor()).toEqual(['wentBack', 'here changed name: Filmhuset → Nytt navn']);
  });
});
