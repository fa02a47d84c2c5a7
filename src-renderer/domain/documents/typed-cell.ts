import type { Cell, Column, Holds } from './model.ts';

export type TypedCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `2025-12-31` */
  | { readonly kind: 'date'; readonly date: string }
  /** In the unit that the reader sees: kroner, 1000 kroner; a percentage is 0–1. Never rounded. */
  | { readonly kind: 'number'; readonly value: number; readonly holds: Holds; readonly mark: string };

const ORE_IN: Partial<Readonly<Record<Holds, number>>> = { ore: 100, kroner: 100, thousandKroner: 100_000 };

/** A cell as spreadsheets take it. Where there is no basis it is the dash that stands there, never 0. */
export function typedCell({ text, value, holds, mark }: Cell, column: Pick<Column, 'holds'>): TypedCell {
  const kind = holds ?? column.holds;
  if (text === '') return { kind: 'empty' };
  if (typeof value === 'number') return { kind: 'number', value: value / (ORE_IN[kind] ?? 1), holds: kind, mark };
  if (kind === 'date' && value !== null) return { kind: 'date', date: value };
  return { kind: 'text', text };
}
