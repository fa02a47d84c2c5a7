import { type Column, type RecordOf, TABLES, type Tables } from '../model/tables.ts';
import { CONTENT_TABLE_NAMES, type ContentTableName } from '../sync/content-tables.ts';
import type { Fields } from '../sync/field-text.ts';

/** The columns of a table that name records of another. */
export function pointersTo(table: ContentTableName, target: ContentTableName): readonly string[] {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  return Object.keys(columns).filter((name) => columns[name]?.references === target);
}

/** How many records name one of these: it cannot go without leaving them pointing at nothing. */
export function usesOf(tables: Tables, target: ContentTableName, ids: ReadonlySet<string>): number {
  let uses = 0;
  for (const table of CONTENT_TABLE_NAMES) {
    const pointers = pointersTo(table, target);
    if (pointers.length === 0) continue;
    for (const record of tables[table] as RecordOf<typeof table>[]) {
      if (pointers.some((name) => ids.has(String((record as unknown as Fields)[name])))) uses += 1;
    }
  }
  return uses;
}
