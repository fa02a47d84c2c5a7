import { useLiveQuery } from 'dexie-react-hooks';
import { type UnknownReport, unknownReports } from '#data/unknown-reports.ts';
import { importOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import type { AskedUse } from './asked-use.ts';

/** The reports on this PC that say that the months asked about lack numbers; none until they are read. */
export function useUnknownReports({ serviceId, year, month, of }: AskedUse): readonly UnknownReport[] {
  const imports = useLiveQuery(() => importOverview(database), []);
  const first = year * 12 + (month ?? 1) - 1;
  const span = [first, month === null ? first + 11 : first] as const;
  return unknownReports(imports?.counted ?? [], serviceId, of.kind === 'library' ? of.id : null, span);
}
