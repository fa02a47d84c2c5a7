import type { JoiningTables } from '#domain/joining/joining-grid.ts';
import type { Tables } from '#domain/model/tables.ts';
import type { Bibliotek24Database } from './database.ts';

const WHOLE = [
  'organisations',
  'organisation_changes',
  'agreements',
  'services',
  'vendors',
  'population',
  'price_indexes',
] as const;

export type YearOfJoining = JoiningTables & Pick<Tables, (typeof WHOLE)[number]>;

/** What the offers and answers of a year are read from, with the answers of the year before, as they were at one moment. */
export async function loadJoining(database: Bibliotek24Database, year: number): Promise<YearOfJoining> {
  return database.transaction('r', [...WHOLE, 'offers', 'participations'], async () => {
    const [offers, participations, ...whole] = await Promise.all([
      database.records('offers').where('year').equals(year).toArray(),
      // `no`, `open` and `yes` all stand between these.
      database
        .records('participations')
        .where('[year+answer]')
        .between([year - 1, ''], [year, '\uffff'])
        .toArray(),
      ...WHOLE.map(async (name) => [name, await database.records(name).toArray()] as const),
    ]);
    return { offers, participations, ...Object.fromEntries(whole) } as YearOfJoining;
  });
}
