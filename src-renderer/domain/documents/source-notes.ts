import type { Run } from './model.ts';
import type { Said, SourceKey } from './say.ts';

/** Hands out source numbers in the order the text first needs them. */
export type SourceNotes = {
  /** The sentence as runs, each with the numbers of the sources that stand at its end. */
  readonly runs: (said: Said) => Run[];
  readonly used: () => readonly SourceKey[];
};

export function sourceNotes(): SourceNotes {
  const used: SourceKey[] = [];
  const numberOf = (source: SourceKey) => (used.includes(source) ? used.indexOf(source) + 1 : used.push(source));
  return {
    used: () => used,
    runs(said) {
      const runs: { text: string; notes: number[] }[] = [];
      for (const part of said) {
        const last = runs.at(-1);
        if (typeof part !== 'string') {
          const number = numberOf(part.cite);
          if (last) last.notes.push(number);
          else runs.push({ text: '', notes: [number] });
        } else if (last && last.notes.length === 0) last.text += part;
        else if (part !== '') runs.push({ text: part, notes: [] });
      }
      return runs;
    },
  };
}
