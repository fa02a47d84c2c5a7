import 'fake-indexeddb/auto';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readMeta } from '#data/dataset-store.ts';
import { settleConflict } from '#data/decisions.ts';
import { dismissRenewal } from '#data/device.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { ownContributions } from '#services/central/own-contributions.ts';
import { makeBackup, restoreBackup } from '#workers/backup-intake.ts';
import { county, municipality, NATIONAL } from '../../../support/figure-records.ts';
import type { MemoryDisk } from '../../../support/fs-memory.ts';
import { CENTRAL, diskWith, namesIn, testSite } from '../../../support/publishing-site.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';
import { SyncPc, syncHost } from '../../../support/sync-pc.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A whole profile, data folder and database, that is copied to another PC: both write under one device id until one is found out. */
const small = smallCentralFile();
const vendor = (id: string) => ({ id, owner: 'NO-42' as never, name: id });
const shared: CentralFile = {
  ...small,
  tables: {
    ...small.tables,
    organisations: [NATIONAL, county('NO-42'), county('NO-11'), municipality('NO-4204', 'NO-42')],
    vendors: ['v2', 'v3', 'v4'].map(vendor),
  },
};

let disk: MemoryDisk;
let folder: string;

type Pc = { readonly pc: SyncPc; readonly name: string };

function open(name: string): Pc {
  const site = testSite({ disk, own: ownContributions(join(folder, name, 'bidrag.json')) });
  return { pc: new SyncPc('NO-42', syncHost(site)), name };
}

async function begun(name: string): Promise<Pc> {
  await mkdir(join(folder, name));
  const opened = open(name);
  await opened.pc.begin(disk.files.get(CENTRAL) ?? new Uint8Array());
  await sync(opened);
  return opened;
}

/** Another PC with the same profile. */
async function copied({ pc, name }: Pc, to: string): Promise<Pc> {
  await cp(join(folder, name), join(folder, to), { recursive: true });
  const other = open(to);
  const made = await makeBackup(pc.database);
  if (made.kind !== 'made') throw new Error(made.kind);
  await restoreBackup(other.pc.database, made.bytes, made.sequence);
  expect(await deviceOf(other)).toBe(await deviceOf({ pc, name }));
  return other;
}

async function sync({ pc }: Pc): Promise<void> {
  for (let i = 0; i < 3; i++) await pc.engine.run(true);
}

async function takeIn(at: Pc): Promise<void> {
  await sync(at);
  expect(await at.pc.engine.takeIn()).toBe('taken');
}

const deviceOf = async ({ pc }: Pc) => (await readMeta(pc.database))?.device?.id;
const conflictsOf = async ({ pc }: Pc) =>
  (await pc.database.records('conflicts').toArray()).filter(({ resolved }) => resolved === '');

async function central(): Promise<CentralFile> {
  const read = await readCentralFile(disk.files.get(CENTRAL) ?? new Uint8Array());
  if (read.kind !== 'ok') throw new Error('not whole');
  return read.value;
}

beforeEach(async () => {
  disk = diskWith(await writeCentralFile(shared));
  folder = await temporaryFolder();
});

test('the PC that comes second has a new id before it joins anything, and nothing of its outbox is lost', async () => {
  const first = await begun('pc-1');
  await first.pc.rename('v2', 'Felles');
  await sync(first);
  const second = await copied(first, 'pc-2');
  await second.pc.rename('v2', 'Fra den andre');
  await second.pc.rename('v3', 'Bare den andre');
  await first.pc.rename('v4', 'Bare den første');
  await first.pc.rename('v2', 'Fra den første');
  await sync(first);
  await sync(second);
  expect(await deviceOf(second)).not.toBe(await deviceOf(first));
  expect((await readMeta(second.pc.database))?.device).toMatchObject({ isRenewed: true });
  expect(second.pc.engine.state()).toMatchObject({ trouble: null, pending: 0 });
  // Two PCs, two contributions, each its own writer's.
  expect(namesIn(disk).filter((name) => /^bidrag\/./.test(name))).toHaveLength(2);

  await takeIn(second);
  const [conflict] = await conflictsOf(second);
  expect([conflict?.value_a, conflict?.value_b].toSorted()).toEqual(['Fra den andre', 'Fra den første']);
  expect(await second.pc.vendors()).toMatchObject({ v3: 'Bare den andre', v4: 'Bare den første' });
  await settleConflict(second.pc.database, conflict?.id ?? '', { keep: 'other' });
  await sync(second);
  await takeIn(first);
  expect(await first.pc.vendors()).toEqual(await second.pc.vendors());
  expect(first.pc.engine.state()).toMatchObject({ pending: 0 });
  await dismissRenewal(second.pc.database);
  expect((await readMeta(second.pc.database))?.device).not.toHaveProperty('isRenewed');
});

test('a deletion on one and an edit on the other come up as a conflict, whoever comes first', async () => {
  const first = await begun('pc-1');
  const second = await copied(first, 'pc-2');
  await first.pc.rename('v4', 'Noe annet');
  await first.pc.remove('v2');
  await second.pc.rename('v2', 'Endret');
  await sync(second);
  await sync(first);
  expect(await deviceOf(first)).not.toBe(await deviceOf(second));
  await takeIn(first);
  expect((await conflictsOf(first)).map(({ value_b }) => value_b)).toContain('deleted');
  expect(await first.pc.vendors()).toMatchObject({ v2: 'Endret', v4: 'Noe annet' });
});

test('a profile put back from a copy goes on under a new id: what was sent before stays sent, and new changes are seen', async () => {
  const first = await begun('pc-1');
  const old = await copied(first, 'copy');
  await first.pc.rename('v2', 'Sendt');
  await first.pc.rename('v3', 'Sendt også');
  await sync(first);
  // The PC is replaced, and its profile comes from the copy.
  await old.pc.rename('v4', 'Etter gjenoppretting');
  await sync(old);
  expect(await deviceOf(old)).not.toBe(await deviceOf(first));
  await takeIn(old);
  expect(await old.pc.vendors()).toEqual({ v2: 'Sendt', v3: 'Sendt også', v4: 'Etter gjenoppretting' });
  expect((await central()).tables.vendors.map(({ name }) => name).toSorted()).toEqual([
    'Etter gjenoppretting',
    'Sendt',
    'Sendt også',
  ]);
});

test('a PC that nobody has copied keeps its id, also when its last contribution was cut short or an old one was put back', async () => {
  const only = await begun('pc-1');
  const device = await deviceOf(only);
  const early = new Map(disk.files);
  await only.pc.rename('v2', 'En');
  await sync(only);
  for (const [path, bytes] of early) disk.files.set(path, bytes);
  await only.pc.rename('v2', 'To');
  await sync(only);
  await sync(open('pc-1'));
  expect(await deviceOf(only)).toBe(device);
  expect(only.pc.engine.state()).toMatchObject({ pending: 0, trouble: null });
});
