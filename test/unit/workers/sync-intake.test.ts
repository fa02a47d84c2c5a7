import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { loadTables, replaceDataset } from '#data/dataset-store.ts';
import { chooseOffice } from '#data/device.ts';
import { changeRecord } from '#data/records.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addImport } from '#data/usage-import.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { SyncIntake } from '#workers/sync-intake.ts';
import { county, municipality, NATIONAL, usageSource } from '../../support/figure-records.ts';
import { newImport } from '../../support/new-import.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const small = smallCentralFile();
const shared: CentralFile = {
  ...small,
  tables: {
    ...small.tables,
    organisations: [NATIONAL, county('NO-42'), county('NO-11'), municipality('NO-4204', 'NO-42')],
    vendors: [
      { id: 'v1', owner: organisationId('NO'), name: 'Leverandør' },
      { id: 'v2', owner: organisationId('NO-42'), name: 'Agders egen' },
    ],
  },
};

class Office {
  readonly database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  readonly sync = new SyncIntake(this.database);
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  async start(bytes: Uint8Array): Promise<this> {
    const read = await readCentralFile(bytes);
    if (read.kind === 'refused') throw new Error(read.problems[0]?.code);
    await replaceDataset(this.database, read.value, origin);
    await chooseOffice(this.database, organisationId(this.id));
    return this;
  }

  async look(central: Uint8Array, others: readonly Uint8Array[] = []) {
    const outcome = await this.sync.look({
      central,
      others: others.map((bytes) => ({
        bytes,
        contribution: { organisation: 'NO-42', device: 'pc', writtenAt: null },
      })),
    });
    if (outcome.kind === 'refused') throw new Error(outcome.problems[0]?.code);
    return outcome.value;
  }

  /** Looks, and gives what would be published. */
  async publish(central: Uint8Array): Promise<Uint8Array> {
    await this.look(central);
    return (await this.sync.publication(this.id)).central;
  }

  rename(id: string, name: string, owner: string) {
    return changeRecord(this.database, {
      table: 'vendors',
      key: id,
      after: { id, owner: organisationId(owner), name },
    });
  }

  async names(): Promise<string[]> {
    return (await this.database.records('vendors').toArray()).map(({ name }) => name).toSorted();
  }
}

const AT = '2026-03-01T12:00:00Z';
const origin = { fileName: 'felles.b24.zip', readAt: null, sample: false };
let central: Uint8Array;
let agder: Office;
let national: Office;

beforeEach(async () => {
  central = await writeCentralFile(shared);
  agder = await new Office('NO-42').start(central);
  national = await new Office('NO').start(central);
  central = await agder.publish(central);
  central = await national.publish(central);
});

test('what one office writes reaches the other, and is confirmed when the file that is read holds it', async () => {
  await agder.rename('v2', 'Nytt navn', 'NO-42');
  expect(await agder.look(central)).toMatchObject({ hasNews: true, pending: 1 });
  const published = await agder.publish(central);
  expect(await agder.look(published)).toMatchObject({ hasNews: false, pending: 0 });
  const seen = await national.look(published);
  expect(seen).toMatchObject({ hasNews: false, conflicts: 0 });
  expect(seen.incoming.details.filter(({ table }) => table === 'vendors')).toMatchObject([
    { kind: 'changed', key: 'v2', owner: 'NO-42', fields: [{ after: 'Nytt navn' }] },
  ]);
  expect(await national.sync.take({ fileName: 'felles.b24.zip', readAt: null }, AT)).toEqual({
    kind: 'stored',
    value: undefined,
  });
  expect(await national.names()).toEqual(['Leverandør', 'Nytt navn']);
});

test('a lost race loses nothing: the file that was written over holds what the other has, and both come together again', async () => {
  await agder.rename('v2', 'Fra Agder', 'NO-42');
  await national.rename('v1', 'Fra Bibliotek24', 'NO');
  const [first, second] = [await agder.publish(central), await national.publish(central)];
  // The second is written last, over the first, which nobody has read.
  expect(first).not.toEqual(second);
  const after = await agder.publish(second);
  expect(await agder.look(after)).toMatchObject({ pending: 0 });
  await agder.sync.take({ fileName: 'felles.b24.zip', readAt: null }, AT);
  expect(await agder.names()).toEqual(['Fra Agder', 'Fra Bibliotek24']);
});

test('the same field changed in two places keeps both values, and a person decides', async () => {
  const other = await new Office('NO-42').start(central);
  central = await other.publish(central);
  await agder.rename('v2', 'Den ene', 'NO-42');
  await other.rename('v2', 'Den andre', 'NO-42');
  central = await agder.publish(central);
  expect(await other.look(central)).toMatchObject({ conflicts: 1 });
  await other.sync.take({ fileName: 'felles.b24.zip', readAt: null }, AT);
  const [conflict] = (await loadTables(other.database)).conflicts;
  expect([conflict?.value_a, conflict?.value_b].toSorted()).toEqual(['Den andre', 'Den ene']);
});

test('a county asks for a change of what is not its own, and the owner sees it', async () => {
  expect(await agder.rename('v1', 'Forslag', 'NO')).toMatchObject({ value: 'proposed' });
  central = await agder.publish(central);
  await national.look(central);
  await national.sync.take({ fileName: 'felles.b24.zip', readAt: null }, AT);
  expect((await loadTables(national.database)).proposals).toMatchObject([
    { record_id: 'v1', value: 'Forslag', owner: 'NO-42' },
  ]);
  expect(await national.names()).toContain('Leverandør');
});

test('a PC that comes to share is nothing to take in by itself; what it writes is, with whose PC it is', async () => {
  const before = await national.look(central);
  const other = await new Office('NO-11').start(central);
  central = await other.publish(central);
  const { incoming, toTakeIn } = await national.look(central);
  expect({ incoming, toTakeIn }).toEqual({ incoming: before.incoming, toTakeIn: before.toTakeIn });
  await other.rename('v9', 'Fra Rogaland', 'NO-11');
  central = await other.publish(central);
  const seen = await national.look(central);
  expect(seen).toMatchObject({ toTakeIn: before.toTakeIn + 1, incoming: { byOffice: { 'NO-11': { added: 1 } } } });
});

test('imported usage goes along, and is taken out with its source', async () => {
  const rows = usageFromRows([usageRowOf({ source_id: 'u9', count: 7 })]);
  await addImport(agder.database, newImport(usageSource({ id: 'u9', owner: 'NO-42' }), rows));
  central = await agder.publish(central);
  await national.look(central);
  await national.sync.take({ fileName: 'felles.b24.zip', readAt: null }, AT);
  expect((await loadUsage(national.database)).count[0]).toBe(7);
});

test('a contribution alone carries an office’s part where the central file is read-only', async () => {
  await agder.rename('v2', 'I bidraget', 'NO-42');
  await agder.look(central);
  const { contribution } = await agder.sync.publication('NO-42');
  const seen = await national.look(central, [contribution ?? new Uint8Array()]);
  expect(seen.hasNews, 'what the contribution has is published by whoever can').toBe(true);
  expect(seen.incoming.changed).toBe(1);
});

test('an older file put back is known, and what is newer is sent again', async () => {
  const old = central;
  await agder.rename('v2', 'Nyere', 'NO-42');
  central = await agder.publish(central);
  await agder.look(central);
  expect(await agder.look(old)).toMatchObject({ isOlder: true, hasNews: true, incoming: { changed: 0 } });
});

test('another office’s file is refused, and a change made meanwhile is not written over', async () => {
  const other = await writeCentralFile({ ...shared, header: { ...shared.header, fileId: 'en annen' } });
  const outcome = await agder.sync.look({ central: other, others: [] });
  expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'sync.otherFile' }] });
});
