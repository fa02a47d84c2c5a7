import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ImportOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { monthNumber } from '#domain/model/usage-columns.ts';
import { type HeatContext, NO_CONTEXT } from './heat-map-marks.ts';

/** Why months are missing, and which release of COUNTER each file is; nothing until it is read. */
export function useHeatContext(
  members: HeatContext['members'] | undefined,
  imports: ImportOverview | undefined,
): HeatContext {
  const sources = useLiveQuery(() => database.records('usage_sources').toArray(), []);
  const releases = useMemo(() => new Map(sources?.map(({ id, release }) => [id, release])), [sources]);
  const unknown = useMemo(() => unknownMonths(imports), [imports]);
  return useMemo(() => ({ members: members ?? NO_CONTEXT.members, releases, unknown }), [members, releases, unknown]);
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
