import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { CentralRevision, HostApi } from '#contract/host-api.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { type ChangesOfEdition, changesOfEdition } from '#workers/edition-changes.ts';
import {
  findEditionChanges,
  publishedAt,
  STANDING,
} from '../../../../src-renderer/features/central/sync/edition-changes.ts';
import { county, NATIONAL } from '../../../support/figure-records.ts';
import type { MemoryDisk } from '../../../support/fs-memory.ts';
import { CENTRAL, diskWith, testSite } from '../../../support/publishing-site.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';
import { SyncPc, syncHost } from '../../../support/sync-pc.ts';

const small = smallCentralFile();
const shared: CentralFile = {
  ...small,
  tables: { ...small.tables, organisations: [NATIONAL, county('NO-42'), county('NO-11')] },
};
const FIRST = await writeCentralFile(shared);

let disk: MemoryDisk;
let host: HostApi;
let reads: number;

async function office(id: string): Promise<SyncPc> {
  const pc = new SyncPc(id, syncHost(testSite({ disk })));
  await pc.begin(disk.files.get(CENTRAL) ?? FIRST);
  await pc.engine.run(true);
  return pc;
}

async function history(): Promise<readonly CentralRevision[]> {
  const listed = await host['central:history']();
  return listed.kind === 'listed' ? listed.revisions : [];
}

/** What is told of each edition, the standing one first. */
async function told(wanted: number, signal = new AbortController().signal) {
  const editions = [STANDING, ...(await history()).map(({ handle }) => handle)];
  const found: (ChangesOfEdition | null)[] = [];
  const note = (edition: string, changes: ChangesOfEdition | null) => {
    found[editions.indexOf(edition)] = changes;
  };
  await findEditionChanges(host, changesOfEdition, editions, new Set(editions.slice(0, wanted)), note, signal);
  return found;
}

beforeEach(async () => {
  disk = diskWith(FIRST);
  const real = syncHost(testSite({ disk }));
  reads = 0;
  host = {
    ...real,
    'central:readBeside': (handle) => {
      reads++;
      return real['central:readBeside'](handle);
    },
  };
  const [agder, rogaland] = [await office('NO-42'), await office('NO-11')];
  await agder.rename('v2', 'Fra Agder');
  await agder.rename('v3', 'Og en til');
  await agder.engine.run();
  await rogaland.rename('v9', 'Fra Rogaland');
  await rogaland.engine.run();
});

test('each edition tells whose PCs wrote it and how much it brought, newest first and each read once', async () => {
  const first = shared.header.revision;
  expect(await told(9)).toEqual([
    { records: 1, offices: ['NO-11'], joined: [], revision: first + 4, since: first + 3 },
    { records: 2, offices: ['NO-42'], joined: [], revision: first + 3, since: first + 2 },
    { records: 0, offices: [], joined: ['NO-11'], revision: first + 2, since: first + 1 },
    { records: 0, offices: [], joined: ['NO-42'], revision: first + 1, since: first },
  ]);
  expect(reads).toBe(4);
});

test('no more is read than what is shown, and nothing after the list is left', async () => {
  expect(await told(1)).toHaveLength(1);
  expect(reads).toBe(1);
  expect(await told(9, AbortSignal.abort())).toEqual([]);
});

test('an edition that cannot be read is told nothing of, and the others are', async () => {
  const [, damaged] = await history();
  const path = Array.from(disk.files.keys()).find((name) =>
    name.includes(`r${String(damaged?.revision).padStart(8, '0')}`),
  );
  disk.files.set(path ?? '', new Uint8Array([1, 2, 3]));
  expect((await told(9)).map((changes) => changes?.records)).toEqual([1, undefined, undefined, 0]);
});

test('when an edition was shared is known only where the one before it is there', async () => {
  const [newest, older] = await history();
  expect(publishedAt(newest?.revision ?? 0, older)).toBe(older?.savedAt);
  expect(publishedAt((newest?.revision ?? 0) + 1, older)).toBeNull();
  expect(publishedAt(1, undefined)).toBeNull();
});
