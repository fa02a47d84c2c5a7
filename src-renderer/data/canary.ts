import type { Bibliotek24Database } from './database.ts';
import { readMeta } from './dataset-store.ts';
import { storing } from './stored.ts';

export type WorkingCopyHealth =
  | 'whole'
  /** Nothing can be written any more. */
  | 'full'
  /** What was there in this run is not: the browser has let go of it, or somebody has cleared it. */
  | 'gone'
  /** It cannot be read or written, or gives back something else than it was given. */
  | 'failed';

/** What a run has seen of the working copy, for the next look. */
export type CanarySeen = {
  /** Null: none has been written in this run. */
  readonly mark: string | null;
  readonly hadData: boolean;
};

/** Milliseconds; a database that others hold up answers later than this only when something is wrong. */
const PATIENCE = 10_000;

/**
 * Writes a mark in the working copy and reads it back in a transaction of its own.
 * @param before what the last look of this run saw; null for the first
 */
export async function probeWorkingCopy(
  database: Bibliotek24Database,
  before: CanarySeen | null,
): Promise<{ readonly health: WorkingCopyHealth; readonly seen: CanarySeen | null }> {
  try {
    return await Promise.race([probe(database, before), tooLate()]);
  } catch {
    // Whatever the browser calls it, what cannot be read or written cannot be worked on.
    return { health: 'failed', seen: before };
  }
}

async function probe(database: Bibliotek24Database, before: CanarySeen | null) {
  const found = await database.meta.get('canary');
  const hasData = (await readMeta(database)) !== undefined;
  const lacksMark = before !== null && before.mark !== null && found?.key !== 'canary';
  if (lacksMark || (before?.hadData && !hasData)) return { health: 'gone', seen: before } as const;
  const mark = crypto.randomUUID();
  const stored = await storing(() => database.meta.put({ key: 'canary', mark }));
  if (stored.kind === 'full') return { health: 'full', seen: before } as const;
  const back = await database.meta.get('canary');
  // Another window may have written after this one, but nobody writes the old mark again.
  const isKept = back?.key === 'canary' && (found?.key !== 'canary' || back.mark !== found.mark);
  return { health: isKept ? 'whole' : 'failed', seen: { mark, hadData: hasData } } as const;
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the working copy does not answer')), PATIENCE);
  });
}
