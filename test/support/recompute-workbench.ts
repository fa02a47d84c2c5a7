import type { Tables } from '#domain/model/tables.ts';
import { exact, plus, times } from './recompute-exact.ts';
import { agreements, belongsTo, type RecomputeQuery } from './recompute-figures.ts';

/** The before and after lists once more, pair by pair, and the claim held against each side. */

type Query = Pick<RecomputeQuery, 'scope' | 'on' | 'baseline'>;

export function recomputeWorkbench(tables: Tables, query: Query, claim: number) {
  const scopes = query.scope === 'NO' ? ['NO'] : [query.scope, 'NO'];
  return { sides: scopes.map((scope) => side(tables, { ...query, scope }, claim)), rows: pairs(tables, query) };
}

function side(tables: Tables, query: Query, claim: number) {
  const counted = agreements(tables, query, belongsTo(tables, query.scope));
  return { scopeId: query.scope, ...counted, claim: claimTest(counted, claim) };
}

/** 1 − after / before ≥ claim, without dividing: after ≤ (1 − claim) × before. */
function claimTest(counted: { before: number; after: number; assumedEnded: number }, claim: number) {
  const { before, after, assumedEnded } = counted;
  if (before === 0) return { verdict: 'noBasis', mostAfter: null, tooMany: 0, assumedNeeded: null };
  const [top, bottom] = times(plus([1n, 1n], exact(-claim)), [BigInt(before), 1n]);
  let mostAfter = 0;
  while (BigInt(mostAfter + 1) * bottom <= top) mostAfter++;
  const holds = after <= mostAfter;
  const verdict = after + assumedEnded <= mostAfter ? 'holds' : holds ? 'holdsIfAssumed' : 'fails';
  const assumedNeeded = holds ? Math.max(after + assumedEnded - mostAfter, 0) : null;
  return { verdict, mostAfter, tooMany: Math.max(after - mostAfter, 0), assumedNeeded };
}

function pairs(tables: Tables, { scope, on, baseline }: Query) {
  const belongs = belongsTo(tables, scope);
  const keys = new Set(
    [...tables.agreements, ...tables.agreement_counts]
      .filter(({ holder_id }) => belongs(holder_id))
      .map(({ holder_id, service_id }) => `${holder_id} ${service_id}`),
  );
  return [...keys].toSorted().flatMap((key) => {
    const isOwn = (row: { holder_id: string; service_id: string }) => `${row.holder_id} ${row.service_id}` === key;
    const own = tables.agreements.filter(isOwn);
    const counts = tables.agreement_counts.filter(isOwn).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const counted = (date: string, from: string, assumed: boolean) => {
      const valid = own.filter((row) => row.start <= date && (row.end ?? '9999') >= date);
      if (valid.length > 0) return { kind: 'registered', count: 1, agreements: valid.map(({ id }) => id).toSorted() };
      const last = counts.findLast((row) => row.date <= date && row.date > from);
      return last ? { kind: 'documented', count: last.count, date: last.date, assumedEnded: assumed } : null;
    };
    const isCountedLater = counts.some((row) => row.date > baseline && row.date <= on);
    const before = counted(baseline, '', own.length === 0 && !isCountedLater);
    const after = counted(on, baseline, false);
    if (!before && !after) return [];
    const [holder = ''] = key.split(' ');
    const replaced = own
      .filter((row) => row.replaced_by !== '')
      .toSorted((a, b) => (`${a.start} ${a.id}` < `${b.start} ${b.id}` ? -1 : 1));
    const replacedBy = replaced.at(-1)?.replaced_by ?? null;
    return [{ key, countyId: countyOfToday(tables, holder), before, after, status: status(before, after), replacedBy }];
  });
}

type Counted = { count: number; assumedEnded?: boolean } | null;

function status(before: Counted, after: Counted): string {
  if ((after?.count ?? 0) > 0) return (before?.count ?? 0) > 0 ? 'kept' : 'new';
  return before?.assumedEnded === true ? 'assumedEnded' : 'ended';
}

/** The county that has the holder today; null where none has, or where it was split or replaced. */
export function countyOfToday(tables: Tables, holder: string): string | null {
  const changes = (id: string) => tables.organisation_changes.filter((row) => row.from_id === id);
  let self = holder;
  for (let rows = changes(self); rows.length === 1; rows = changes(self)) self = rows[0]?.to_id ?? self;
  const found = tables.organisations.find(({ id }) => id === self);
  const county = found?.kind === 'county' ? self : (found?.county_id ?? null);
  const exists = tables.organisations.some(({ id }) => id === county);
  return county === null || !exists || found?.kind === 'national' || changes(county).length > 0 ? null : county;
}
