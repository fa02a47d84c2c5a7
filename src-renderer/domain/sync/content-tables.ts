import { RECORD_TABLE_NAMES, type RecordTableName } from '../model/tables.ts';

/** The tables that keep account of the others. */
export type AccountTableName = 'stamps' | 'tombstones' | 'conflicts';

/** The tables whose records are edited, stamped, deleted and joined field by field. */
export type ContentTableName = Exclude<RecordTableName, AccountTableName>;

const ACCOUNT_TABLES: ReadonlySet<string> = new Set(['stamps', 'tombstones', 'conflicts'] satisfies AccountTableName[]);

export const CONTENT_TABLE_NAMES = RECORD_TABLE_NAMES.filter(
  (name): name is ContentTableName => !ACCOUNT_TABLES.has(name),
);

export function isContentTable(name: string): name is ContentTableName {
  return (CONTENT_TABLE_NAMES as readonly string[]).includes(name);
}

/**
 * Fields that are valid only together (`answer` yes needs `paid_ore`; the months may not run past December). They are stamped
 * as one, so that a join takes them from one writer: a mixture could be a record that no reader accepts.
 */
const FIELD_GROUPS: { readonly [T in ContentTableName]?: readonly (readonly string[])[] } = {
  participations: [
    ['answer', 'paid_ore'],
    ['first_month', 'months'],
  ],
};

/** The fields stamped with this one, itself among them. */
export function stampedTogether(table: ContentTableName, field: string): readonly string[] {
  return FIELD_GROUPS[table]?.find((group) => group.includes(field)) ?? [field];
}
