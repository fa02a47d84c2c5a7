import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { type RenewableAgreement, renewableAgreements } from '#domain/documents/renewal/renewable-agreements.ts';
import { scopeOf } from '#domain/organisations/scope.ts';

/** The agreements that the county can have a case about renewing from the year; null until they are read, or where nobody asks. */
export function useRenewable(county: string, year: number, isAsked: boolean): readonly RenewableAgreement[] | null {
  const found = useLiveQuery(async () => {
    if (!isAsked) return null;
    const [organisations, organisation_changes, agreements, services, participations] = await Promise.all([
      database.records('organisations').toArray(),
      database.records('organisation_changes').toArray(),
      database.records('agreements').toArray(),
      database.records('services').toArray(),
      database.records('participations').toArray(),
    ]);
    const scope = scopeOf({ organisations, organisation_changes }, county);
    if (scope.kind === 'refused') return [];
    return renewableAgreements({ agreements, services, participations }, scope.value, year);
  }, [county, year, isAsked]);
  return found ?? null;
}
