import { basename } from 'node:path';
import type { Disk } from '#services/journal/disk.ts';

/** How far a call gets before the fault: nothing, half of the bytes, all but the last step, everything but the answer. */
export const HOW_FAR = ['before', 'half', 'whole', 'after'] as const;

export type Fault = {
  /** Which call that changes something, counted from 1. */
  readonly call: number;
  readonly how: (typeof HOW_FAR)[number];
  /** `crash`: this and every later call ends the program. Otherwise the system's error code, and the program goes on. */
  readonly error: 'crash' | 'ENOSPC' | 'EIO' | 'EACCES';
};

/** The end of the program: no error code, so that no service can take it for a failure of the disk. */
export class PowerCut extends Error {}

/** A disk in memory that fails on purpose. The files live on; `disk(fault)` is one run of the program on them. */
export function createFaultDisk() {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>();
  const versions = new Map<string, number>();
  let version = 0;

  const put = (path: string, bytes: Uint8Array) => {
    files.set(path, bytes);
    versions.set(path, ++version);
  };
  const bytesOf = (path: string) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw systemError('ENOENT');
    return bytes;
  };

  function disk(fault?: Fault): Disk & { readonly calls: () => number } {
    let calls = 0;
    let isDead = false;
    const alive = () => {
      if (isDead) throw new PowerCut('The power is out');
    };
    /** Runs the steps up to where the fault lets it come. */
    const changing = async (steps: { half?: () => void; whole?: () => void; after: () => void; tidy?: () => void }) => {
      alive();
      calls++;
      await Promise.resolve();
      if (fault?.call !== calls) return steps.after();
      if (fault.how === 'half') steps.half?.();
      if (fault.how === 'whole') (steps.whole ?? steps.after)();
      if (fault.how === 'after') steps.after();
      if (fault.error !== 'crash') {
        steps.tidy?.();
        throw systemError(fault.error);
      }
      isDead = true;
      throw new PowerCut('The power is out');
    };
    const reading =
      <T>(look: () => T) =>
      async () => {
        alive();
        return look();
      };
    return {
      calls: () => calls,
      read: (path) => reading(() => files.get(path))(),
      stamp: (path) =>
        reading(() => {
          const bytes = files.get(path);
          if (bytes) return { id: String(versions.get(path)), size: bytes.length };
          return folders.has(path) ? { id: 'folder', size: 0 } : undefined;
        })(),
      names: (folder) =>
        reading(() => {
          const inside = [...files.keys(), ...folders].filter((path) => path.startsWith(`${folder}/`));
          return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
        })(),
      makeFolder: (path) => changing({ after: () => void folders.add(path) }),
      replace: (path, bytes) => {
        const temporary = `${path}.${calls}.tmp`;
        return changing({
          half: () => put(temporary, bytes.slice(0, bytes.length / 2)),
          whole: () => put(temporary, bytes.slice()),
          after: () => put(path, bytes.slice()),
          tidy: () => void files.delete(temporary),
        });
      },
      append: (path, bytes) => {
        const grow = (length: number) => put(path, Buffer.concat([bytesOf(path), bytes.subarray(0, length)]));
        return changing({ half: () => grow(bytes.length / 2), after: () => grow(bytes.length) });
      },
      truncate: (path, size) => changing({ after: () => put(path, bytesOf(path).slice(0, size)) }),
      rename: (from, to) =>
        changing({
          after: () => {
            put(to, bytesOf(from));
            files.delete(from);
          },
        }),
      remove: (path) => changing({ after: () => void files.delete(path) }),
    };
  }

  return { disk, files, folders, put, names: () => [...files.keys()].map((path) => basename(path)) };
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
