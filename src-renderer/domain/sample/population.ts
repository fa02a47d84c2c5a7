import type { OrganisationId } from '../model/brands.ts';
import type { Population } from '../model/tables.ts';
import { splitByWeight } from '../money/largest-remainder.ts';
import { COUNTRY } from '../organisations/scope.ts';
import type { SampleCounty } from './organisations.ts';
import { registerId } from './organisations.ts';
import { randomStream } from './random.ts';
import { SPLIT_COUNTIES, TOWNS } from './register-history.ts';

/** Inhabitants against the register's year, which keeps its real numbers. */
const GROWTH: Readonly<Record<number, number>> = { 2022: 0.977, 2023: 0.989, 2024: 1, 2025: 1.008, 2026: 1.015 };

export type SamplePopulation = {
  readonly rows: Population[];
  /** Inhabitants of a municipality or pupils of a school in 2024: what prices go by. */
  readonly heads: ReadonlyMap<OrganisationId, number>;
};

/**
 * Inhabitants of every municipality, invented but adding up to the county's number in every year, and pupils of every
 * school. A municipality that was renumbered has its people under the number it has now.
 */
export function samplePopulation(counties: readonly SampleCounty[], seed: number): SamplePopulation {
  const random = randomStream(seed, 'population');
  const weights = new Map<OrganisationId, number>();
  const pupils = new Map<OrganisationId, number>();
  for (const county of counties) {
    for (const id of county.municipalities) weights.set(id, municipalityWeight(id, random.next()));
    for (const id of county.schools) pupils.set(id, random.integer(210, 1150));
  }
  const heads = new Map(pupils);
  const rows = Object.entries(GROWTH).flatMap(([year, growth]) => {
    const rowsOfYear = counties.flatMap((county) => {
      const inhabitants = Math.round(county.inhabitants * growth);
      const parts = splitByWeight(
        inhabitants,
        county.municipalities.map((id) => ({ id, weight: weights.get(id) ?? 1 })),
      );
      const municipalities = county.municipalities.map((id) => row(id, Number(year), parts?.get(id) ?? 0, null));
      if (growth === 1) for (const m of municipalities) heads.set(m.organisation_id, m.inhabitants ?? 0);
      const schools = county.schools.map((id) =>
        row(id, Number(year), null, Math.round((pupils.get(id) ?? 0) * growth)),
      );
      const pupilsInCounty = schools.reduce((sum, school) => sum + (school.pupils ?? 0), 0);
      return [row(county.id, Number(year), inhabitants, pupilsInCounty), ...municipalities, ...schools];
    });
    return [...rowsOfYear, ...sums(rowsOfYear, counties, Number(year))];
  });
  return { rows, heads };
}

/** Many small, a few large; whole numbers, so that the split stays exact and quick. */
function municipalityWeight(id: OrganisationId, draw: number): number {
  const size = 900 + Math.round(14_000 * draw ** 3);
  return TOWNS.has(id.slice(3)) ? 28_000 + size * 3 : size;
}

/** The country, and until 2023 the counties that were split: what their parts add up to. */
function sums(rows: readonly Population[], counties: readonly SampleCounty[], year: number): Population[] {
  const byId = new Map(rows.map((entry) => [entry.organisation_id, entry]));
  const sumOf = (id: OrganisationId, parts: readonly OrganisationId[]) =>
    row(
      id,
      year,
      parts.reduce((sum, part) => sum + (byId.get(part)?.inhabitants ?? 0), 0),
      parts.reduce((sum, part) => sum + (byId.get(part)?.pupils ?? 0), 0),
    );
  const split = SPLIT_COUNTIES.map(({ code, into }) => sumOf(registerId(code), into.map(registerId)));
  const country = sumOf(
    COUNTRY,
    counties.map(({ id }) => id),
  );
  return [country, ...(year < 2024 ? split : [])];
}

function row(id: OrganisationId, year: number, inhabitants: number | null, pupils: number | null): Population {
  return { organisation_id: id, year, inhabitants, pupils };
}
