import { participationsOf } from '../figures/participations.ts';
import type { Tables } from '../model/tables.ts';
import type { Scope } from '../organisations/scope.ts';

/**
 * The months of a year in which anyone in the scope takes part in a service, as `monthNumber` by service id. A service that
 * nobody takes part in that year has no entry: then nothing tells a month before the start from one that is missing.
 */
export function memberMonths(
  tables: Pick<Tables, 'participations' | 'agreements'>,
  scope: Scope,
  year: number,
): ReadonlyMap<string, ReadonlySet<number>> {
  const serviceOf = new Map(tables.agreements.map(({ id, service_id }) => [id, service_id]));
  const byService = new Map<string, Set<number>>();
  for (const { agreement_id, first_month, months } of participationsOf(tables, scope, year).included) {
    const service = serviceOf.get(agreement_id);
    if (service === undefined) continue;
    const known = byService.get(service) ?? new Set<number>();
    for (let month = first_month; month < Math.min(first_month + months, 13); month++) known.add(year * 12 + month - 1);
    byService.set(service, known);
  }
  return byService;
}
