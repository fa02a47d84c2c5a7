import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ImportOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { monthNumber } from '#domain/model/usage-columns.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { memberMonths } from '#domain/usage/member-months.ts';
import { type HeatContext, NO_CONTEXT } from './heat-map-marks.ts';

/** Why months are missing, and which release of COUNTER each file is; nothing until it is read. */
export function useHeatContext(scope: string, year: number, imports: ImportOverview | undefined): HeatContext {
  const read = useLiveQuery(() => readRecords(scope, year), [scope, year]);
  return useMemo(() => ({ ...(read ?? NO_CONTEXT), unknown: unknownMonths(imports) }), [read, imports]);
}

async function readRecords(scopeId: string, year: number): Promise<Omit<HeatContext, 'unknown'>> {
  const [organisations, organisation_changes, participations, agreements, sources] = await Promise.all([
    database.records('organisations').toArray(),
    database.records('organisation_changes').toArray(),
    database.records('participations').toArray(),
    database.records('agreements').toArray(),
    database.records('usage_sources').toArray(),
  ]);
  const scope = scopeOf({ organisations, organisation_changes }, scopeId);
  return {
    members: scope.kind === 'ok' ? memberMonths({ participations, agreements }, scope.value, year) : new Map(),
    releases: new Map(sources.map(({ id, release }) => [id, release])),
  };
}

/** Months that an import's report says are unknown, for its services: `serviceId month`. */
function unknownMonths(imports: ImportOverview | undefined): ReadonlySet<string> {
  const unknown = new Set<string>();
  for (const { choices, unknown: span } of imports?.bySource.values() ?? []) {
    if (!span) continue;
    for (const { serviceId } of choices.services) {
      for (let month = monthNumber(span.begin); month <= monthNumber(span.end); month++) {
        if (serviceId !== null) unknown.add(`${serviceId} ${month}`);
      }
    }
  }
  return unknown;
}
