import { type Ore, type OrganisationId, ore } from '../model/brands.ts';
import type { OperatingCost, Organisation, Tables } from '../model/tables.ts';
import { add, type Fraction, fractionOf, multiply, ONE, ratio, subtract, ZERO } from '../money/fraction.ts';
import { compareIds, roundToTotal } from '../money/largest-remainder.ts';
import { populationLookup } from '../organisations/population.ts';
import type { Metric } from './metric.ts';

export type NoSplitReason =
  | 'noCost'
  | 'noCounties'
  /** The cost is not in whole kroner, so whole kroner cannot add up to it. */
  | 'notWholeKroner'
  | 'equalFractionMissing'
  /** The year's inhabitants or pupils are missing for a county. */
  | 'numberMissing'
  /** A weight below 0, or nothing to divide by because the numbers add up to 0. */
  | 'weightsUnusable';

export type OperatingCostSplit = Metric<
  /** Øre of each county, in whole kroner, that add up to the cost exactly. Sorted by id. */
  ReadonlyMap<OrganisationId, Ore>,
  {
    readonly year: number;
    readonly totalOre: Ore | null;
    readonly key: OperatingCost['key'] | null;
    /** The counties valid on 1 January of the year: those who share. Sorted by id. */
    readonly counties: readonly OrganisationId[];
    readonly missing: readonly OrganisationId[];
    readonly reason: NoSplitReason | null;
  }
>;

/**
 * Each county's share of a year's operating cost: f·T/n + (1 − f)·T·w/Σw in whole kroner by largest remainder, ties by
 * organisation id. Source: domain.md, "Operating-cost split".
 */
export function operatingCostSplit(
  tables: Pick<Tables, 'operating_costs' | 'organisations' | 'population'>,
  year: number,
): OperatingCostSplit {
  const cost = tables.operating_costs.find((row) => row.year === year);
  const counties = countiesOn(tables.organisations, `${year}-01-01`);
  const basis = { year, totalOre: cost?.total_ore ?? null, key: cost?.key ?? null, counties, missing: [] };
  if (!cost) return { value: null, basis: { ...basis, reason: 'noCost' } };
  const weights = weightsOf(cost, counties, tables);
  const exact = weights.kind === 'known' ? exactShares(cost, weights) : weights.reason;
  if (typeof exact === 'string') {
    const missing = weights.kind === 'unknown' ? weights.missing : [];
    return { value: null, basis: { ...basis, missing, reason: exact } };
  }
  const kroner = roundToTotal(
    cost.total_ore / 100,
    counties.map((id, i) => ({ id, exact: exact[i] ?? ZERO })),
  );
  return {
    value: new Map(counties.map((id) => [id, ore((kroner.get(id) ?? 0) * 100)])),
    basis: { ...basis, reason: null },
  };
}

function countiesOn(organisations: readonly Organisation[], date: string): OrganisationId[] {
  return organisations
    .filter(
      ({ kind, valid_from, valid_to }) =>
        kind === 'county' && (valid_from === null || valid_from <= date) && (valid_to === null || date <= valid_to),
    )
    .map(({ id }) => id)
    .toSorted(compareIds);
}

type Weights =
  /** `equalPart` is f: the part of the cost that all share alike. */
  | { readonly kind: 'known'; readonly equalPart: Fraction; readonly weights: readonly Fraction[] }
  | { readonly kind: 'unknown'; readonly reason: NoSplitReason; readonly missing: readonly OrganisationId[] };

function weightsOf(
  cost: OperatingCost,
  counties: readonly OrganisationId[],
  tables: Pick<Tables, 'population'>,
): Weights {
  if (cost.key === 'equal') return { kind: 'known', equalPart: ONE, weights: counties.map(() => ONE) };
  if (cost.key === 'custom') {
    const given = new Map(Object.entries(cost.weights ?? {}));
    return { kind: 'known', equalPart: ZERO, weights: counties.map((id) => fractionOf(given.get(id) ?? 0)) };
  }
  if (cost.key === 'equal_population' && cost.equal_fraction === null) {
    return { kind: 'unknown', reason: 'equalFractionMissing', missing: [] };
  }
  const lookup = populationLookup(tables.population);
  const column = cost.key === 'pupils' ? 'pupils' : 'inhabitants';
  const numbers = counties.map((id) => lookup(id, cost.year)?.[column] ?? null);
  const missing = counties.filter((_, i) => numbers[i] === null);
  if (missing.length > 0) return { kind: 'unknown', reason: 'numberMissing', missing };
  return {
    kind: 'known',
    equalPart: cost.key === 'equal_population' ? fractionOf(cost.equal_fraction ?? 0) : ZERO,
    weights: numbers.map((number) => fractionOf(number ?? 0)),
  };
}

/** Shares in kroner, in the counties' order. */
function exactShares(cost: OperatingCost, known: Extract<Weights, { kind: 'known' }>): Fraction[] | NoSplitReason {
  const { equalPart, weights } = known;
  if (weights.length === 0) return 'noCounties';
  if (cost.total_ore % 100 !== 0) return 'notWholeKroner';
  const sum = weights.reduce(add, ZERO);
  if (sum.numerator === 0n || weights.some((weight) => weight.numerator < 0n)) return 'weightsUnusable';
  const total = ratio(BigInt(cost.total_ore), 100n);
  const alike = multiply(equalPart, ratio(total.numerator, BigInt(weights.length)));
  const weighted = multiply(subtract(ONE, equalPart), multiply(total, ratio(sum.denominator, sum.numerator)));
  return weights.map((weight) => add(alike, multiply(weighted, weight)));
}
