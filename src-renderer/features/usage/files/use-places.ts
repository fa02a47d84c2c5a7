import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { database } from '#data/working-copy.ts';
import type { Organisation, Service } from '#domain/model/tables.ts';

/** What rows of a usage file can be placed on. */
export type Places = {
  readonly services: readonly Service[];
  /** By name. */
  readonly organisations: readonly Organisation[];
  readonly serviceName: (id: string) => string;
  /** With its number where another has the same name. */
  readonly organisationName: (id: string) => string;
};

export function usePlaces(): Places | null {
  const lists = useLiveQuery(
    () => Promise.all([database.records('services').toArray(), database.records('organisations').toArray()]),
    [],
  );
  return useMemo(() => {
    if (!lists) return null;
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'nb');
    const [services, organisations] = [lists[0].toSorted(byName), lists[1].toSorted(byName)];
    const serviceNames = new Map(services.map(({ id, name }) => [id, name]));
    const names = organisationNames(organisations);
    return {
      services,
      organisations,
      serviceName: (id) => serviceNames.get(id) ?? id,
      organisationName: (id) => names.get(id) ?? id,
    };
  }, [lists]);
}

/** Two municipalities are called Våler, and a county and a municipality can share a name. */
function organisationNames(organisations: readonly Organisation[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { name } of organisations) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(
    organisations.map(({ id, name }) => [id, (times.get(name) ?? 0) > 1 ? `${name} (${id.replace('NO-', '')})` : name]),
  );
}
