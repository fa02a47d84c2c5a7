import type { Tables } from '#domain/model/tables.ts';
import type { UsageRow } from '#domain/model/usage-columns.ts';
import { type Exact, plus, rounded, times } from './recompute-exact.ts';
import {
  agreements,
  type Belongs,
  belongsTo,
  costPerUse,
  coverage,
  type RecomputeQuery,
  savings,
  usesOfCell,
  yes,
} from './recompute-figures.ts';

/** Every county's line in "alle fylker side om side" once more, and who covers each municipality. */

type Query = Omit<RecomputeQuery, 'scope' | 'reference'>;

export function recomputeCounties(tables: Tables, usage: readonly UsageRow[], query: Query) {
  const counties = tables.organisations
    .filter(
      (row) => row.kind === 'county' && (row.valid_from ?? '') <= query.on && query.on <= (row.valid_to ?? '9999'),
    )
    .map(({ id }) => id as string)
    .toSorted();
  return counties.map((scope) => countyRow(tables, usage, { ...query, scope, reference: 'listPrice' }));
}

function countyRow(tables: Tables, usage: readonly UsageRow[], query: RecomputeQuery) {
  const belongs = belongsTo(tables, query.scope);
  const { grossOre, netOre } = savings(tables, query, belongs);
  const people = inhabitants(tables, query.scope, query.year, belongs);
  return {
    countyId: query.scope,
    decision: decision(tables, query.scope),
    reduction: agreements(tables, query, belongs).reduction,
    grossOre,
    netOre,
    libraries: new Set(yes(tables, query.year, belongs).map((row) => row.organisation_id)).size,
    privacy: privacy(tables, query.on, belongs),
    services: tables.services.map((service) => {
      const cost = costPerUse(tables, usage, service, query.year, belongs);
      const cover = coverage(tables, service.id, query.on, belongs);
      return {
        serviceId: service.id,
        orePerUse: cost.orePerUse,
        orePerInhabitant: perInhabitant(tables, service.id, query.year, belongs, people),
        usesPerThousand: perThousand(tables, usage, service.id, cost.metric, query.year, belongs, people),
        coverage: cover.inhabitantsCovered === null ? null : cover.inhabitantsCovered / cover.inhabitants,
      };
    }),
  };
}

/** The newest by date, those without one before all others; among equals the greater id. */
function decision(tables: Tables, county: string): string | null {
  const own = tables.county_decisions.filter((row) => row.county_id === county);
  const key = (row: (typeof own)[number]) => `${row.date ?? ''} ${row.id}`;
  return own.toSorted((a, b) => (key(a) < key(b) ? 1 : -1))[0]?.id ?? null;
}

function privacy(tables: Tables, on: string, belongs: Belongs) {
  const joined = yes(tables, Number(on.slice(0, 4)), belongs).map((row) => row.agreement_id);
  const inForce = tables.agreements.filter(
    (row) =>
      row.start <= on &&
      on <= (row.end ?? '9999') &&
      (row.holder_id === 'NO' ? joined.includes(row.id) : belongs(row.holder_id)),
  );
  const services = [...new Set(inForce.map((row) => row.service_id))].toSorted();
  const isSettled = (id: string) =>
    inForce
      .filter((row) => row.service_id === id)
      .every((row) => row.data_processing_agreement === 'signed' || row.data_processing_agreement === 'not_needed');
  return { services, covered: services.filter(isSettled) };
}

/** Its own number, or the sum of its municipalities where it has none. */
function inhabitants(tables: Tables, scope: string, year: number, belongs: Belongs): number | null {
  const of = (id: string) =>
    tables.population.find((row) => row.organisation_id === id && row.year === year)?.inhabitants ?? null;
  const own = of(scope);
  if (own !== null) return own;
  const parts = tables.organisations
    .filter((row) => row.kind === 'municipality' && belongs(row.id))
    .map(({ id }) => of(id));
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
}

function perInhabitant(tables: Tables, service: string, year: number, belongs: Belongs, people: number | null) {
  const priced = yes(tables, year, belongs).filter(
    (row) =>
      row.paid_ore !== null &&
      tables.agreements.find((agreement) => agreement.id === row.agreement_id)?.service_id === service,
  );
  if (priced.length === 0 || people === null || people === 0) return null;
  const costs = priced.map(
    (row): Exact => [
      BigInt(row.paid_ore ?? 0) * (row.billing === 'prepaid' ? BigInt(row.months) : 1n),
      row.billing === 'prepaid' ? 12n : 1n,
    ],
  );
  return rounded(times(costs.reduce(plus), [1n, BigInt(people)]));
}

function perThousand(
  tables: Tables,
  usage: readonly UsageRow[],
  service: string,
  metric: string | null,
  year: number,
  belongs: Belongs,
  people: number | null,
) {
  const rows = usage.filter(
    (row) =>
      row.service_id === service &&
      row.metric === metric &&
      belongs(row.organisation_id) &&
      row.month.length === 7 &&
      row.month.startsWith(`${year}-`),
  );
  const cells = new Set(rows.map((row) => `${row.organisation_id} ${row.month}`));
  const uses = [...cells].flatMap((cell) => {
    const [organisation = '', month = ''] = cell.split(' ');
    return usesOfCell(tables, rows, organisation, metric, month) ?? [];
  });
  if (uses.length === 0 || people === null || people === 0) return null;
  return (uses.reduce((sum, count) => sum + count, 0) * 1000) / people;
}

/** Who covers each municipality of the scope that has people, and how far the counties of today lie apart. */
export function recomputeCoverage(tables: Tables, { scope, on }: Pick<RecomputeQuery, 'scope' | 'on'>) {
  const belongs = belongsTo(tables, scope);
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  const people = (id: string) =>
    tables.population.find((row) => row.organisation_id === id && row.year === year)?.inhabitants ?? null;
  const takesPart = (id: string | null, service: string) =>
    tables.participations.some((row) => {
      const agreement = tables.agreements.find((each) => each.id === row.agreement_id);
      return (
        row.organisation_id === id &&
        row.answer === 'yes' &&
        row.year === year &&
        row.first_month <= month &&
        month <= row.first_month + row.months - 1 &&
        agreement?.service_id === service &&
        agreement.audience !== 'school'
      );
    });
  const isRenumbered = (id: string) => tables.organisation_changes.some((row) => row.from_id === id);
  const rows = tables.organisations
    .filter((row) => row.kind === 'municipality' && belongs(row.id))
    .filter(({ id }) => people(id) !== null || !isRenumbered(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, county_id }) => ({
      municipalityId: id,
      inhabitants: people(id),
      services: tables.services.map((service) => {
        if (takesPart(id, service.id)) return 'municipality';
        if (takesPart(county_id, service.id)) return 'county';
        return takesPart('NO', service.id) ? 'country' : null;
      }),
    }));
  const counties = tables.organisations.filter((row) => row.kind === 'county' && !isRenumbered(row.id));
  const gaps = tables.services.map((service) => {
    const shares = counties.flatMap(({ id }) => {
      const { inhabitantsCovered, inhabitants: all } = coverage(tables, service.id, on, belongsTo(tables, id));
      return inhabitantsCovered === null ? [] : [inhabitantsCovered / all];
    });
    return shares.length < 2 ? null : Math.max(...shares) - Math.min(...shares);
  });
  return { rows, gaps };
}
