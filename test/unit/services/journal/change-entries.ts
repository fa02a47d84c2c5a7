import type { JournalEntry } from '#contract/backups.ts';

/** Entries from one sequence to another, each with a change of its own. */
export function changeEntries(from: number, to: number, text = 'Ærlig – «ja» 🙂'): JournalEntry[] {
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    sequence: from + i,
    change: JSON.stringify({ table: 'agreements', number: from + i, text }),
  }));
}
