import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { lackingImports, NOTHING_LACKING, unknownMonths } from '#data/unknown-reports.ts';
import { database } from '#data/working-copy.ts';
import { type HeatContext, NO_CONTEXT } from './heat-map-marks.ts';

/** Why months are missing, and which release of COUNTER each file is; nothing until it is read. */
export function useHeatContext(
  { members, leftOut }: Pick<HeatContext, 'members' | 'leftOut'> = NO_CONTEXT,
  { scope, year, library }: { readonly scope: string; readonly year: number; readonly library: string | null },
): HeatContext {
  const lacking = useLiveQuery(() => lackingImports(database), []) ?? NOTHING_LACKING;
  const sources = useLiveQuery(() => database.records('usage_sources').toArray(), []);
  const releases = useMemo(() => new Map(sources?.map(({ id, release }) => [id, release])), [sources]);
  const unknown = useMemo(() => {
    const of = library === null ? { kind: 'area' as const, id: scope } : { kind: 'library' as const, id: library };
    return unknownMonths(lacking, { scope, year, of });
  }, [lacking, scope, year, library]);
  return useMemo(() => ({ members, leftOut, releases, unknown }), [members, leftOut, releases, unknown]);
}
