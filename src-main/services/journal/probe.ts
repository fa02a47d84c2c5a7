import { randomBytes } from 'node:crypto';
import type { JournalProbe } from '#contract/backups.ts';
import { type Disk, failureOf } from './disk.ts';
import type { Journal } from './journal.ts';
import { createQueue } from './queue.ts';

/** Writes a few bytes beside the journal, flushed, and reads them back: whether a change made now could be kept. */
export function createProbe(path: string, disk: Disk, journal: Pick<Journal, 'span'>): () => Promise<JournalProbe> {
  const inTurn = createQueue();
  async function probe(): Promise<JournalProbe> {
    try {
      const sent = randomBytes(16);
      await disk.replace(path, sent);
      const back = await disk.read(path);
      if (back === undefined || !sent.equals(back)) return { kind: 'failed', reason: 'failed' };
      return { kind: 'whole', last: (await journal.span()).last };
    } catch (error) {
      return { kind: 'failed', reason: failureOf(error) };
    }
  }
  return () => inTurn(probe);
}
