import { loadTables } from '#data/dataset-store.ts';
import type { RecordChange } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import { COUNTRY, type Scope } from '#domain/organisations/scope.ts';
import { usesOf } from '#domain/registers/uses.ts';
import { type Fields, recordFromTexts } from '#domain/sync/field-text.ts';
import { writeField } from './record-check.ts';
import { REGISTER_SPECS, type RegisterName } from './register-specs.ts';
import type { RegisterData, RegisterRow } from './use-register.ts';
import type { Words } from './words.ts';

/** The records that one field is changed in, and how many cannot have the value. */
export type WrittenRows = { readonly records: readonly RecordChange[]; readonly skipped: number };

/** One field of many rows set to what was typed: rows where it would break a rule are left as they are and counted. */
export function writeRows(
  name: RegisterName,
  rows: readonly RegisterRow[],
  field: string,
  typed: string,
  data: RegisterData,
  words: Words,
): WrittenRows {
  const spec = REGISTER_SPECS[name].fields.find((each) => each.field === field);
  if (!spec) throw new RangeError(`no such field: ${name}.${field}`);
  const records: RecordChange[] = [];
  let skipped = 0;
  for (const row of rows) {
    const written = writeField(name, row.record, spec, typed, data.all, words);
    if (written.kind === 'wrong') skipped += 1;
    else if (written.record !== row.record) records.push(putting(name, row.key, written.record));
  }
  return { records, skipped };
}

export function putting(name: RegisterName, key: string, record: Fields | null): RecordChange {
  // A record of this register, made of its own fields.
  return { table: name, key, after: record } as unknown as RecordChange;
}

/** The rows that can go, and how many records elsewhere name one of those that cannot. */
export async function removable(
  name: RegisterName,
  rows: readonly RegisterRow[],
): Promise<{ readonly records: readonly RecordChange[]; readonly uses: number }> {
  const removed = rows.map((row) => putting(name, row.key, null));
  if (name !== 'organisations' && name !== 'services' && name !== 'vendors') return { records: removed, uses: 0 };
  const tables = await loadTables(database);
  const uses = usesOf(tables, name, new Set(rows.map(({ key }) => key)));
  return uses > 0 ? { records: [], uses } : { records: removed, uses };
}

/** A new record with what can be known beforehand; the rest is unknown. */
export function newRecord(name: RegisterName, scope: Scope, year: number): Fields {
  const known: Readonly<Record<RegisterName, Readonly<Record<string, string>>>> = {
    participations: { year: String(year), first_month: '1', months: '12', billing: 'prepaid', answer: 'open' },
    agreements: {},
    agreement_counts: {},
    offers: { owner: COUNTRY, year: String(year + 1), audience: 'public' },
    organisations: { kind: 'school', county_id: scope.id === COUNTRY ? '' : scope.id },
    services: {},
    vendors: {},
    operating_costs: { owner: COUNTRY, year: String(year), key: 'equal_population', equal_fraction: '0.5' },
    price_indexes: { owner: COUNTRY, name: 'deflator', year: String(year) },
    population: { year: String(year) },
  };
  // An organisation is known by its number in the register, which is written; a number of people by whom and when it is of.
  const id = name === 'organisations' || name === 'population' ? '' : crypto.randomUUID();
  return recordFromTexts(name, { id, owner: scope.id, ...known[name] }) as unknown as Fields;
}

/** Who owns a new record follows from whom it is about, where it is about an organisation of a county. */
export function withOwner(name: RegisterName, record: Fields, data: RegisterData): Fields {
  const { place } = REGISTER_SPECS[name];
  if (!place || name === 'population' || name === 'organisations') return record;
  const organisation = data.scope.index.byId.get(String(record[place]) as OrganisationId);
  if (!organisation || organisation.kind === 'national') return { ...record, owner: COUNTRY };
  return { ...record, owner: organisation.kind === 'county' ? organisation.id : (organisation.county_id ?? COUNTRY) };
}
