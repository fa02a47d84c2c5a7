import type { Cell, Column, TableBlock } from '../model.ts';
import type { SlideLine } from './slide.ts';

/** Lines that can be read from the back row. */
const LINES = 11;

/** A table as it goes on slides: without the columns that are there to look up, cut into parts that each fit one slide. */
export function slideTable({ columns, groups, total }: TableBlock): {
  readonly columns: readonly Column[];
  readonly parts: readonly (readonly SlideLine[])[];
} {
  const shown = <T>(items: readonly T[]) => items.filter((_, i) => columns[i]?.tone !== 'muted');
  const row = (kind: 'row' | 'sum', cells: readonly Cell[]): SlideLine => ({ kind, cells: shown(cells) });
  const lines = groups.flatMap(({ heading, rows, sum }): SlideLine[] => [
    ...(heading === null ? [] : [{ kind: 'heading', text: heading } as const]),
    ...rows.map((cells) => row('row', cells)),
    ...(sum ? [row('sum', sum)] : []),
  ]);
  if (total) lines.push(row('sum', total));
  return { columns: shown(columns), parts: parts(lines) };
}

/** Parts of nearly the same length; a heading goes with what follows it, a sum with what it sums. */
function parts(lines: readonly SlideLine[]): SlideLine[][] {
  const most = Math.ceil(lines.length / Math.ceil(lines.length / LINES));
  const cut: SlideLine[][] = [];
  let open: SlideLine[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.kind;
    const isFull = open.length >= most || (open.length + 1 >= most && next === 'sum' && open.length > 1);
    const splitsHere = line.kind !== 'sum' && (isFull || (line.kind === 'heading' && open.length + 2 > most));
    if (splitsHere && open.length > 0) {
      cut.push(open);
      open = [];
    }
    open.push(line);
  }
  return [...cut, open];
}
