import type { Participation } from '#domain/model/tables.ts';
import type { Bibliotek24Database } from './database.ts';

/** Years that have participations, and which answers there are among them: from the index, without reading one. */
export async function yearsWithAnswers(
  database: Bibliotek24Database,
): Promise<ReadonlyMap<number, ReadonlySet<Participation['answer']>>> {
  const keys = (await database.records('participations').orderBy('[year+answer]').uniqueKeys()) as unknown as [
    number,
    Participation['answer'],
  ][];
  const found = new Map<number, Set<Participation['answer']>>();
  for (const [year, answer] of keys) found.set(year, (found.get(year) ?? new Set()).add(answer));
  return found;
}

/** Years that have offers. */
export async function yearsWithOffers(database: Bibliotek24Database): Promise<readonly number[]> {
  return (await database.records('offers').orderBy('year').uniqueKeys()) as number[];
}
