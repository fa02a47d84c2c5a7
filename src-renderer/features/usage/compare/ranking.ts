import type { ComparedUse } from '#domain/usage/compared-use.ts';
import type { CompareChoices } from './kept-choices.ts';

export const SHOWN_BARS = 15;

/** What a row is ranked by: uses, or uses per 1000 people; null when it is not known. */
export function rankedBy(row: ComparedUse, show: CompareChoices['show']): number | null {
  return show === 'uses' ? row.uses : row.perThousand;
}

/** The allocated part of the value. */
export function allocatedOf(row: ComparedUse, show: CompareChoices['show']): number {
  const value = rankedBy(row, show) ?? 0;
  return row.uses === null || row.uses === 0 ? 0 : (value * row.allocatedUses) / row.uses;
}

/** Figures for every month of every library behind the row. */
export function isWhole(row: ComparedUse): boolean {
  return row.libraries > 0 && row.libraryMonths === row.libraries * 12;
}

const collator = new Intl.Collator('nb-NO');

/** Those with a value, the highest first, equals by name; those without after them, whoever takes part first. */
export function ranked(rows: readonly ComparedUse[], show: CompareChoices['show']): ComparedUse[] {
  return rows.toSorted((a, b) => {
    const [valueA, valueB] = [rankedBy(a, show), rankedBy(b, show)];
    const byValue =
      valueA !== null && valueB !== null ? valueB - valueA : Number(valueA === null) - Number(valueB === null);
    const byPart = Number(a.libraries === 0) - Number(b.libraries === 0);
    return byValue || byPart || collator.compare(a.name, b.name);
  });
}

/**
 * The rows that are drawn: the highest, and ours wherever it stands.
 * @param ours ids that are never left out
 */
export function shownBars(order: readonly ComparedUse[], ours: ReadonlySet<string>): readonly ComparedUse[] {
  if (order.length <= SHOWN_BARS) return order;
  const own = order.filter(({ id }) => ours.has(id)).slice(0, SHOWN_BARS);
  const others = order.filter(({ id }) => !ours.has(id)).slice(0, SHOWN_BARS - own.length);
  const drawn = new Set([...own, ...others]);
  return order.filter((row) => drawn.has(row));
}

/** Names that tell the rows apart: two libraries of one name are told by their counties. */
export function barNames(rows: readonly ComparedUse[]): Map<string, string> {
  const times = Map.groupBy(rows, ({ name }) => name);
  return new Map(
    rows.map((row) => [
      row.id,
      (times.get(row.name)?.length ?? 0) > 1 ? `${row.name} (${row.county?.name ?? row.id})` : row.name,
    ]),
  );
}
