import { posix } from 'node:path';
import type { Fs } from '#services/files/fs.ts';
import { Stopped } from './fs-faults.ts';
import { fsError, fsOver, type MemoryDisk } from './fs-memory.ts';
import type { Schedule, SimulatedPc } from './fs-schedule.ts';
import { tally } from './soak-figures.ts';

type Version = { readonly bytes: Uint8Array; readonly version: number };

/** One PC's folder that OneDrive carries: a disk of its own, and what of it the cloud has seen. */
export type Replica = {
  readonly disk: MemoryDisk;
  /** One run of the program; after `Stopped` start another. */
  readonly client: () => { readonly fs: Fs; readonly pc: SimulatedPc };
  /** OneDrive's client comes by: takes some of what has changed up, and brings some of what others changed down. */
  readonly carry: (everything?: boolean) => void;
};

export type Cloud = {
  readonly files: Map<string, Version>;
  readonly replica: (name: string, disk: MemoryDisk) => Replica;
};

/**
 * OneDrive as far as it matters here: each PC writes to its own copy at once; copies meet later, in any order and not all at
 * once. Where both sides have changed, the cloud's stands under the name and the PC's becomes a file of its own with the
 * PC's name in it. Temporary files are not carried. `killed` is the chance of a program dying at a call.
 */
export function simulatedCloud(schedule: Schedule, killed: number): Cloud {
  const { random } = schedule;
  const files = new Map<string, Version>();
  let versions = 0;

  const replica: Cloud['replica'] = (name, disk) => {
    const seen = new Map<string, Version>();
    const up = (path: string) => {
      const bytes = disk.files.get(path);
      const [mine, theirs] = [seen.get(path), files.get(path)];
      if (bytes === undefined || bytes === mine?.bytes) return;
      if (theirs?.version === mine?.version) {
        const version = { bytes, version: ++versions };
        files.set(path, version);
        seen.set(path, version);
        return;
      }
      disk.files.delete(path);
      disk.files.set(conflictName(path), bytes);
      if (theirs === undefined) seen.delete(path);
      else place(path, theirs);
    };

    /** `felles.b24.zip` → `felles.b24-PC2.zip`, and a number where that is taken. */
    const conflictName = (path: string): string => {
      const { dir, name: stem, ext } = posix.parse(path);
      for (let count = 1; ; count++) {
        const candidate = posix.join(dir, `${stem}-${name}${count === 1 ? '' : `-${count}`}${ext}`);
        if (!disk.files.has(candidate) && !files.has(candidate)) return candidate;
      }
    };

    const gone = (path: string) => {
      if (disk.files.has(path)) return;
      const [mine, theirs] = [seen.get(path), files.get(path)];
      if (theirs?.version === mine?.version) files.delete(path);
      else if (theirs) place(path, theirs);
      if (!disk.files.has(path)) seen.delete(path);
    };

    const down = (path: string) => {
      const [mine, theirs, local] = [seen.get(path), files.get(path), disk.files.get(path)];
      if (local !== mine?.bytes || theirs?.version === mine?.version) return;
      if (theirs) return place(path, theirs);
      disk.files.delete(path);
      seen.delete(path);
    };

    const place = (path: string, version: Version) => {
      for (let folder = posix.dirname(path); folder !== '/'; folder = posix.dirname(folder)) disk.folders.add(folder);
      disk.files.set(path, version.bytes);
      seen.set(path, version);
    };

    const carry = (everything = false) => {
      const mayPass = () => everything || random.chance(0.6);
      for (const path of random.shuffled([...disk.files.keys()])) {
        if (!path.endsWith('.tmp') && mayPass()) up(path);
      }
      for (const path of random.shuffled([...seen.keys()])) if (mayPass()) gone(path);
      for (const path of random.shuffled([...new Set([...files.keys(), ...seen.keys()])])) if (mayPass()) down(path);
    };

    const client = () => {
      const pc = schedule.pc();
      let isStopped = false;
      const fs = fsOver(disk, (_call, paths, carryOut) =>
        pc.step(() => {
          if (isStopped) throw new Stopped();
          // OneDrive holds a file while it carries it.
          if (random.chance(0.02)) {
            tally('faults');
            throw fsError('EBUSY', paths[0] ?? '');
          }
          const isKilled = random.chance(killed);
          const answer = isKilled && random.chance(0.5) ? undefined : carryOut();
          if (!isKilled) return answer as ReturnType<typeof carryOut>;
          tally('faults');
          isStopped = true;
          pc.end();
          throw new Stopped();
        }),
      );
      return { fs, pc };
    };

    return { disk, client, carry };
  };

  return { files, replica };
}
