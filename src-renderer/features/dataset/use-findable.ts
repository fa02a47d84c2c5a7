import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';

/** What somebody may look for by name. */
export type Findable = {
  /** False before it is read. */
  readonly isRead: boolean;
  /** Libraries: choosing one chooses its county. */
  readonly places: readonly { id: string; name: string; countyId: string; countyName: string }[];
  readonly agreements: readonly { id: string; serviceName: string; holderName: string }[];
};

const NOTHING: Findable = { isRead: false, places: [], agreements: [] };

/** Read only while somebody is looking. */
export function useFindable(looking: boolean): Findable {
  return useLiveQuery(async () => (looking ? readFindable() : NOTHING), [looking], NOTHING);
}

async function readFindable(): Promise<Findable> {
  const [organisations, services, agreements] = await Promise.all([
    database.records('organisations').toArray(),
    database.records('services').toArray(),
    database.records('agreements').toArray(),
  ]);
  const names = new Map(organisations.map((organisation) => [organisation.id as string, organisation.name]));
  const serviceNames = new Map(services.map((service) => [service.id, service.name]));
  return {
    isRead: true,
    places: organisations.flatMap(({ id, name, kind, county_id }) =>
      (kind === 'municipality' || kind === 'school') && county_id
        ? [{ id, name, countyId: county_id, countyName: names.get(county_id) ?? '' }]
        : [],
    ),
    agreements: agreements.map(({ id, service_id, holder_id }) => ({
      id,
      serviceName: serviceNames.get(service_id) ?? '',
      holderName: holder_id === COUNTRY ? 'Bibliotek24' : (names.get(holder_id) ?? ''),
    })),
  };
}
