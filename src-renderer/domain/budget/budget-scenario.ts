import type { Ore } from '../model/brands.ts';

/** KOSTRA function (libraries) and type of spending that a line has until someone says otherwise. */
export const DEFAULT_ACCOUNT_CODES: AccountCodes = { functionCode: '740', typeCode: '195' };

/** KOSTRA function and type of spending (`art`): where a line stands in the accounts. */
export type AccountCodes = { readonly functionCode: string; readonly typeCode: string };

/** One line of the budget: what is paid for, under which account codes, and from which price. */
export type BudgetLine = AccountCodes & {
  readonly id: string;
  readonly label: string;
  /** Net of VAT, in the kroner of `priceYear`. */
  readonly basePriceOre: Ore;
  readonly priceYear: number;
  /** 0.25 = 25 %; null when nobody has said. */
  readonly vatRate: number | null;
  /** The VAT comes back through the compensation scheme and is then no cost. */
  readonly vatCompensable: boolean;
  /** False: new cost, "ikke hensyntatt i dagens budsjettramme". */
  readonly inFrame: boolean;
};

/** One alternative for the four budget years (økonomiplan). */
export type BudgetScenario = {
  readonly id: string;
  readonly name: string;
  readonly firstYear: number;
  /** Name of the registered price index (`deflator`, `kpi` …). */
  readonly index: string;
  /** Yearly change assumed after the newest registered year (0.025 = 2.5 %), unless the year has its own. */
  readonly assumedChange: number;
  readonly assumedChanges: Readonly<Record<number, number>>;
  readonly lines: readonly BudgetLine[];
};
