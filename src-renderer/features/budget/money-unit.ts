import type { Ore } from '#domain/model/brands.ts';
import { thousandKroner } from '#domain/money/thousand-kroner.ts';
import type { Formats } from '#ui/format.ts';

/** Budgets are read in 1000 kroner, and checked in kroner. */
export type MoneyUnit = 'thousand' | 'kroner';

export function readUnit(stored: unknown): MoneyUnit {
  return stored === 'kroner' ? 'kroner' : 'thousand';
}

export function amountText(ore: Ore, unit: MoneyUnit, formats: Formats): string {
  return unit === 'kroner' ? formats.kroner(ore) : formats.number(thousandKroner(ore));
}

/** With its sign: `+117`, `−20`, `0`. */
export function changeText(ore: Ore, unit: MoneyUnit, formats: Formats): string {
  return `${ore > 0 ? '+' : ''}${amountText(ore, unit, formats)}`;
}
