import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { readLocal } from '#data/local-records.ts';
import { database } from '#data/working-copy.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { COUNTRY, inScope, type Scope, scopeOf } from '#domain/organisations/scope.ts';
import { type Duplicate, type DuplicateTable, duplicates } from '#domain/registers/duplicates.ts';

const READ = ['agreements', 'organisations', 'organisation_changes', 'participations', 'services', 'vendors'] as const;

export type LookedThrough = Pick<Tables, (typeof READ)[number]>;

export type DuplicatesFound = {
  readonly tables: LookedThrough;
  readonly scope: Scope;
  readonly pairs: readonly Duplicate[];
};

/** Records of the scope that look the same, again whenever they change; undefined until they are read. */
export function useDuplicates(scopeId: string): DuplicatesFound | undefined {
  const stored = useLiveQuery(read, []);
  return useMemo(() => {
    if (!stored) return undefined;
    const { tables, keptApart } = stored;
    const found = scopeOf(tables, scopeId);
    const known = found.kind === 'ok' ? found : scopeOf(tables, COUNTRY);
    if (known.kind === 'refused') throw new Error('the country is always a scope');
    const scope = known.value;
    const places = {
      agreements: placesOf(tables.agreements, 'holder_id'),
      participations: placesOf(tables.participations, 'organisation_id'),
      organisations: placesOf(tables.organisations, 'id'),
    } as Partial<Record<DuplicateTable, ReadonlyMap<string, OrganisationId>>>;
    const pairs = duplicates(tables, keptApart).filter(({ table, first }) => {
      const place = places[table]?.get(first);
      return place === undefined || place === COUNTRY || inScope(scope, place);
    });
    return { tables, scope, pairs };
  }, [stored, scopeId]);
}

/** The organisation that says which county a record belongs to, by the record's id. */
function placesOf<F extends string>(
  records: readonly ({ readonly id: string } & Readonly<Record<F, OrganisationId>>)[],
  field: F,
): ReadonlyMap<string, OrganisationId> {
  return new Map(records.map((record) => [record.id, record[field]]));
}

async function read(): Promise<{ readonly tables: LookedThrough; readonly keptApart: ReadonlySet<string> }> {
  return database.transaction('r', [...READ, 'local_records'], async () => {
    const tables = await Promise.all(READ.map(async (name) => [name, await database.records(name).toArray()] as const));
    const kept = await readLocal(database, 'kept_apart');
    return { tables: Object.fromEntries(tables) as unknown as LookedThrough, keptApart: new Set(kept.keys()) };
  });
}
