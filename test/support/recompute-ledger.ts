import type { Participation, Tables } from '#domain/model/tables.ts';
import { type Exact, exact, plus, rounded, times } from './recompute-exact.ts';
import { belongsTo, costSplit, type RecomputeQuery, savedBy, yes } from './recompute-figures.ts';

/** The savings ledger once more, from the definition: every year, reference, service and library, nominal and fixed. */

const REFERENCES = ['listPrice', 'previous', 'previousIndexed'] as const;

type Query = Pick<RecomputeQuery, 'scope' | 'index'>;

export function recomputeLedger(tables: Tables, query: Query) {
  const belongs = belongsTo(tables, query.scope);
  const years = [...new Set(tables.participations.map(({ year }) => year))]
    .filter((year) => yes(tables, year, belongs).length > 0)
    .toSorted((a, b) => a - b);
  const cut = (keyOf: (row: Participation) => string) => {
    const keys = new Set(years.flatMap((year) => yes(tables, year, belongs).map(keyOf)));
    return [...keys].toSorted().map((id) => ({
      id,
      cells: byReference((reference) =>
        years.map((year) =>
          amounts(
            tables,
            yes(tables, year, belongs).filter((row) => keyOf(row) === id),
            reference,
            query,
          ),
        ),
      ),
    }));
  };
  return {
    years: years.map((year) => ({
      year,
      savings: byReference((reference) => wholeYear(tables, year, reference, query)),
    })),
    services: cut((row) => tables.agreements.find(({ id }) => id === row.agreement_id)?.service_id ?? ''),
    libraries: cut((row) => row.organisation_id),
  };
}

type Reference = (typeof REFERENCES)[number];

function wholeYear(tables: Tables, year: number, reference: Reference, query: Query) {
  const rows = yes(tables, year, belongsTo(tables, query.scope));
  const gross = sum(tables, rows, reference, query);
  const cost = tables.operating_costs.find((row) => row.year === year);
  const shares: Record<string, number> | null = costSplit(tables, year);
  const share = query.scope === 'NO' ? (cost?.total_ore ?? null) : (shares?.[query.scope] ?? null);
  const net = gross && share !== null ? plus(gross, exact(-share)) : null;
  const { included, total } = amounts(tables, rows, reference, query);
  return {
    grossOre: gross && rounded(gross),
    netOre: net && rounded(net),
    share,
    fixed: fixed(tables, year, query.index, gross, net),
    included,
    total,
  };
}

/** In kroner of the newest registered year; null where a year on the way there is not registered. */
function fixed(tables: Tables, year: number, index: string, gross: Exact | null, net: Exact | null) {
  const own = tables.price_indexes.filter(({ name }) => name === index);
  if (own.length === 0) return null;
  const newest = Math.max(...own.map((row) => row.year));
  let factor: Exact = [1n, 1n];
  for (let next = year + 1; next <= newest; next++) {
    const change = own.find((row) => row.year === next)?.change;
    if (change === undefined) return null;
    factor = times(factor, plus([1n, 1n], exact(change)));
  }
  const raised = (amount: Exact | null) => amount && rounded(times(amount, factor));
  return { year: newest, grossOre: raised(gross), netOre: raised(net) };
}

function sum(tables: Tables, rows: readonly Participation[], reference: Reference, { index }: Query): Exact | null {
  const saved = rows.flatMap((row) => {
    const one = savedBy(tables, row, { reference, index });
    return one ? [one] : [];
  });
  return saved.length === 0 ? null : saved.reduce(plus);
}

function amounts(tables: Tables, rows: readonly Participation[], reference: Reference, query: Query) {
  const gross = sum(tables, rows, reference, query);
  const included = rows.filter((row) => savedBy(tables, row, { reference, index: query.index })).length;
  return { grossOre: gross && rounded(gross), included, total: rows.length };
}

function byReference<T>(of: (reference: Reference) => T) {
  return Object.fromEntries(REFERENCES.map((reference) => [reference, of(reference)]));
}
