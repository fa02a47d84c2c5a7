import { changeFromJson, type JournaledChange } from './change-json.ts';

type Entry = { readonly sequence: number; readonly change: string };

/** An entry that takes back the `count` entries before it: they could not be stored, and it was said that they were not saved. */
export function withdrawal(count: number): string {
  return JSON.stringify({ withdrawn: count });
}

/** The changes that entries of the journal make; one that was withdrawn, and the entry that says so, change nothing. */
export function changesOf(
  entries: readonly Entry[],
): readonly { readonly sequence: number; readonly change: JournaledChange }[] {
  const withdrawn = new Set<number>();
  for (const { sequence, change } of entries) {
    for (let back = countOf(change); back > 0; back--) withdrawn.add(sequence - back).add(sequence);
  }
  return entries.map(({ sequence, change }) => ({
    sequence,
    change: withdrawn.has(sequence) ? NOTHING : changeFromJson(change),
  }));
}

const NOTHING: JournaledChange = { device: '', lamport: 0, rows: [] };
const WITHDRAWAL = /^\{"withdrawn":(\d+)\}$/;

function countOf(change: string): number {
  return Number(WITHDRAWAL.exec(change)?.[1] ?? 0);
}
