import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import { type Rank, ranking } from '#domain/counties/ranking.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** What counties are held against each other by. */
export const MEASURES = ['costPerUse', 'costPerInhabitant', 'usesPerThousand', 'coverage'] as const;
export type Measure = (typeof MEASURES)[number];

const BEST: Readonly<Record<Measure, 'lowest' | 'highest'>> = {
  costPerUse: 'lowest',
  costPerInhabitant: 'lowest',
  usesPerThousand: 'highest',
  coverage: 'highest',
};

/** A county's value for the service at a place: øre, uses, or a share 0–1; null without a basis. */
export function measured(
  row: CountyRow,
  place: number,
  measure: Measure,
): {
  readonly value: number | null;
  readonly kind: string | null;
  readonly incomplete: boolean;
  /** The part of the uses behind it that is split by population, 0–1. */
  readonly allocated: number;
} {
  const service = row.services[place];
  if (!service) return { value: null, kind: null, incomplete: false, allocated: 0 };
  const { costPerUse, costPerInhabitant, usesPerThousand, coverage } = service;
  switch (measure) {
    case 'costPerUse': {
      const { metric, missingMonths, allocatedUses, uses } = costPerUse.basis;
      return {
        value: costPerUse.value,
        kind: metric,
        incomplete: missingMonths > 0,
        allocated: partOf(allocatedUses, uses),
      };
    }
    case 'costPerInhabitant':
      return {
        value: costPerInhabitant.value,
        kind: null,
        incomplete: costPerInhabitant.basis.excluded.length > 0,
        allocated: 0,
      };
    case 'usesPerThousand': {
      const { metric, missingMonths, allocatedUses, uses } = usesPerThousand.basis;
      return {
        value: usesPerThousand.value,
        kind: metric,
        incomplete: missingMonths.length > 0,
        allocated: partOf(allocatedUses, uses),
      };
    }
    case 'coverage':
      return {
        value: coverage.value,
        kind: null,
        incomplete: coverage.basis.withoutPopulation.length > 0,
        allocated: 0,
      };
  }
}

function partOf(some: number, all: number | null): number {
  return all === null || all === 0 ? 0 : some / all;
}

/** The counties' places for a service, by county id. */
export function ranks(rows: readonly CountyRow[], place: number, measure: Measure): ReadonlyMap<string, Rank> {
  return ranking(
    rows.map((row) => ({ id: row.countyId, ...measured(row, place, measure) })),
    BEST[measure],
  );
}

export function rankText(rank: Rank | undefined, t: Messages['counties']): string {
  if (!rank) return '';
  return rank.kind === 'ranked' ? t.rankOf(String(rank.place), String(rank.of)) : t.refused[rank.why];
}

/** The value as it stands in a cell of the matrix, whose caption has the unit. */
export function numberText(measure: Measure, value: number, { kronerExact, number, percent }: Formats): string {
  switch (measure) {
    case 'costPerUse':
    case 'costPerInhabitant':
      return kronerExact(value);
    case 'usesPerThousand':
      return number(value, value < 100 ? 1 : 0);
    case 'coverage':
      return percent(value, 0);
  }
}

/** The value with its unit. */
export function valueText(measure: Measure, value: number, t: Messages['counties'], formats: Formats): string {
  switch (measure) {
    case 'costPerUse':
    case 'costPerInhabitant':
      return t.amount(formats.kronerExact(value));
    case 'usesPerThousand':
      return numberText(measure, value, formats);
    case 'coverage':
      return t.percentage(formats.percent(value));
  }
}
