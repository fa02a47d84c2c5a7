import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { unknownMonths } from '#data/unknown-reports.ts';
import type { ImportOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { type HeatContext, NO_CONTEXT } from './heat-map-marks.ts';

/** Why months are missing, and which release of COUNTER each file is; nothing until it is read. */
export function useHeatContext(
  members: HeatContext['members'] | undefined,
  imports: ImportOverview | undefined,
  library: string | null,
): HeatContext {
  const sources = useLiveQuery(() => database.records('usage_sources').toArray(), []);
  const releases = useMemo(() => new Map(sources?.map(({ id, release }) => [id, release])), [sources]);
  const unknown = useMemo(() => unknownMonths(imports?.counted ?? [], library), [imports, library]);
  return useMemo(() => ({ members: members ?? NO_CONTEXT.members, releases, unknown }), [members, releases, unknown]);
}
