import { type Column, type RecordOf, type RecordTableName, recordKey, TABLES, type Tables } from '../model/tables.ts';
import { type ContentTableName, isContentTable } from './content-tables.ts';
import { type Fields, valueText } from './field-text.ts';

/** Names of records by table and key, without their kind: `PressReader, Agder`. Empty where a record has none, or is not there. */
export type RecordNamer = (table: string, key: string) => string;

/** The columns that tell which record it is; one that names another record is followed to that one's name. */
const NAMING: { readonly [T in ContentTableName]?: readonly string[] } = {
  organisations: ['name'],
  organisation_changes: ['from_id', 'to_id'],
  population: ['organisation_id', 'year'],
  vendors: ['name'],
  services: ['name'],
  agreements: ['service_id', 'holder_id'],
  agreement_counts: ['service_id', 'holder_id'],
  offers: ['agreement_id', 'year'],
  participations: ['agreement_id', 'organisation_id', 'year'],
  operating_costs: ['year'],
  price_indexes: ['name', 'year'],
  agreement_terms: ['agreement_id'],
  agreement_documents: ['file_name'],
  privacy_reviews: ['agreement_id'],
  county_decisions: ['county_id'],
  case_templates: ['name'],
  usage_sources: ['file_name'],
  devices: ['organisation_id'],
};

/** Looks records up in the first of the states that has them: one that was deleted is still in the state before. */
export function recordNamer(...states: readonly Pick<Tables, ContentTableName>[]): RecordNamer {
  const indexes = states.map((tables) => keyedRecords(tables));
  const find = (table: ContentTableName, key: string): Fields | undefined => {
    for (const index of indexes) {
      const found = index(table).get(key);
      if (found) return found;
    }
    return undefined;
  };
  const nameOf: RecordNamer = (table, key) => {
    if (!isContentTable(table)) return '';
    const record = find(table, key);
    if (!record) return '';
    // A proposal goes by what it is about.
    if (table === 'proposals') return nameOf(valueText(record.table), valueText(record.record_id));
    const parts = (NAMING[table] ?? []).map((column) => partOf(table, column, record));
    return parts.filter((part) => part !== '').join(', ');
  };
  const partOf = (table: ContentTableName, column: string, record: Fields): string => {
    const text = valueText(record[column]);
    const target = referenced(table, column);
    if (text === '' || target === null) return text;
    // Who holds the agreement is beside the point where a library joins it.
    if (target === 'agreements') return nameOf('services', valueText(find('agreements', text)?.service_id));
    return nameOf(target, text);
  };
  return nameOf;
}

/** The table whose records a field names; `null` for a field with a value of its own. */
export function referenced(table: string, field: string): ContentTableName | null {
  if (!isContentTable(table)) return null;
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
  const target = column?.references ?? (column?.type === 'organisation' ? 'organisations' : '');
  return isContentTable(target) ? target : null;
}

function keyedRecords(
  tables: Pick<Tables, ContentTableName>,
): (table: ContentTableName) => ReadonlyMap<string, Fields> {
  const indexes = new Map<ContentTableName, ReadonlyMap<string, Fields>>();
  return (table) => {
    const known = indexes.get(table);
    if (known) return known;
    const records: readonly RecordOf<ContentTableName>[] = tables[table];
    const index = new Map(
      records.map((record) => [recordKey<RecordTableName>(table, record), record as unknown as Fields]),
    );
    indexes.set(table, index);
    return index;
  };
}
