import { expect, test } from 'vitest';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { createHandles } from '#services/central/handles.ts';
import { keepInHistory, listHistory, tidyHistory } from '#services/central/history.ts';
import { historyName, outlived, parseHistoryName } from '#services/central/history-names.ts';
import { publishCentral } from '#services/central/publish.ts';
import { entriesFile } from '../../../support/numbered-entries.ts';
import { diskWith, namesIn, publication, testSite } from '../../../support/publishing-site.ts';

const savedAt = '2026-03-01T12:00:00.000Z';
const hash = '0123456789abcdef';

test.each([
  [{ origin: 'replaced', revision: 12, savedAt, hash }, 'felles.r00000012.20260301T120000Z.0123456789abcdef.b24.zip'],
  [{ origin: 'copy', revision: null, savedAt, hash }, 'felles.kopi.20260301T120000Z.0123456789abcdef.b24.zip'],
  [{ origin: 'damaged', revision: null, savedAt, hash }, 'felles.skadet.20260301T120000Z.0123456789abcdef.b24.zip'],
] as const)('the name says what it is', (what, name) => {
  expect(historyName('felles.b24.zip', what)).toBe(name);
  expect(parseHistoryName('felles.b24.zip', name)).toEqual(what);
  expect(parseHistoryName('fel.b24.zip', name)).toBeNull();
});

test('of 200 revisions, one a week, the 20 newest stay and one of each month before', () => {
  const all = Array.from({ length: 200 }, (_, week) => {
    const at = new Date(Date.UTC(2022, 0, 3 + 7 * week)).toISOString();
    return { origin: 'replaced' as const, revision: week, savedAt: at, hash, name: `r${week}` };
  });
  const gone = new Set(outlived(all));
  const kept = all.filter((revision) => !gone.has(revision));
  expect(kept.slice(-20)).toEqual(all.slice(-20));
  const months = kept.slice(0, -20).map((revision) => revision.savedAt.slice(0, 7));
  expect(months).toEqual([...new Set(all.slice(0, -20).map((revision) => revision.savedAt.slice(0, 7)))]);
});

test('order is by revision: a PC whose clock is years ahead pushes nobody out', () => {
  const names = Array.from({ length: 25 }, (_, revision) => ({
    origin: 'replaced' as const,
    revision,
    savedAt: revision === 0 ? '2199-01-01T00:00:00.000Z' : '2026-03-01T00:00:00.000Z',
    hash,
    name: `r${revision}`,
  }));
  const gone = outlived(names).map(({ revision }) => revision);
  // The newest of the older ones stands for its month, and so does the one filed under 2199.
  expect(gone.toSorted()).toEqual([1, 2, 3]);
});

test('publishing goes through 25 revisions and keeps what it should, each whole', async () => {
  const disk = diskWith(await writeCentralFile(entriesFile({ a: 1 }, 1)));
  const site = testSite({ disk });
  let from = await writeCentralFile(entriesFile({ a: 1 }, 1));
  for (let count = 2; count <= 25; count++) {
    const to = await writeCentralFile(entriesFile({ a: count }, count));
    expect((await publishCentral(site, publication({ from, to }), [])).central.kind).toBe('published');
    from = to;
  }
  const handles = createHandles();
  const history = await listHistory(site, handles);
  if (history.kind !== 'listed') throw new Error(history.kind);
  expect(history.revisions.map(({ revision }) => revision)).toEqual(Array.from({ length: 21 }, (_, i) => 24 - i));
  for (const { handle, size, revision } of history.revisions) {
    const bytes = disk.files.get(handles.pathOf(handle) ?? '');
    expect(bytes).toEqual(await writeCentralFile(entriesFile({ a: revision ?? 0 }, revision ?? 0)));
    expect(size).toBe(bytes?.length);
  }
});

test('the same content is kept once; leavings are swept', async () => {
  const disk = diskWith(null);
  const site = testSite({ disk });
  const bytes = new Uint8Array([1, 2, 3]);
  await keepInHistory(site, bytes, { origin: 'damaged', revision: null });
  disk.writeNew(
    '/delt/historikk/felles.r00000001.20260301T120000Z.0123456789abcdef.b24.zip.00000000000000aa.tmp',
    bytes,
  );
  await keepInHistory(site, bytes, { origin: 'damaged', revision: null });
  await tidyHistory(site);
  expect(namesIn(disk)).toHaveLength(2);
});

test('no history is an empty one, and a folder out of reach says so', async () => {
  const disk = diskWith(null);
  expect(await listHistory(testSite({ disk }), createHandles())).toEqual({ kind: 'listed', revisions: [] });
  disk.rmdir('/delt');
  expect(await listHistory(testSite({ disk }), createHandles())).toEqual({ kind: 'absent', name: 'felles.b24.zip' });
});
