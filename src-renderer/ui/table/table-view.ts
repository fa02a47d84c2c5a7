import { useKeptState } from '../kept-state.ts';
import type { Filters, Sort } from './shown-rows.ts';

/** How a person has set up a table. Ids of columns that no longer exist do no harm. */
export type TableView = {
  /** Null until the user has sorted. */
  readonly sort: Sort | null;
  readonly text: string;
  readonly filters: Filters;
  /** Column id → rem. */
  readonly widths: Readonly<Record<string, number>>;
  /** Column id → shown, for columns the user has switched on or off. */
  readonly shown: Readonly<Record<string, boolean>>;
};

export type TableViewChange = (changes: Partial<TableView>) => void;

export function useTableView(name: string): [TableView, TableViewChange] {
  const [view, change] = useKeptState(`table.${name}`, readTableView);
  return [view, (changes) => change((current) => ({ ...current, ...changes }))];
}

/** Takes what is sound of a stored view; the rest is as in a fresh one. */
export function readTableView(stored: unknown): TableView {
  const parts = isObject(stored) ? stored : {};
  return {
    sort: isSort(parts.sort) ? parts.sort : null,
    text: typeof parts.text === 'string' ? parts.text : '',
    filters: entries(parts.filters, isTexts),
    widths: entries(parts.widths, isWidth),
    shown: entries(parts.shown, (value) => typeof value === 'boolean'),
  };
}

function entries<T>(value: unknown, sound: (value: unknown) => value is T): Record<string, T> {
  if (!isObject(value)) return {};
  const kept: Record<string, T> = {};
  for (const [key, entry] of Object.entries(value)) if (sound(entry)) kept[key] = entry;
  return kept;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSort(value: unknown): value is Sort {
  return (
    isObject(value) &&
    typeof value.column === 'string' &&
    (value.direction === 'ascending' || value.direction === 'descending')
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 200;
}
