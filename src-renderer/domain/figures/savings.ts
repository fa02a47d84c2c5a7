import type { Ore } from '../model/brands.ts';
import type { Participation, Tables } from '../model/tables.ts';
import { add, type Fraction, fractionOf, multiply, ratio, subtract, toOre, ZERO } from '../money/fraction.ts';
import { newestYear, type PriceChanges, priceChanges, priceFactor } from '../money/price-level.ts';
import type { NotDistributed, Scope } from '../organisations/scope.ts';
import type { Excluded, Metric } from './metric.ts';
import { type OperatingCostSplit, operatingCostSplit } from './operating-cost-split.ts';
import { participationsOf } from './participations.ts';

/** What the price paid is held against. */
export const SAVINGS_REFERENCES = ['listPrice', 'previous', 'previousIndexed'] as const;
export type SavingsReference = (typeof SAVINGS_REFERENCES)[number];

export type SavingsExclusion =
  | 'paidMissing'
  /** The chosen reference price is not registered. */
  | 'referenceMissing'
  /** The old price has no year, so it cannot be indexed. */
  | 'previousYearMissing'
  /** A year between the old price's and this one has no registered price change. */
  | 'priceChangeMissing';

export type SavingsLine = {
  readonly participationId: string;
  readonly organisationId: string;
  readonly agreementId: string;
  /** (reference − paid) × part, rounded for display; the sum is made of the exact numbers. */
  readonly savedOre: Ore;
};

export type FixedKroner = {
  /** The newest registered year of the index: the kroner are those of this year. */
  readonly year: number;
  readonly grossOre: Ore | null;
  readonly netOre: Ore | null;
};

export type Savings = Metric<
  {
    readonly grossOre: Ore /** Null when the scope has no share of an operating cost that year. */;
    readonly netOre: Ore | null;
  },
  {
    readonly reference: SavingsReference;
    readonly year: number;
    readonly operatingCostShareOre: Ore | null;
    readonly operatingCost: OperatingCostSplit;
    /** Participations with the reference, of all with answer yes. */
    readonly included: number;
    readonly total: number;
    readonly lines: readonly SavingsLine[];
    readonly excluded: readonly Excluded<SavingsExclusion>[];
    /** Null when the index lacks a year between this one and its newest, or has none at all. */
    readonly fixedKroner: FixedKroner | null;
    readonly notDistributed: readonly NotDistributed[];
  }
>;

/**
 * Savings of a scope and year in øre: gross = Σ (reference − paid) × part over participations with answer yes, and
 * net = gross − the scope's share of that year's operating cost (for the country: the whole). Negative when more was
 * paid. Sums are exact and rounded once, half away from zero. Source: domain.md, "Savings".
 */
export function savings(
  tables: Tables,
  scope: Scope,
  year: number,
  options: { readonly reference: SavingsReference; readonly index: string },
): Savings {
  const changes = priceChanges(tables.price_indexes, options.index);
  const { included, notDistributed } = participationsOf(tables, scope, year);
  const lines: SavingsLine[] = [];
  const excluded: Excluded<SavingsExclusion>[] = [];
  let gross = ZERO;
  for (const participation of included) {
    const saved = savedBy(participation, options.reference, changes);
    if (typeof saved === 'string') {
      excluded.push({ id: participation.id, reason: saved });
      continue;
    }
    gross = add(gross, saved);
    const { id, organisation_id, agreement_id } = participation;
    lines.push({
      participationId: id,
      organisationId: organisation_id,
      agreementId: agreement_id,
      savedOre: toOre(saved),
    });
  }
  const operatingCost = operatingCostSplit(tables, year);
  const share = operatingCostShare(operatingCost, scope);
  const net = lines.length > 0 && share !== null ? subtract(gross, fractionOf(share)) : null;
  const grossOrNone = lines.length > 0 ? gross : null;
  return {
    value: grossOrNone && { grossOre: toOre(grossOrNone), netOre: net && toOre(net) },
    basis: {
      reference: options.reference,
      year,
      operatingCostShareOre: share,
      operatingCost,
      included: lines.length,
      total: included.length,
      lines,
      excluded,
      fixedKroner: fixedKroner(changes, year, grossOrNone, net),
      notDistributed,
    },
  };
}

/** The scope's part of the year's operating cost in øre: the whole for the country; null when there is none. */
export function operatingCostShare(split: OperatingCostSplit, scope: Scope): Ore | null {
  if (scope.kind === 'country') return split.basis.totalOre;
  return split.value?.get(scope.id) ?? null;
}

/** Months of a year for prepaid, whose prices are yearly rates; 1 for post-invoiced, whose prices are the sums invoiced. */
function part({ billing, months }: Participation): Fraction {
  return billing === 'prepaid' ? ratio(BigInt(months), 12n) : fractionOf(1);
}

/** What a participation saved in øre, exactly: (reference − paid) × part; or why there is no basis. */
export function savedBy(
  participation: Participation,
  reference: SavingsReference,
  changes: PriceChanges,
): Fraction | SavingsExclusion {
  const price = referencePrice(participation, reference, changes);
  if (typeof price === 'string') return price;
  if (participation.paid_ore === null) return 'paidMissing';
  return multiply(subtract(price, fractionOf(participation.paid_ore)), part(participation));
}

function referencePrice(
  participation: Participation,
  reference: SavingsReference,
  changes: PriceChanges,
): Fraction | SavingsExclusion {
  const price = reference === 'listPrice' ? participation.list_price_ore : participation.previous_price_ore;
  if (price === null) return 'referenceMissing';
  if (reference !== 'previousIndexed') return fractionOf(price);
  if (participation.previous_year === null) return 'previousYearMissing';
  const factor = priceFactor(changes, participation.previous_year, participation.year);
  return factor.kind === 'missing' ? 'priceChangeMissing' : multiply(fractionOf(price), factor.factor);
}

function fixedKroner(
  changes: PriceChanges,
  year: number,
  gross: Fraction | null,
  net: Fraction | null,
): FixedKroner | null {
  const newest = newestYear(changes);
  if (newest === null) return null;
  const factor = priceFactor(changes, year, newest);
  if (factor.kind === 'missing') return null;
  const inFixed = (amount: Fraction | null) => amount && toOre(multiply(amount, factor.factor));
  return { year: newest, grossOre: inFixed(gross), netOre: inFixed(net) };
}
