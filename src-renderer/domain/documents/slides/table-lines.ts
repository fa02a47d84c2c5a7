import type { Cell, Column, TableBlock } from '../model.ts';
import { evenParts } from './even-parts.ts';
import type { SlideLine } from './slide.ts';

/** Lines that can be read from the back row, below the head of the table. */
const LINES = 13;

/** Lines that are never torn apart, and what is said again when a slide begins with them. */
type Stretch = { readonly lines: SlideLine[]; readonly again: SlideLine | null };

/**
 * A table as it goes on slides: without the columns that are there to look up, in parts that each fit one slide and are of nearly the same
 * length. A heading goes with what follows it and is said again where its rows go on; a sum goes with what it sums.
 */
export function slideTable({ columns, groups, total }: TableBlock): {
  readonly columns: readonly Column[];
  readonly parts: readonly (readonly SlideLine[])[];
} {
  const shown = <T>(items: readonly T[]) => items.filter((_, i) => columns[i]?.tone !== 'muted');
  const line = (kind: 'row' | 'sum', cells: readonly Cell[]): SlideLine => ({ kind, cells: shown(cells) });
  const lines = groups.flatMap(({ heading, rows, sum }): SlideLine[] => [
    ...(heading === null ? [] : [{ kind: 'heading', text: heading } as const]),
    ...rows.map((cells) => line('row', cells)),
    ...(sum ? [line('sum', sum)] : []),
  ]);
  if (total) lines.push(line('sum', total));
  const parts = evenParts(stretches(lines), (stretch) => stretch.lines.length, LINES);
  return { columns: shown(columns), parts: parts.map(linesOf) };
}

function stretches(lines: readonly SlideLine[]): Stretch[] {
  const found: Stretch[] = [];
  let heading: SlideLine | null = null;
  for (const line of lines) {
    const open = found.at(-1);
    if (open && (line.kind === 'sum' || open.lines.at(-1)?.kind === 'heading')) open.lines.push(line);
    else found.push({ lines: [line], again: line.kind === 'heading' ? null : heading });
    if (line.kind === 'heading') heading = line;
  }
  return found;
}

function linesOf(part: readonly Stretch[]): SlideLine[] {
  const again = part[0]?.again;
  return [...(again ? [again] : []), ...part.flatMap(({ lines }) => lines)];
}
