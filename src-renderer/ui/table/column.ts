import type { ReactNode } from 'react';
import type { Formats } from '../format.ts';
import type { CellEdit } from './cell-edit.ts';

/** What sorting and summing use. Kroner are integer øre, dates ISO; `null` is unknown. */
export type CellValue = string | number | null;

export type ColumnKind = 'text' | 'number' | 'kroner' | 'date';

/** Choices of a column's filter: a row has one key; keys are kept across restarts, labels follow the language. */
export type ColumnFilter<Row> = {
  /** What the chip calls it; the column's head unless said. */
  readonly name?: string;
  key(row: Row): string;
  label(key: string): string;
  /** Keys in the order shown. Without it: those that occur, by label. */
  readonly keys?: readonly string[];
  /** Its chip is always there; other filters are added from a menu. */
  readonly always?: true;
};

export type Column<Row> = {
  readonly id: string;
  /** May hold soft hyphens (U+00AD) where a long word can break. */
  readonly head: string;
  readonly unit?: string;
  readonly kind: ColumnKind;
  /** The least that is readable, in rem. */
  readonly width: number;
  /** Share of the room that is left over; 1 for texts and 0 for the rest unless said. */
  readonly grow?: number;
  value(row: Row): CellValue;
  /** Sorts by this instead of the value: a level has an order that its word has not. */
  order?(row: Row): CellValue;
  /** Shown, searched and copied; else the value formatted for its kind. */
  text?(row: Row): string;
  render?(row: Row): ReactNode;
  /** Summed in the foot; `leftOut` names the rows without a value, but for those that have none to give. */
  readonly sum?: { leftOut(names: readonly string[]): string; hasNone?(row: Row): boolean };
  readonly filter?: ColumnFilter<Row>;
  /** Not shown until it is chosen. */
  readonly hidden?: true;
  /** Which cells are numbers that tell where they come from, and with `true` the sum too; the table's `onOrigin` shows it. */
  readonly origin?: true | ((row: Row) => boolean);
  /** The cell can be changed where it stands; `onEdit` of the table writes it. */
  readonly edit?: CellEdit<Row>;
};

/** A figure that somebody asks about: a cell's, or the sum of a column over the rows shown where `row` is null. */
export type AskedFigure<Row> = {
  readonly column: Column<Row>;
  readonly row: Row | null;
  readonly rows: readonly Row[];
};

/** The head as running text: without break marks, with its unit. */
export function headText<Row>(column: Column<Row>): string {
  const head = column.head.replaceAll('\u00ad', '');
  return column.unit ? `${head}, ${column.unit}` : head;
}

/** What a person reads in the cell; empty when the value is unknown and the column has no words for that. */
export function cellText<Row>(column: Column<Row>, row: Row, formats: Formats): string {
  return column.text ? column.text(row) : valueText(column.kind, column.value(row), formats);
}

export function valueText(kind: ColumnKind, value: CellValue, formats: Formats): string {
  if (value === null) return '';
  if (kind === 'date') return formats.date(String(value));
  if (typeof value === 'string') return value;
  return kind === 'kroner' ? formats.kroner(value) : formats.number(value, Number.isInteger(value) ? 0 : 2);
}

export function isNumeric(kind: ColumnKind): boolean {
  return kind === 'number' || kind === 'kroner';
}

/** Figures and dates stand to the right, so that their digits line up. */
export function alignsRight(kind: ColumnKind): boolean {
  return kind !== 'text';
}

export function hasOrigin<Row>({ origin }: Column<Row>, row: Row): boolean {
  return origin === true || (origin?.(row) ?? false);
}
