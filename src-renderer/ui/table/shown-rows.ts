import type { Formats } from '../format.ts';
import { type CellValue, type Column, cellText } from './column.ts';

export type Sort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

/** Column id → the filter keys that are let through; a column without an entry lets all through. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Names are Norwegian whatever the language of the interface: æ, ø and å stand last, and `aa` sorts as å. */
const collator = new Intl.Collator('nb-NO', { numeric: true, sensitivity: 'base' });

/**
 * The rows that pass the search and the filters, sorted. Equal rows keep the order they came in.
 * @param visible columns that are searched: what one cannot see is never a hit
 * @param columns all columns: a filter or a sort on a hidden one still holds
 */
export function shownRows<Row>(
  rows: readonly Row[],
  visible: readonly Column<Row>[],
  columns: readonly Column<Row>[],
  view: { readonly text: string; readonly filters: Filters; readonly sort: Sort | null },
  formats: Formats,
): Row[] {
  const words = searchWords(view.text);
  const kept = rows.filter((row) => passesFilters(row, columns, view.filters) && matches(row, visible, words, formats));
  const column = columns.find(({ id }) => id === view.sort?.column);
  if (!column || !view.sort) return kept;
  const sign = view.sort.direction === 'ascending' ? 1 : -1;
  const order = column.order ?? column.value;
  return kept
    .map((row) => ({ row, key: order(row) }))
    .toSorted((a, b) => compareValues(a.key, b.key, sign))
    .map(({ row }) => row);
}

export function passesFilters<Row>(row: Row, columns: readonly Column<Row>[], filters: Filters): boolean {
  return columns.every(({ id, filter }) => {
    const keys = filters[id];
    return !filter || !keys || keys.includes(filter.key(row));
  });
}

/** Unknown values come last whichever way the column is sorted. */
function compareValues(a: CellValue, b: CellValue, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}

/** Spaces inside a number do not count: `486000` finds `486 000`. */
function folded(text: string): string {
  return text.toLocaleLowerCase('nb').replace(/(?<=\d)[\s\u00a0\u202f](?=\d)/g, '');
}

function searchWords(text: string): string[] {
  return folded(text).split(/\s+/).filter(Boolean);
}

function matches<Row>(row: Row, columns: readonly Column<Row>[], words: readonly string[], formats: Formats): boolean {
  if (words.length === 0) return true;
  const text = folded(columns.map((column) => cellText(column, row, formats)).join('\n'));
  return words.every((word) => text.includes(word));
}

/** The choices of a column's filter: its own list, or the keys that occur among all rows, by label. */
export function filterKeys<Row>(column: Column<Row>, rows: readonly Row[]): readonly string[] {
  const { filter } = column;
  if (!filter) return [];
  if (filter.keys) return filter.keys;
  const found = [...new Set(rows.map((row) => filter.key(row)))];
  return found.toSorted((a, b) => collator.compare(filter.label(a), filter.label(b)));
}
