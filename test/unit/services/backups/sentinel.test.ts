import { expect, test } from 'vitest';
import { changeEntries } from '../journal/change-entries.ts';
import { createFaultDisk } from '../journal/fault-disk.ts';
import { backupsHost } from './backups-host.ts';
import { exampleBackup, exampleHoldings } from './example-backup.ts';

const other = { fileId: exampleHoldings.fileId, counts: { organisations: 4 } };

test('is empty where nothing was ever stored, and looking at it stores nothing', async () => {
  const { disk, files } = createFaultDisk();
  expect(await backupsHost(disk())['backups:sentinel']()).toEqual({ kind: 'empty' });
  expect(files.size).toBe(0);
});

test('follows each append and each backup, from run to run', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk());
  await host['journal:append'](changeEntries(1, 2), exampleHoldings);
  expect(await host['backups:sentinel']()).toEqual({ kind: 'holds', holdings: exampleHoldings, lastSequence: 2 });
  await host['journal:append'](changeEntries(3, 3), null);
  expect(await host['backups:sentinel']()).toEqual({ kind: 'holds', holdings: exampleHoldings, lastSequence: 3 });
  await host['backups:write'](await exampleBackup('a', { sequence: 3, holdings: other }));
  await host['backups:sentinel']();
  expect(await backupsHost(disk())['backups:sentinel']()).toEqual({ kind: 'holds', holdings: other, lastSequence: 3 });
});

test('never goes back: a backup may be of an earlier change than the last', async () => {
  const { disk, files } = createFaultDisk();
  const host = backupsHost(disk());
  await host['journal:append'](changeEntries(1, 5), exampleHoldings);
  await host['backups:sentinel']();
  await host['backups:write'](await exampleBackup('a', { sequence: 3 }));
  await host['backups:sentinel']();
  files.delete('/data/journal.jsonl');
  expect(await backupsHost(disk())['backups:sentinel']()).toMatchObject({ kind: 'holds', lastSequence: 5 });
});

test('many changes at once leave the last word', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk());
  const appends = Array.from({ length: 20 }, (_, i) =>
    host['journal:append'](changeEntries(i + 1, i + 1), i % 2 ? null : { ...other, counts: { organisations: i } }),
  );
  await Promise.all(appends);
  expect(await host['backups:sentinel']()).toEqual({
    kind: 'holds',
    holdings: { ...other, counts: { organisations: 18 } },
    lastSequence: 20,
  });
});

test('without its file the journal alone says that there was something, and so does a damaged backup', async () => {
  const { disk, files, put } = createFaultDisk();
  const host = backupsHost(disk());
  await host['journal:append'](changeEntries(1, 2), exampleHoldings);
  await host['backups:sentinel']();
  files.delete('/data/sentinel.json');
  expect(await backupsHost(disk())['backups:sentinel']()).toEqual({ kind: 'holds', holdings: null, lastSequence: 2 });
  files.delete('/data/journal.jsonl');
  put(`/data/backups/2026-03-01T120000.000Z_0_start_${'0'.repeat(32)}.b24kopi.zip`, new Uint8Array());
  expect(await backupsHost(disk())['backups:sentinel']()).toEqual({ kind: 'holds', holdings: null, lastSequence: 0 });
});

test('its own file says so when journal and backups are gone', async () => {
  const { disk, files } = createFaultDisk();
  const host = backupsHost(disk());
  await host['journal:append'](changeEntries(1, 2), exampleHoldings);
  await host['backups:sentinel']();
  files.delete('/data/journal.jsonl');
  expect(await backupsHost(disk())['backups:sentinel']()).toMatchObject({ kind: 'holds', lastSequence: 2 });
});

test('a disk that will not take it holds up nothing, and the next change tries again', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk({ call: 2, how: 'half', error: 'ENOSPC' }));
  expect(await host['journal:append'](changeEntries(1, 1), exampleHoldings)).toEqual({ kind: 'appended', last: 1 });
  expect(await host['backups:sentinel']()).toEqual({ kind: 'holds', holdings: null, lastSequence: 1 });
  await host['journal:append'](changeEntries(2, 2), exampleHoldings);
  expect(await host['backups:sentinel']()).toEqual({ kind: 'holds', holdings: exampleHoldings, lastSequence: 2 });
  expect(host.defects).toEqual([]);
});
