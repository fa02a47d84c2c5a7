import type { Fs } from '#services/files/fs.ts';
import { type FsCall, fsError, fsOver, type MemoryDisk } from './fs-memory.ts';
import { tally } from './soak-figures.ts';

/** What happens at one call: the program is stopped for good, or the call fails and everything goes on. */
export type Fault =
  | { readonly kind: 'stop'; readonly when: 'before' | 'halfway' | 'after' }
  /** `after`: the call was carried out and its answer lost. */
  | { readonly kind: 'fail'; readonly when: 'before' | 'halfway' | 'after'; readonly code: string };

/** The process is gone: it has no `code`, so nothing takes it for a word of the system. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export type FaultyFs = {
  readonly fs: Fs;
  /** Calls so far, by name. */
  readonly calls: readonly FsCall[];
};

/** The disk, with a fault at the call numbered `at` (from 0). A stopped program makes no further call. */
export function faultyFs(disk: MemoryDisk, at: number, fault: Fault): FaultyFs {
  const calls: FsCall[] = [];
  let isStopped = false;
  const fs = fsOver(disk, async (call, paths, carryOut, bytes) => {
    if (isStopped) throw new Stopped();
    calls.push(call);
    if (calls.length - 1 !== at) return carryOut();
    tally('crashes');
    if (fault.when === 'halfway' && bytes !== undefined) {
      disk.writeNew(paths[0] ?? '', bytes.subarray(0, bytes.length / 2));
    }
    // Everything but a write is one step of the system: half of it is none of it.
    if (fault.when === 'after') carryOut();
    if (fault.kind === 'fail') throw fsError(fault.code, paths[0] ?? '');
    isStopped = true;
    throw new Stopped();
  });
  return { fs, calls };
}
