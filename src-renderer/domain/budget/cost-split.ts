import { type OperatingCostSplit, operatingCostSplit } from '../figures/operating-cost-split.ts';
import { type Ore, ore } from '../model/brands.ts';
import { type OperatingCost, TABLES, type Tables } from '../model/tables.ts';
import { COUNTRY } from '../organisations/scope.ts';
import { EXPECTED_SHARE } from './expected-share.ts';

export const SPLIT_KEYS = TABLES.operating_costs.columns.key.values;
export type SplitKey = (typeof SPLIT_KEYS)[number];

/** A way to split a running cost among the counties. */
export type CostSplit = {
  /** Whole kroner, in øre. */
  readonly totalOre: Ore;
  readonly key: SplitKey;
  /** The part that all share alike (0–1); only `equal_population` uses it. */
  readonly equalFraction: number;
  /** Organisation id → weight, 0 where absent; only `custom` uses it. */
  readonly weights: Readonly<Record<string, number>>;
  /** The counties valid on 1 January of it share, by its inhabitants or pupils. */
  readonly year: number;
};

/** A split that is kept, to be compared and put into the budget. */
export type CostSplitScenario = CostSplit & {
  readonly id: string;
  readonly name: string;
  /** The year whose kroner the total is in. */
  readonly priceYear: number;
};

/** What a split is computed from. */
export type SplitGround = Pick<Tables, 'organisations' | 'population'>;

/**
 * Each county's share in whole kroner, by the same function as the registered cost: shares add up to the total exactly.
 * No basis when a number of the year is missing for a county, the weights cannot be used, or the total is not in whole kroner.
 */
export function costSplit(ground: SplitGround, split: CostSplit): OperatingCostSplit {
  const cost: OperatingCost = {
    id: 'simulated',
    owner: COUNTRY,
    year: split.year,
    total_ore: split.totalOre,
    key: split.key,
    equal_fraction: split.equalFraction,
    weights: split.weights,
  };
  return operatingCostSplit({ ...ground, operating_costs: [cost] }, split.year);
}

/** The same total under every key, in the order of `SPLIT_KEYS`. */
export function splitByEachKey(ground: SplitGround, split: CostSplit): ReadonlyMap<SplitKey, OperatingCostSplit> {
  return new Map(SPLIT_KEYS.map((key) => [key, costSplit(ground, { ...split, key })]));
}

/** Only what splits need: the counties and their numbers, so that each answers at once. */
export function splitGround(tables: SplitGround): SplitGround {
  const organisations = tables.organisations.filter(({ kind }) => kind === 'county');
  const ids = new Set(organisations.map(({ id }) => id));
  return { organisations, population: tables.population.filter((row) => ids.has(row.organisation_id)) };
}

/** The years in which every county that shares has its number of inhabitants, newest first. */
export function splitYears(tables: SplitGround): number[] {
  const ground = splitGround(tables);
  const years = [...new Set(ground.population.map(({ year }) => year))].toSorted((a, b) => b - a);
  const probe = { totalOre: ore(0), key: 'population', equalFraction: 0, weights: {} } as const;
  return years.filter((year) => costSplit(ground, { ...probe, year }).value !== null);
}

/**
 * What to begin a simulation with: the newest registered cost and its key, else what was recommended to the counties. The numbers
 * are those of the cost's year, or of the newest year that has them; null where no year has.
 */
export function startingSplit(
  tables: SplitGround & Pick<Tables, 'operating_costs'>,
): { readonly split: CostSplit; readonly priceYear: number } | null {
  const years = splitYears(tables);
  const newest = years[0];
  if (newest === undefined) return null;
  const cost = tables.operating_costs.toSorted((a, b) => b.year - a.year)[0];
  if (!cost) {
    const { totalOre } = EXPECTED_SHARE;
    return {
      split: { totalOre, key: 'equal_population', equalFraction: 0.5, weights: {}, year: newest },
      priceYear: newest,
    };
  }
  const year = years.includes(cost.year) ? cost.year : newest;
  return {
    split: {
      totalOre: cost.total_ore,
      key: cost.key,
      equalFraction: cost.equal_fraction ?? 0.5,
      weights: cost.weights ?? {},
      year,
    },
    priceYear: cost.year,
  };
}
