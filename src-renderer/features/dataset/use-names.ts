import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';

/** What services and organisations are called, by id; undefined until it is read. */
export function useNames(): ReadonlyMap<string, string> | undefined {
  return useLiveQuery(readNames, []);
}

async function readNames(): Promise<ReadonlyMap<string, string>> {
  const [services, organisations] = await Promise.all([
    database.records('services').toArray(),
    database.records('organisations').toArray(),
  ]);
  return new Map([...services, ...organisations].map(({ id, name }) => [id as string, name]));
}
