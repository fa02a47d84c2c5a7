import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { database } from '#data/working-copy.ts';
import { useSession } from '#features/session/index.ts';
import type { Names, Say } from './say.ts';

/** What it takes to say where a figure comes from; undefined until the names are read. */
export function useSay(): Say | undefined {
  const { texts, formats } = useSession();
  const names = useLiveQuery(readNames, []);
  return useMemo(
    () => names && { t: texts.overview, common: texts.common, origin: texts.provenance, formats, names },
    [names, texts, formats],
  );
}

async function readNames(): Promise<Names> {
  const [organisations, services, agreements, participations] = await Promise.all([
    database.records('organisations').toArray(),
    database.records('services').toArray(),
    database.records('agreements').toArray(),
    database.records('participations').toArray(),
  ]);
  return {
    organisation: new Map(organisations.map(({ id, name }) => [id as string, name])),
    service: new Map(services.map(({ id, name }) => [id, name])),
    serviceOfAgreement: new Map(agreements.map(({ id, service_id }) => [id, service_id])),
    participation: new Map(participations.map((participation) => [participation.id, participation])),
  };
}
