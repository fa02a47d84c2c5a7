import type { OrganisationId } from '../model/brands.ts';
import { type RecordOf, type RecordTableName, recordKey, TABLES, type Tables } from '../model/tables.ts';
import { CONTENT_TABLE_NAMES, type ContentTableName } from '../sync/content-tables.ts';
import type { Edit } from '../sync/edit.ts';
import { type Fields, recordTexts, valueColumns, withTexts } from '../sync/field-text.ts';
import type { DuplicateTable } from './duplicates.ts';
import { pointersTo } from './uses.ts';

/** What there are usage figures of: they lie in files that were imported, and cannot be moved to another. */
export type UsageHolders = { readonly organisations: ReadonlySet<string>; readonly services: ReadonlySet<string> };

export type Merge =
  | { readonly kind: 'merged'; readonly edits: readonly Edit[]; readonly moved: number }
  /** The service has figures of its own. */
  | { readonly kind: 'hasUsage' };

/**
 * Makes two records one: what is unknown of the one that is kept is taken from the other, all that points to the other points to it,
 * and the other goes. An organisation that has usage figures stays, and is followed to the one that is kept.
 */
export function merge(
  tables: Tables,
  table: DuplicateTable,
  ids: { readonly keep: string; readonly drop: string },
  usage: UsageHolders,
): Merge {
  if (table === 'services' && usage.services.has(ids.drop)) return { kind: 'hasUsage' };
  const records: readonly (RecordOf<DuplicateTable> & { readonly id: string })[] = tables[table];
  const [kept, dropped] = [ids.keep, ids.drop].map((id) => records.find((record) => record.id === id));
  if (!kept || !dropped) throw new RangeError(`no two records to merge: ${ids.keep}, ${ids.drop}`);
  const edits = new Map<string, Edit>();
  const change = (at: ContentTableName, key: string, after: Fields | null) =>
    edits.set(`${at} ${key}`, { table: at, key, after } as unknown as Edit);

  change(table, ids.keep, filled(table, kept as Fields, dropped as Fields));
  const moved = movePointers(tables, table, ids, change, edits);
  if (table === 'organisations') movePopulation(tables.population, ids, change);
  if (table === 'organisations' && usage.organisations.has(ids.drop)) {
    const row = { from_id: ids.drop, to_id: ids.keep, date: null };
    change('organisation_changes', `${ids.drop}\u001f${ids.keep}`, row);
  } else change(table, ids.drop, null);
  return { kind: 'merged', edits: [...edits.values()], moved };
}

/** The record with what it does not know from the other. */
function filled(table: ContentTableName, record: Fields, from: Fields): Fields {
  const [own, other] = [recordTexts(table, record), recordTexts(table, from)];
  const missing = valueColumns(table).filter((field) => own[field] === '' && (other[field] ?? '') !== '');
  return withTexts(table, record, Object.fromEntries(missing.map((field) => [field, other[field] ?? ''])));
}

function movePointers(
  tables: Tables,
  target: DuplicateTable,
  { keep, drop }: { readonly keep: string; readonly drop: string },
  change: (table: ContentTableName, key: string, after: Fields) => void,
  edits: ReadonlyMap<string, Edit>,
): number {
  let moved = 0;
  for (const table of CONTENT_TABLE_NAMES) {
    const keys: readonly string[] = TABLES[table].key;
    const pointing = pointersTo(table, target).filter((name) => !keys.includes(name));
    // A source's rows name the service too, and stay as they were imported.
    if (pointing.length === 0 || table === 'usage_sources') continue;
    for (const record of tables[table] as RecordOf<typeof table>[]) {
      const key = recordKey<RecordTableName>(table, record);
      if (table === target && key === drop) continue;
      const known = (edits.get(`${table} ${key}`)?.after ?? record) as unknown as Fields;
      const found = pointing.filter((name) => known[name] === drop);
      if (found.length === 0) continue;
      // A record never points to itself: the one that replaced the other is the same one now.
      const to = table === target && key === keep ? '' : keep;
      change(table, key, withTexts(table, known, Object.fromEntries(found.map((name) => [name, to]))));
      moved += 1;
    }
  }
  return moved;
}

function movePopulation(
  population: Tables['population'],
  { keep, drop }: { readonly keep: string; readonly drop: string },
  change: (table: ContentTableName, key: string, after: Fields | null) => void,
): void {
  const known = new Set(population.filter((row) => row.organisation_id === keep).map(({ year }) => year));
  for (const row of population.filter((each) => each.organisation_id === drop)) {
    change('population', `${drop}\u001f${row.year}`, null);
    if (!known.has(row.year))
      change('population', `${keep}\u001f${row.year}`, { ...row, organisation_id: keep as OrganisationId });
  }
}
