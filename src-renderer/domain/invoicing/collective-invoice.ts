import type { AccountCodes } from '../budget/budget-scenario.ts';
import type { Ore } from '../model/brands.ts';

/** What a service's amount is split by: what each pays by its answer, alike, or by heads. */
export const SPLIT_KEYS = ['participations', 'equal', 'inhabitants', 'pupils'] as const;
export type SplitKey = (typeof SPLIT_KEYS)[number];

/** One service on a collective invoice. */
export type InvoicedService = {
  readonly agreementId: string;
  readonly included: boolean;
  /** As the invoice says it; null: what the answers come to. */
  readonly amountOre: Ore | null;
  /** 0.25 = 25 %. */
  readonly vatRate: number;
  readonly key: SplitKey;
};

/** One invoice to the county for several libraries, kept here alone. */
export type CollectiveInvoice = AccountCodes & {
  readonly id: string;
  /** `NO` or a county's id. */
  readonly scope: string;
  readonly year: number;
  /** Its number, or whatever it goes by. */
  readonly name: string;
  /** What it is for, as it shall stand on the lines: `2026`, `1. halvår 2026`. */
  readonly period: string;
  /** Whether typed amounts are with VAT. */
  readonly withVat: boolean;
  /** False: the whole price goes on to the libraries. */
  readonly countyPays: boolean;
  readonly services: readonly InvoicedService[];
};
