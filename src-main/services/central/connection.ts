import { basename, dirname, resolve } from 'node:path';
import type { CentralConnection, CentralRead } from '#contract/host-api.ts';
import { nodeFs } from '../files/node-fs.ts';
import { readCentralFile } from './read.ts';

/** The one file the program may touch as its central file. Its path never leaves the host. */
export type CentralFileConnection = {
  readonly status: () => CentralConnection;
  /** For services alone. */
  readonly path: () => string | null;
  readonly connect: (path: string) => Promise<CentralConnection>;
  readonly disconnect: () => Promise<void>;
  readonly read: () => Promise<CentralRead>;
};

/**
 * `initial` is the path to start with, or null; `remember` stores the path for the next run. A path is remembered
 * before it counts as connected, so what the screen shows is what comes back after a restart.
 */
export function createConnection(
  initial: string | null,
  remember: (path: string | null) => Promise<void>,
  now: () => Date,
): CentralFileConnection {
  let path = initial;
  const status = (): CentralConnection =>
    path === null ? { kind: 'none' } : { kind: 'connected', name: basename(path), folder: dirname(path) };
  return {
    status,
    path: () => path,
    connect: async (chosen) => {
      const absolute = resolve(chosen);
      await remember(absolute);
      path = absolute;
      return status();
    },
    disconnect: async () => {
      await remember(null);
      path = null;
    },
    read: async () => (path === null ? { kind: 'not_connected' } : readCentralFile(nodeFs, path, now)),
  };
}
