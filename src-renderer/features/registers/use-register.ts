import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { readMeta } from '#data/dataset-store.ts';
import { actorOf, deviceOf } from '#data/identity.ts';
import { database } from '#data/working-copy.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { COUNTRY, inScope, type Scope, scopeOf } from '#domain/organisations/scope.ts';
import type { Fields } from '#domain/sync/field-text.ts';
import { editableOwners, ownerOf } from '#domain/sync/owner-of.ts';
import { keyOf } from './record-check.ts';
import { REGISTER_SPECS, type RegisterName } from './register-specs.ts';

export type RegisterRow = {
  readonly key: string;
  readonly record: Fields;
  /** This office may change it; otherwise a change goes to its owner as a proposal. */
  readonly own: boolean;
};

/** The tables that give records their names. */
type NameTables = Pick<Tables, 'organisations' | 'organisation_changes' | 'services' | 'vendors' | 'agreements'>;

export type RegisterData = {
  readonly scope: Scope;
  readonly names: NameTables;
  /** All records of the register that were read, in the scope or not: what may occur once is looked for among them. */
  readonly all: readonly Fields[];
  /** Those of the scope. */
  readonly rows: readonly RegisterRow[];
};

/**
 * A register as it stands, again whenever it changes; undefined until it is read.
 * @param year only rows of this year, where there are so many of others that reading them takes time; null for all
 */
export function useRegister(name: RegisterName, scopeId: string, year: number | null): RegisterData | undefined {
  const names = useLiveQuery(readNames, []);
  const stored = useLiveQuery(() => readRegister(name, year), [name, year]);
  return useMemo(() => {
    if (!names || stored?.name !== name) return undefined;
    const found = scopeOf(names, scopeId);
    const known = found.kind === 'ok' ? found : scopeOf(names, COUNTRY);
    if (known.kind === 'refused') throw new Error('the country is always a scope');
    const scope = known.value;
    const { place, withNational } = REGISTER_SPECS[name];
    const isHere = (id: OrganisationId) => inScope(scope, id) || (withNational === true && id === COUNTRY);
    const isOwn = editableOwners(names, stored.office);
    const rows = stored.records
      .filter((record) => !place || isHere(String(record[place]) as OrganisationId))
      .map((record) => ({ key: keyOf(name, record), record, own: isOwn(ownerOf(name, record)) }))
      // What is equal in the column that is sorted by stands newest first.
      .toSorted((a, b) => Number(b.record.year ?? 0) - Number(a.record.year ?? 0));
    return { scope, names, all: stored.records, rows };
  }, [names, stored, name, scopeId]);
}

const NAMES = ['organisations', 'organisation_changes', 'services', 'vendors', 'agreements'] as const;

async function readNames(): Promise<NameTables> {
  return database.transaction('r', NAMES, async () => {
    const read = await Promise.all(NAMES.map(async (name) => [name, await database.records(name).toArray()] as const));
    return Object.fromEntries(read) as unknown as NameTables;
  });
}

async function readRegister(name: RegisterName, year: number | null) {
  return database.transaction('r', [name, 'meta'], async () => {
    const table = database.table<Fields>(name);
    const ofYear = name === 'participations' && year !== null;
    const reading = ofYear
      ? table.where('[year+answer]').between([year, ''], [year, '\uffff']).toArray()
      : table.toArray();
    const [records, meta] = await Promise.all([reading, readMeta(database)]);
    return { name, records, office: actorOf(meta, deviceOf(meta)).organisationId };
  });
}
