import type { Publication } from '#contract/host-api.ts';
import { listBeside } from '#services/central/beside.ts';
import { type CentralSite, centralSite } from '#services/central/central-site.ts';
import { createHandles } from '#services/central/handles.ts';
import { publishCentral } from '#services/central/publish.ts';
import { readCentralFile } from '#services/central/read.ts';
import type { Fs } from '#services/files/fs.ts';
import type { Timing } from '#services/files/timing.ts';
import { Stopped } from './fs-faults.ts';
import { coversEntries, type Entries, type FilesByHash, joinEntries } from './numbered-entries.ts';
import { CENTRAL } from './publishing-site.ts';

/** What one PC keeps through every crash: its journal, in short. */
export type PcState = {
  readonly name: string;
  known: Entries;
  revision: number;
  /** Its own entries that a later read of the central file has shown. */
  confirmed: number;
};

/** One run of the program: like the host, it keeps its site, which remembers locks from look to look. */
export function pcProgram(
  { fs, timing }: { readonly fs: Fs; readonly timing: Timing },
  files: FilesByHash,
  nonce: () => string,
  isSynced: boolean,
): CentralSite {
  const now = () => new Date('2026-03-01T12:00:00Z');
  return centralSite(CENTRAL, { now, fs, timing, nonce, isSynced, inspect: files.inspect });
}

const MOST_TRIES = 8;

/** The renderer's part of publishing, in small: read everything, join, publish, and again when it had changed. */
export async function syncOnce(pc: PcState, site: CentralSite, files: FilesByHash): Promise<'covered' | 'behind'> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { central, absorbed } = await takeInEverything(pc, site, files);
    if (central === null) return 'behind';
    if (central.entries !== null && coversEntries(central.entries, pc.known) && absorbed.length === 0) return 'covered';
    const sent: Publication = {
      writer: { organisation: 'NO-42', device: pc.name },
      contribution: await files.bytesOf({ [pc.name]: pc.known[pc.name] ?? 0 }, 0),
      central: {
        base: { kind: central.entries === null ? 'damaged' : 'joined', sha256: central.sha256 },
        bytes: await files.bytesOf(pc.known, pc.revision + 1),
      },
      absorbed: [],
    };
    const { central: outcome } = await publishCentral(site, sent, absorbed);
    if (!['published', 'unchanged', 'changed', 'damaged'].includes(outcome.kind)) return 'behind';
    await site.timing.pause(100 + 400 * site.timing.random());
  }
  return 'behind';
}

/** Reads the central file, contributions and conflict copies into what the PC knows. */
async function takeInEverything(pc: PcState, site: CentralSite, files: FilesByHash) {
  const handles = createHandles();
  const beside = await listBeside(site, handles);
  const absorbed: { path: string; sha256: string }[] = [];
  if (beside.kind === 'listed') {
    for (const { sha256 } of beside.contributions) takeIn(pc, files.entriesBy(sha256));
    for (const { sha256, handle } of beside.copies) {
      takeIn(pc, files.entriesBy(sha256));
      absorbed.push({ path: handles.pathOf(handle) ?? '', sha256 });
    }
  }
  const read = await readCentralFile(site.fs, CENTRAL, site.now);
  if (read.kind !== 'read') return { central: null, absorbed };
  const found = files.entriesBy(read.sha256);
  takeIn(pc, found);
  if (found) pc.confirmed = Math.max(pc.confirmed, found.entries[pc.name] ?? 0);
  return { central: { entries: found?.entries ?? null, sha256: read.sha256 }, absorbed };
}

function takeIn(pc: PcState, found: { readonly entries: Entries; readonly revision: number } | undefined): void {
  if (found === undefined) return;
  pc.known = joinEntries(pc.known, found.entries);
  pc.revision = Math.max(pc.revision, found.revision);
}

/**
 * A day at one PC: it enters `edits` things at odd moments and synchronises now and then, starting anew each time its program
 * was stopped; then goes on until the central file covers all that it knows.
 */
export async function dayAt(pc: PcState, edits: number, start: () => CentralSite, files: FilesByHash): Promise<void> {
  let site = start();
  let left = edits;
  for (let rounds = 0; rounds < 400; rounds++) {
    try {
      await site.timing.pause(30_000 * site.timing.random() ** 3);
      if (left > 0) {
        pc.known = joinEntries(pc.known, { [pc.name]: (pc.known[pc.name] ?? 0) + 1 });
        left--;
      }
      const state = await syncOnce(pc, site, files);
      if (left === 0 && state === 'covered') return;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      site = start();
    }
  }
  throw new Error(`${pc.name} is never done`);
}
