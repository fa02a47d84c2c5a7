import type { IsoDate, OrganisationId } from '../model/brands.ts';
import type { Participation, Tables } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { placeOf } from '../organisations/place.ts';
import { populationLookup } from '../organisations/population.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';
import type { Metric } from './metric.ts';

/** Share of inhabitants covered, 0–1. */
export type Coverage = Metric<
  number,
  {
    readonly serviceId: string;
    readonly on: IsoDate;
    /** Null when there is no population to cover. */
    readonly inhabitantsCovered: number | null;
    readonly inhabitants: number;
    /** Municipalities with a population that year. */
    readonly covered: readonly OrganisationId[];
    readonly notCovered: readonly OrganisationId[];
    /** Municipalities of the scope that still exist and have no population that year: left out. */
    readonly withoutPopulation: readonly OrganisationId[];
  }
>;

/**
 * Coverage of every service in the scope on a date, in the order of the services: the share of the municipalities'
 * inhabitants (population of the date's year) who are covered in the date's month by a participation of their
 * municipality, their county or the country in a public agreement. Source: domain.md, "Coverage".
 */
export function coverage(tables: Tables, scope: Scope, on: IsoDate): Coverage[] {
  const { counted, withoutPopulation } = municipalitiesOf(tables, scope, on);
  const participants = participantsByService(tables, on);
  return tables.services.map(({ id: serviceId }) => {
    const takingPart = participants.get(serviceId) ?? new Set();
    const covered: OrganisationId[] = [];
    const notCovered: OrganisationId[] = [];
    let [inhabitants, inhabitantsCovered] = [0, 0];
    for (const municipality of counted) {
      const isIn = isCovered(municipality, takingPart);
      (isIn ? covered : notCovered).push(municipality.id);
      inhabitants += municipality.inhabitants;
      if (isIn) inhabitantsCovered += municipality.inhabitants;
    }
    const hasBasis = inhabitants > 0;
    return {
      value: hasBasis ? inhabitantsCovered / inhabitants : null,
      basis: {
        serviceId,
        on,
        inhabitantsCovered: hasBasis ? inhabitantsCovered : null,
        inhabitants,
        covered,
        notCovered,
        withoutPopulation,
      },
    };
  });
}

export type CountyCoverage = {
  readonly countyId: OrganisationId;
  readonly share: number;
  readonly inhabitantsCovered: number;
  readonly inhabitants: number;
};

/** How far apart the best and the worst covered county are, as a difference of shares (0–1). */
export type CoverageGap = Metric<
  number,
  {
    readonly serviceId: string;
    readonly on: IsoDate;
    readonly best: CountyCoverage | null;
    readonly worst: CountyCoverage | null;
    /** Every county with a population, the best first, ties by id. */
    readonly counties: readonly CountyCoverage[];
  }
>;

/** The gap between the best and the worst covered county for every service; needs two counties with a population. */
export function coverageGap(tables: Tables, country: Scope, on: IsoDate): CoverageGap[] {
  const { counted } = municipalitiesOf(tables, country, on);
  const participants = participantsByService(tables, on);
  return tables.services.map(({ id: serviceId }) => {
    const takingPart = participants.get(serviceId) ?? new Set();
    const sums = new Map<OrganisationId, { inhabitants: number; inhabitantsCovered: number }>();
    for (const municipality of counted) {
      const place = placeOf(country.index, municipality.id);
      if (place.kind !== 'county') continue;
      const sum = sums.get(place.countyId) ?? { inhabitants: 0, inhabitantsCovered: 0 };
      sum.inhabitants += municipality.inhabitants;
      if (isCovered(municipality, takingPart)) sum.inhabitantsCovered += municipality.inhabitants;
      sums.set(place.countyId, sum);
    }
    const counties = [...sums]
      .filter(([, sum]) => sum.inhabitants > 0)
      .map(([countyId, sum]) => ({ countyId, share: sum.inhabitantsCovered / sum.inhabitants, ...sum }))
      .toSorted((a, b) => b.share - a.share || compareIds(a.countyId, b.countyId));
    const [best, worst] = [counties[0] ?? null, counties.at(-1) ?? null];
    const value = counties.length > 1 && best && worst ? best.share - worst.share : null;
    return { value, basis: { serviceId, on, best, worst, counties } };
  });
}

type Municipality = {
  readonly id: OrganisationId;
  readonly countyId: OrganisationId | null;
  readonly inhabitants: number;
};

function municipalitiesOf(
  tables: Tables,
  scope: Scope,
  on: IsoDate,
): { counted: Municipality[]; withoutPopulation: OrganisationId[] } {
  const lookup = populationLookup(tables.population);
  const year = Number(on.slice(0, 4));
  const counted: Municipality[] = [];
  const withoutPopulation: OrganisationId[] = [];
  for (const { id, kind, county_id } of scope.index.organisations) {
    if (kind !== 'municipality' || !inScope(scope, id)) continue;
    const inhabitants = lookup(id, year)?.inhabitants ?? null;
    if (inhabitants !== null) counted.push({ id, countyId: county_id, inhabitants });
    else if (!scope.index.successors.has(id)) withoutPopulation.push(id);
  }
  return {
    counted: counted.toSorted((a, b) => compareIds(a.id, b.id)),
    withoutPopulation: withoutPopulation.toSorted(compareIds),
  };
}

/** Who takes part in a public agreement for each service in the month of the date. */
export function participantsByService(tables: Tables, on: IsoDate): Map<string, Set<OrganisationId>> {
  const publicServices = new Map(
    tables.agreements
      .filter(({ audience }) => audience !== 'school')
      .map(({ id, service_id }) => [id, service_id] as const),
  );
  const participants = new Map<string, Set<OrganisationId>>();
  for (const participation of tables.participations) {
    const serviceId = publicServices.get(participation.agreement_id);
    if (serviceId === undefined || !runsIn(participation, on)) continue;
    const takingPart = participants.get(serviceId);
    if (takingPart) takingPart.add(participation.organisation_id);
    else participants.set(serviceId, new Set([participation.organisation_id]));
  }
  return participants;
}

/** True when the participation (answer yes) covers the month of the date. */
function runsIn({ answer, year, first_month, months }: Participation, on: IsoDate): boolean {
  const month = Number(on.slice(5, 7));
  return answer === 'yes' && year === Number(on.slice(0, 4)) && first_month <= month && month < first_month + months;
}

function isCovered({ id, countyId }: Municipality, takingPart: ReadonlySet<OrganisationId>): boolean {
  return takingPart.has(id) || takingPart.has(COUNTRY) || (countyId !== null && takingPart.has(countyId));
}
