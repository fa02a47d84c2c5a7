import { HostCallError } from '#contract/call-result.ts';
import type { HostApi } from '#contract/host-api.ts';
import { readMeta, replaceDataset } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { organisationId } from '#domain/model/brands.ts';
import { hostJournal } from '#features/vault/host-journal.ts';
import { backupsHost } from '../unit/services/backups/backups-host.ts';
import { createFaultDisk, type Fault, PowerCut } from '../unit/services/journal/fault-disk.ts';
import { smallCentralFile } from './small-central-file.ts';

/**
 * One PC: the host's real journal and backups on a disk that can fail, and the program's real database in a browser's storage
 * that can be lost. `start` is one run of the program on both.
 */
export function vaultWorld() {
  const faultDisk = createFaultDisk();
  const clock = { time: '2026-03-01T08:00:00.000Z' };
  const saved = new Map<string, string>();
  /** Changes that were not answered as saved since: the host may have ended after it kept one, and before it said so. */
  const unanswered = new Map<string, Set<string>>();
  let count = 0;
  const folders: { backupFolder?: string; copyFolder?: string } = {};
  let running: ReturnType<typeof backupsHost> | undefined;

  return {
    ...faultDisk,
    saved,
    start: async (fault?: Fault): Promise<HostApi> => {
      clock.time = new Date(Date.parse(clock.time) + 61 * 60_000).toISOString();
      running = backupsHost(faultDisk.disk(fault), clock, folders.copyFolder, folders.backupFolder);
      const host = overABridge(running as unknown as HostApi);
      database.journal = hostJournal(host, { isReadOnly: () => false, onFailed: () => undefined });
      await database.open();
      return host;
    },
    /** In this run and the next. */
    moveBackups: async (folder: string) => {
      const moved = await running?.['backups:moveTo'](running.folders.issue(folder));
      folders.backupFolder = running?.settings.backupFolder ?? '';
      return moved;
    },
    copyBackups: async (folder: string) => {
      await running?.['backups:copyTo'](running.folders.issue(folder));
      folders.copyFolder = folder;
    },
    /** The first data, as from a central file. */
    begin: async () => {
      if (!(await readMeta(database)))
        await replaceDataset(database, smallCentralFile(), { fileName: null, readAt: null, sample: false });
    },
    /** Renames one of three records; what is answered as saved must never be lost again. */
    edit: async (): Promise<string> => {
      count += 1;
      const [id, name] = [`v${(count % 3) + 1}`, `Navn ${count}`];
      const after = { id, owner: organisationId('NO'), name };
      const outcome = await changeRecord(database, { table: 'vendors', key: id, after });
      const maybe = unanswered.get(id) ?? new Set();
      if (outcome.kind === 'stored') {
        saved.set(id, name);
        maybe.clear();
      } else unanswered.set(id, maybe.add(name));
      return outcome.kind;
    },
    /** The names as they are, where they are not those that were saved last. */
    lost: async (): Promise<string[]> => {
      const names = new Map((await database.records('vendors').toArray()).map(({ id, name }) => [id as string, name]));
      return [...saved].flatMap(([id, name]) => {
        const found = names.get(id);
        const isMeant = found === name || (found !== undefined && unanswered.get(id)?.has(found));
        return isMeant ? [] : [`${id}: ${name} was saved, ${found} is there`];
      });
    },
    newestBackup: () => {
      const names = [...faultDisk.files.keys()].filter((path) => path.endsWith('.b24kopi.zip'));
      const sequenceOf = (path: string) => Number(path.split('_')[1]);
      return names.toSorted((a, b) => sequenceOf(b) - sequenceOf(a))[0];
    },
  };
}

/** As over a bridge: a host that has ended does not answer. */
function overABridge(api: HostApi): HostApi {
  const calls = Object.entries(api).map(([channel, call]) => [
    channel,
    async (...args: unknown[]) => {
      try {
        return await (call as (...args: unknown[]) => Promise<unknown>)(...args);
      } catch (error) {
        if (error instanceof PowerCut) throw new HostCallError('unreachable', channel);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(calls) as HostApi;
}
