import { basename, dirname } from 'node:path';
import type { Holdings } from '#contract/backups.ts';
import { type Disk, failureOf, removeTemporary } from '../journal/disk.ts';
import { field } from '../settings/json-file.ts';

/** What the database was last said to hold, and the last sequence then. */
export type Told = { readonly holdings: Holdings | null; readonly lastSequence: number };

/** A small file outside the database, and outside the folders of what it speaks of, that remembers that there was one. */
export type Sentinel = {
  /** Holdings of null leave those told before. Written in the background: it never makes a change wait. */
  readonly tell: (holdings: Holdings | null, lastSequence: number) => void;
  /** What stands in the file once everything told so far is written. Rejects with the disk's error. */
  readonly read: () => Promise<Told>;
};

const NOTHING: Told = { holdings: null, lastSequence: 0 };

/**
 * The sentinel at `path`. A crash can leave it behind by what was told last; it is never ahead, for it is told of what is
 * on the disk. A disk that would not write it has said so to the journal or the backup, and the next change tries again.
 */
export function createSentinel(path: string, disk: Disk, reportDefect: (error: unknown) => void): Sentinel {
  let waiting: Told | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let isSwept = false;

  const readFile = async () => parseTold(await disk.read(path));

  async function write(): Promise<void> {
    const told = waiting;
    waiting = undefined;
    if (told === undefined) return;
    if (!isSwept) await removeTemporary(disk, dirname(path), `${basename(path)}.`);
    isSwept = true;
    const before = await readFile();
    const next: Told = {
      holdings: told.holdings ?? before.holdings,
      lastSequence: Math.max(told.lastSequence, before.lastSequence),
    };
    await disk.replace(path, Buffer.from(`${JSON.stringify(next)}\n`));
  }

  return {
    tell: (holdings, lastSequence) => {
      const before = waiting ?? NOTHING;
      waiting = {
        holdings: holdings ?? before.holdings,
        lastSequence: Math.max(lastSequence, before.lastSequence),
      };
      writing = writing.then(write).then(undefined, (error: unknown) => {
        try {
          failureOf(error);
        } catch (defect) {
          reportDefect(defect);
        }
      });
    },
    read: async () => {
      await writing;
      return readFile();
    },
  };
}

function parseTold(bytes: Uint8Array | undefined): Told {
  const value = bytes && parseJson(Buffer.from(bytes).toString());
  const lastSequence = field(value, 'lastSequence');
  return {
    holdings: parseHoldings(field(value, 'holdings')),
    lastSequence: typeof lastSequence === 'number' ? lastSequence : NOTHING.lastSequence,
  };
}

function parseHoldings(value: unknown): Holdings | null {
  const [fileId, counts] = [field(value, 'fileId'), field(value, 'counts')];
  if (typeof fileId !== 'string' || typeof counts !== 'object' || counts === null) return null;
  const numbers = Object.entries(counts).filter((pair): pair is [string, number] => typeof pair[1] === 'number');
  return { fileId, counts: Object.fromEntries(numbers) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
