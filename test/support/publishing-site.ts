import type { Publication, PublicationBase } from '#contract/host-api.ts';
import { type CentralSite, centralSite } from '#services/central/central-site.ts';
import type { Inspect } from '#services/central/inspect.ts';
import { sha256Of } from '#services/central/inspect.ts';
import type { OwnContributions } from '#services/central/own-contributions.ts';
import type { Fs } from '#services/files/fs.ts';
import type { Timing } from '#services/files/timing.ts';
import { type SteppedTiming, steppedTiming } from './fs-clock.ts';
import { fsOver, type MemoryDisk, memoryDisk } from './fs-memory.ts';

export const CENTRAL = '/delt/felles.b24.zip';
export const WRITER = { organisation: 'NO-42', device: 'pc-1' };

/** A folder in memory with one file in it, or none. */
export function diskWith(central: Uint8Array | null): MemoryDisk {
  const disk = memoryDisk();
  disk.mkdir('/delt');
  if (central !== null) disk.writeNew(CENTRAL, central);
  return disk;
}

let nonces = 0;

export type TestSite = {
  readonly disk: MemoryDisk;
  readonly fs?: Fs;
  readonly timing?: Timing;
  readonly isSynced?: boolean;
  readonly inspect?: Inspect;
  readonly now?: () => Date;
  readonly own?: OwnContributions;
};

export function testSite({ disk, fs, timing, isSynced = false, inspect, now, own }: TestSite): CentralSite & {
  readonly timing: SteppedTiming;
} {
  const stepped = (timing ?? steppedTiming()) as SteppedTiming;
  const site = centralSite(CENTRAL, {
    now: now ?? (() => new Date('2026-03-01T12:00:00Z')),
    fs: fs ?? fsOver(disk),
    timing: stepped,
    isSynced,
    nonce: () => (++nonces).toString(16).padStart(16, '0'),
    ...(inspect && { inspect }),
    ...(own && { own }),
  });
  return { ...site, timing: stepped };
}

export type PublicationParts = {
  readonly from?: Uint8Array | null;
  readonly damaged?: boolean;
  readonly to: Uint8Array | null;
  readonly contribution?: Uint8Array | null;
};

/** A publication of `to`, joined from `from`. */
export function publication({ from = null, damaged = false, to, contribution = null }: PublicationParts): Publication {
  const base: PublicationBase =
    from === null ? { kind: 'none' } : { kind: damaged ? 'damaged' : 'joined', sha256: sha256Of(from) };
  return { writer: WRITER, contribution, central: to === null ? null : { base, bytes: to }, absorbed: [] };
}

/** Names in the shared folder and below, sorted; folders end in `/`. */
export function namesIn(disk: MemoryDisk): string[] {
  const below = (path: string) => path.startsWith('/delt/');
  return [...[...disk.files.keys()].filter(below), ...[...disk.folders].filter(below).map((path) => `${path}/`)]
    .map((path) => path.slice('/delt/'.length))
    .sort();
}
