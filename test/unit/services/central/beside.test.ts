import { beforeEach, expect, test } from 'vitest';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { listBeside } from '#services/central/beside.ts';
import { createHandles } from '#services/central/handles.ts';
import { sha256Of } from '#services/central/inspect.ts';
import { publishCentral } from '#services/central/publish.ts';
import { fsError, fsOver, type MemoryDisk, WRITTEN_AT } from '../../../support/fs-memory.ts';
import { entriesFile } from '../../../support/numbered-entries.ts';
import { CENTRAL, diskWith, namesIn, publication, testSite } from '../../../support/publishing-site.ts';

const bytesOf = (entries: Record<string, number>, fileId?: string) => {
  const file = entriesFile(entries, 1);
  return writeCentralFile(fileId === undefined ? file : { ...file, header: { ...file.header, fileId } });
};
const CURRENT = await bytesOf({ a: 1 });
const COPY = await bytesOf({ a: 1, b: 1 });
const JOINED = await writeCentralFile(entriesFile({ a: 1, b: 1 }, 2));
const FOREIGN = await bytesOf({ a: 1 }, 'another');

let disk: MemoryDisk;
beforeEach(() => {
  disk = diskWith(CURRENT);
});

async function listed(site = testSite({ disk })) {
  const handles = createHandles();
  const beside = await listBeside(site, handles);
  if (beside.kind !== 'listed') throw new Error(beside.kind);
  return { ...beside, handles };
}

test('finds contributions, half synchronised ones too, and says which are whole', async () => {
  disk.mkdir('/delt/bidrag');
  disk.writeNew('/delt/bidrag/NO-11-x.b24.zip', COPY);
  disk.writeNew('/delt/bidrag/NO-42-y.b24.zip', COPY.subarray(0, 900));
  disk.writeNew('/delt/bidrag/NO-42-y.b24.zip.00000000000000aa.tmp', COPY);
  const { contributions, handles } = await listed();
  expect(contributions.map(({ name, fileId }) => [name, fileId === null])).toEqual([
    ['NO-11-x.b24.zip', false],
    ['NO-42-y.b24.zip', true],
  ]);
  expect(handles.pathOf(contributions[0]?.handle ?? '')).toBe('/delt/bidrag/NO-11-x.b24.zip');
  expect(contributions[0]).toMatchObject({
    size: COPY.length,
    sha256: sha256Of(COPY),
    writtenAt: WRITTEN_AT.toISOString(),
  });
});

test('a conflict copy is known by its content, whatever it is called', async () => {
  for (const name of ['felles.b24-KARI-PC.zip', 'Kopi av noe.b24.zip', 'felles (1).b24.ZIP']) {
    disk.writeNew(`/delt/${name}`, COPY);
  }
  disk.writeNew('/delt/annen.b24.zip', FOREIGN);
  disk.writeNew('/delt/bilder.zip', new Uint8Array([80, 75, 5, 6]));
  const { copies } = await listed();
  expect(copies.map(({ name }) => name).toSorted()).toEqual([
    'Kopi av noe.b24.zip',
    'felles (1).b24.ZIP',
    'felles.b24-KARI-PC.zip',
  ]);
});

test('the central file is no copy of itself, in whatever letters the folder names it', async () => {
  disk.writeNew('/delt/FELLES.b24.zip', COPY);
  expect((await listed()).copies).toEqual([]);
});

test('what could not be read is named, for another time', async () => {
  disk.writeNew('/delt/felles-kopi.b24.zip', COPY);
  const fs = fsOver(disk, async (call, [path = ''], carryOut) => {
    if (call === 'read' && path.includes('kopi')) throw fsError('EBUSY', path);
    return carryOut();
  });
  expect(await listed(testSite({ disk, fs }))).toMatchObject({ copies: [], unread: ['felles-kopi.b24.zip'] });
});

test('a folder that is gone is absent', async () => {
  disk.remove(CENTRAL);
  disk.rmdir('/delt');
  expect(await listBeside(testSite({ disk }), createHandles())).toEqual({ kind: 'absent', name: 'felles.b24.zip' });
});

test('a copy that was joined goes to the history; one that has changed since, or is not covered, stays', async () => {
  disk.writeNew('/delt/joined.zip', COPY);
  disk.writeNew('/delt/changed.zip', await bytesOf({ a: 1, b: 2 }));
  disk.writeNew('/delt/more.zip', await bytesOf({ a: 1, c: 1 }));
  disk.writeNew('/delt/same.zip', JOINED);
  const absorb = ['joined', 'changed', 'more', 'same'].map((name) => {
    const path = `/delt/${name}.zip`;
    return { path, sha256: name === 'changed' ? sha256Of(COPY) : sha256Of(disk.files.get(path) ?? new Uint8Array()) };
  });
  const site = testSite({ disk });
  const { central } = await publishCentral(site, publication({ from: CURRENT, to: JOINED }), absorb);
  expect(central.kind).toBe('published');
  expect(namesIn(disk).filter((name) => !name.startsWith('historikk/felles.r'))).toEqual([
    'changed.zip',
    'felles.b24.zip',
    'historikk/',
    `historikk/felles.kopi.20260301T120000Z.${sha256Of(COPY).slice(0, 16)}.b24.zip`,
    'more.zip',
    'same.zip',
  ]);
});

test('a copy that brings nothing new is moved by publishing what already stands', async () => {
  disk.writeNew('/delt/old.zip', await bytesOf({ a: 0 }));
  const absorbed = [{ path: '/delt/old.zip', sha256: sha256Of(await bytesOf({ a: 0 })) }];
  const done = await publishCentral(testSite({ disk }), publication({ from: CURRENT, to: CURRENT }), absorbed);
  expect(done.central.kind).toBe('unchanged');
  expect(namesIn(disk)).not.toContain('old.zip');
});
