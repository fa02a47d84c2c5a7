import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { randomStream } from '#domain/sample/random.ts';
import { applyChange, type Change } from '#domain/sync/change.ts';
import { contributionOf } from '#domain/sync/contribution.ts';
import { edit } from '#domain/sync/edit.ts';
import { join } from '#domain/sync/join.ts';
import { isCoveredBy } from '#domain/sync/vector.ts';
import { type CentralFileRead, readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { listBeside } from '#services/central/beside.ts';
import { type CentralSite, centralSite, type LockTimes } from '#services/central/central-site.ts';
import { createHandles } from '#services/central/handles.ts';
import { publishCentral } from '#services/central/publish.ts';
import { readCentralFile as readFromDisk } from '#services/central/read.ts';
import type { Fs } from '#services/files/fs.ts';
import { nodeFs } from '#services/files/node-fs.ts';
import { fsError } from './fs-memory.ts';

/** What one process of a crowd is told. */
export type ProcessTask = {
  readonly central: string;
  /** Kept through every kill: one change a line, on the disk before it counts as made. */
  readonly journal: string;
  readonly device: string;
  readonly organisation: string;
  readonly seed: number;
  /** Chance of an `EPERM` at a call, half of them after the call was carried out. */
  readonly refusals: number;
  readonly lockTimes: LockTimes;
};

/**
 * One PC in a process of its own, on the real file system: enters numbered records, joins and publishes, until its standard
 * input ends and the central file covers all it knows. May be killed at any moment and started again.
 */
export async function runPublishingProcess(task: ProcessTask): Promise<void> {
  const random = randomStream(task.seed, task.device);
  let isFinishing = false;
  process.stdin.on('end', () => {
    isFinishing = true;
  });
  process.stdin.resume();
  const fs = refusingFs(nodeFs, () => !isFinishing && random.chance(task.refusals), random.chance);
  const pc = await openPc(task, fs);
  for (;;) {
    if (!isFinishing) pc.enter();
    const isCovered = await pc.sync();
    if (isFinishing && isCovered) return;
    await new Promise((resolve) => setTimeout(resolve, random.integer(20, 400)));
  }
}

async function openPc(task: ProcessTask, fs: Fs) {
  const actor = { device: task.device, organisationId: organisationId(task.organisation) };
  const site = centralSite(task.central, { now: () => new Date(), fs, lockTimes: task.lockTimes, isSynced: false });
  const filesByHash = new Map<string, CentralFileRead>();
  let entered = 0;
  let state = await firstState(site);
  for (const change of readJournal(task.journal)) {
    state = applyChange(state, change);
    entered++;
  }

  const make = (change: Parameters<typeof edit>[1]) => {
    const outcome = edit(state, change, actor);
    if (outcome.kind !== 'edited') return;
    appendDurably(task.journal, `${JSON.stringify(outcome.change)}\n`);
    state = applyChange(state, outcome.change);
    entered++;
  };

  /** Joins a file into what is known here; gives it back, or null where there is no whole file to be had. */
  const takeIn = async (path: string) => {
    const read = await readFromDisk(fs, path, site.now);
    if (read.kind !== 'read') return null;
    const known = filesByHash.get(read.sha256) ?? (await readCentralFile(read.bytes));
    if (known.kind !== 'ok') return null;
    if (!filesByHash.has(read.sha256)) {
      const joined = join(state, known.value);
      if (joined.kind !== 'ok') throw new Error('Another central file');
      state = joined.value;
      filesByHash.set(read.sha256, known);
    }
    return { sha256: read.sha256, file: known.value };
  };

  return {
    enter: () => {
      const { device, organisationId: owner } = actor;
      if (entered === 0) return make({ table: 'devices', key: device, after: { device, organisation_id: owner } });
      const id = `${device}-${entered}`;
      make({ table: 'vendors', key: id, after: { id, owner, name: `Nummer ${entered}` } });
    },
    /** Reads, joins and publishes once; true when the central file covers all that is known here. */
    sync: async (): Promise<boolean> => {
      const handles = createHandles();
      const beside = await listBeside(site, handles);
      if (beside.kind !== 'listed') return false;
      for (const { handle } of beside.contributions) await takeIn(handles.pathOf(handle) ?? '');
      const central = await takeIn(task.central);
      if (central === null) return false;
      if (isCoveredBy(state.header.vector, central.file.header.vector)) return true;
      const { header } = state;
      await publishCentral(
        site,
        {
          writer: { organisation: task.organisation, device: task.device },
          contribution: await writeCentralFile(contributionOf(state, actor.organisationId)),
          central: {
            base: { kind: 'joined', sha256: central.sha256 },
            bytes: await writeCentralFile({ ...state, header: { ...header, revision: header.revision + 1 } }),
          },
        },
        [],
      );
      return false;
    },
  };
}

/** The file as it stands: what this PC has ever known is in it, in a contribution or in the journal. */
async function firstState(site: CentralSite): Promise<CentralFile> {
  for (;;) {
    const read = await readFromDisk(nodeFs, site.place.file, site.now);
    const found = read.kind === 'read' ? await readCentralFile(read.bytes) : null;
    if (found?.kind === 'ok') return found.value;
  }
}

export function readJournal(path: string): readonly Change[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // A line that was cut off by a kill never counted.
  return lines.slice(0, -1).map((line): Change => JSON.parse(line));
}

function appendDurably(path: string, line: string): void {
  const file = openSync(path, 'a');
  appendFileSync(file, line);
  fsyncSync(file);
  closeSync(file);
}

function refusingFs(fs: Fs, isRefused: () => boolean, chance: (probability: number) => boolean): Fs {
  const refusing = <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      const refused = isRefused();
      if (refused && chance(0.5)) throw fsError('EPERM', String(args[0]));
      const answer = await call(...args);
      if (refused) throw fsError('EPERM', String(args[0]));
      return answer;
    };
  };
  return {
    read: refusing(fs.read),
    writeNew: refusing(fs.writeNew),
    rename: refusing(fs.rename),
    mkdir: refusing(fs.mkdir),
    rmdir: refusing(fs.rmdir),
    remove: refusing(fs.remove),
    readdir: refusing(fs.readdir),
    size: refusing(fs.size),
    writtenAt: refusing(fs.writtenAt),
    syncFolder: refusing(fs.syncFolder),
  };
}
