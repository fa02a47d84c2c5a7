import { useLiveQuery } from 'dexie-react-hooks';
import { lackingImports, NOTHING_LACKING, type UnknownReport, unknownReports } from '#data/unknown-reports.ts';
import { database } from '#data/working-copy.ts';
import type { AskedUse } from './asked-use.ts';

/** The reports on this PC that say that the months asked about lack numbers; none until they are read. */
export function useUnknownReports(asked: AskedUse): readonly UnknownReport[] {
  const { serviceId, year, month } = asked;
  const lacking = useLiveQuery(() => lackingImports(database), []) ?? NOTHING_LACKING;
  const first = year * 12 + (month ?? 1) - 1;
  const span = [first, month === null ? first + 11 : first] as const;
  return unknownReports(lacking, serviceId, asked, span);
}
