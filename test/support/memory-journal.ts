import type { Journal } from '#data/journal.ts';

/** The host's journal as a database sees it, in memory; `fails` is a disk that is full. */
export function memoryJournal(): {
  keeps: true;
  lines: string[];
  fails: boolean;
  append: Journal['append'];
  readAfter: Journal['readAfter'];
} {
  const journal: ReturnType<typeof memoryJournal> = {
    keeps: true,
    lines: [],
    fails: false,
    append: async (sequence, changes) => {
      if (journal.fails) return { kind: 'failed', reason: 'full' };
      if (sequence !== journal.lines.length + 1) return { kind: 'out_of_sequence', last: journal.lines.length };
      journal.lines.push(...changes);
      return { kind: 'appended' };
    },
    readAfter: async (after) => ({
      kind: 'read',
      changes: journal.lines.map((change, i) => ({ sequence: i + 1, change })).slice(after),
      missing: 0,
    }),
  };
  return journal;
}
