import type { Month, Ore, OrganisationId } from '../model/brands.ts';
import type { CostSplit } from './cost-split.ts';

/** KOSTRA function (libraries) and type of spending that a line has until someone says otherwise. */
export const DEFAULT_ACCOUNT_CODES: AccountCodes = { functionCode: '740', typeCode: '195' };

/** Id of the line for the county's share of the running cost. */
export const OPERATING_LINE = 'operating';

/** KOSTRA function and type of spending (`art`): where a line stands in the accounts. */
export type AccountCodes = { readonly functionCode: string; readonly typeCode: string };

/** Where a base price came from. A line without it has a price that someone typed. */
export type PriceSource =
  /** What the county paid of its libraries' subscriptions to the service: Σ paid × county's share, whole yearly rates. */
  | { readonly kind: 'participations'; readonly year: number; readonly count: number }
  /** The price of an agreement that the county, or one of its schools, holds itself. */
  | { readonly kind: 'agreement'; readonly agreementId: string }
  /** The county's share of the running cost, and the key that split it. */
  | { readonly kind: 'split'; readonly split: CostSplit }
  /** A municipality that might join: the price it was offered, or one made from what others pay by inhabitants. */
  | {
      readonly kind: 'joining';
      readonly organisationId: OrganisationId;
      readonly basis: 'offer' | 'perInhabitant';
      readonly priceOre: Ore;
      /** The part of the price that the county pays, 0–1. */
      readonly countyShare: number;
    };

/** One line of the budget: what is paid for, under which account codes, and from which price. */
export type BudgetLine = AccountCodes & {
  readonly id: string;
  /** Empty for the line of the running cost until it is named: its usual name depends on the language. */
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
  /** The first month that costs anything; its year costs the months left of it. Left out: every month does. */
  readonly start?: Month;
  readonly serviceId?: string;
  readonly source?: PriceSource;
  /** How much the price was changed from what the source says (0.08 = +8 %); left out: not at all. */
  readonly priceChange?: number;
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
  /** The county whose budget it is; left out where it is made on the spot for one county. */
  readonly county?: OrganisationId;
};

/** KOSTRA's functions and types have three digits; a county may add some of its own. */
export function isAccountCode(text: string): boolean {
  return /^\d{3,6}$/.test(text.trim());
}
