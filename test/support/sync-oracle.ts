import type { CentralFile } from '#domain/model/central-data.ts';
import { recordKey } from '#domain/model/tables.ts';
import type { Change } from '#domain/sync/change.ts';
import { hiddenRecord } from '#domain/sync/conflict-row.ts';
import { CONTENT_TABLE_NAMES, isContentTable } from '#domain/sync/content-tables.ts';
import { fieldText } from '#domain/sync/field-text.ts';
import { ownerOf } from '#domain/sync/owner-of.ts';
import { compareStamps, parseStamp, stampText } from '#domain/sync/stamp.ts';
import { deletedRecord } from '#domain/sync/tombstone.ts';

/**
 * What one edit did to one record, kept apart from the files: who knows which of these decides what must be seen. The oracle
 * holds sets of them and knows nothing of vectors, tombstones or joins.
 */
export type Part = {
  readonly table: string;
  readonly id: string;
  readonly stamp: string;
  readonly device: string;
  readonly owner: string;
  /** Field → what was written, under its stamp. */
  readonly writes: ReadonlyMap<string, readonly { readonly stamp: string; readonly text: string }[]>;
  /** Field → stamps of the values it stands over. */
  readonly replaces: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the deleter knew; null when the part is no deletion. */
  readonly deletes: ReadonlySet<Part> | null;
};

export type Known = ReadonlySet<Part>;

/** The parts of a change. @param before the state it was made in, which knew `known` */
export function partsOf(before: CentralFile, after: CentralFile, change: Change, known: Known): Part[] {
  const places = new Map<string, { table: string; id: string }>();
  for (const { table, key, after: row } of change.rows) {
    if (isContentTable(table)) places.set(`${table} ${key}`, { table, id: key });
    if (table === 'stamps' && row) places.set(`${row.table} ${row.id}`, { table: row.table, id: row.id });
  }
  return Array.from(places.values()).flatMap(({ table, id }) => {
    const part = partOf(before, after, change, known, table, id);
    return part.writes.size > 0 || part.deletes ? [part] : [];
  });
}

function partOf(
  before: CentralFile,
  after: CentralFile,
  change: Change,
  known: Known,
  table: string,
  id: string,
): Part {
  const mine = (stamp: string) => parseStamp(stamp).device === change.device;
  const standing = versions(after, table, id);
  const replaced = survivors(known, table, id);
  const isNew = (field: string, stamp: string) => mine(stamp) && !replaced.get(field)?.has(stamp);
  const writes = new Map<string, { stamp: string; text: string }[]>();
  for (const [field, texts] of standing) {
    const fresh = Array.from(texts, ([stamp, text]) => ({ stamp, text })).filter(({ stamp }) => isNew(field, stamp));
    if (fresh.length > 0) writes.set(field, fresh);
  }
  const replaces = new Map(
    Array.from(writes.keys(), (field) => [
      field,
      new Set(Array.from(replaced.get(field)?.keys() ?? []).filter((stamp) => !standing.get(field)?.has(stamp))),
    ]),
  );
  const tombstone = change.rows.some(
    (row) =>
      row.table === 'tombstones' && row.after?.table === table && row.after.id === id && deletedRecord(row.after),
  );
  const record = recordIn(after, table, id) ?? recordIn(before, table, id);
  const stamp = stampText(change);
  return {
    table,
    id,
    stamp,
    device: change.device,
    owner: record && isContentTable(table) ? ownerOf(table, record) : '',
    writes,
    replaces,
    deletes: tombstone ? new Set(Array.from(known).filter((part) => part.table === table && part.id === id)) : null,
  };
}

/** Field → stamp → text, of everything that has been written and that nothing known stands over. */
export function survivors(known: Known, table: string, id: string): Map<string, Map<string, string>> {
  const fields = new Map<string, Map<string, string>>();
  const parts = Array.from(known).filter((part) => part.table === table && part.id === id);
  for (const { writes } of parts) {
    for (const [field, texts] of writes) {
      const found = fields.get(field) ?? new Map<string, string>();
      fields.set(field, found);
      for (const { stamp, text } of texts) found.set(stamp, text);
    }
  }
  for (const { replaces } of parts) {
    for (const [field, stamps] of replaces) for (const stamp of stamps) fields.get(field)?.delete(stamp);
  }
  return fields;
}

/** Whether a record must be there: something stands that one of its deleters did not know; `null` when nobody touched it. */
export function mustBeThere(known: Known, table: string, id: string): boolean | null {
  const parts = Array.from(known).filter((part) => part.table === table && part.id === id);
  const deletions = parts.flatMap(({ deletes }) => (deletes ? [deletes] : []));
  if (deletions.length === 0) return parts.length > 0 ? true : null;
  const standing = survivors(known, table, id);
  return parts.some(
    (part) =>
      !deletions.some((deleted) => deleted.has(part)) &&
      Array.from(part.writes).some(([field, texts]) => texts.some(({ stamp }) => standing.get(field)?.has(stamp))),
  );
}

/** Field → stamp → text, as a file has it: what is shown and what waits; without what was never stamped. */
export function versions(file: CentralFile, table: string, id: string): Map<string, Map<string, string>> {
  const fields = new Map<string, Map<string, string>>();
  const put = (field: string, stamp: string, text: string) => {
    const texts = fields.get(field) ?? new Map<string, string>();
    fields.set(field, texts.set(stamp, text));
  };
  const record = recordIn(file, table, id);
  if (!isContentTable(table)) return fields;
  for (const row of file.tables.stamps) {
    if (row.table !== table || row.id !== id) continue;
    put(row.field, stampText(row), record ? (fieldText(table, record, row.field) ?? '') : '');
  }
  if (table === 'proposals' && record) put('value', String(fieldText(table, record, 'stamp')), 'proposed');
  for (const row of file.tables.conflicts) {
    if (row.table !== table || row.record_id !== id || row.resolved !== '' || row.field === '*') continue;
    put(row.field, row.stamp_b, row.value_b);
  }
  return fields;
}

/** The record in its table, out of it waiting for another, or in its tombstone. */
function recordIn({ tables }: CentralFile, table: string, id: string): object | null {
  if (!isContentTable(table)) return null;
  const rows: readonly object[] = tables[table];
  const found = rows.find((row) => recordKey(table, row as never) === id);
  if (found) return found;
  const open = tables.conflicts.find(
    (row) => row.table === table && row.record_id === id && row.resolved === '' && hiddenRecord(table, row),
  );
  if (open) return hiddenRecord(table, open);
  const tombstone = tables.tombstones.find((row) => row.table === table && row.id === id);
  return tombstone ? deletedRecord(tombstone) : null;
}

/** The keys a file shows, and those that wait because another record has their place. */
export function presentKeys({ tables }: CentralFile): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const table of CONTENT_TABLE_NAMES) {
    const rows: readonly object[] = tables[table];
    for (const row of rows) keys.add(`${table} ${recordKey(table, row as never)}`);
  }
  for (const row of tables.conflicts) {
    if (row.resolved === '' && isContentTable(row.table) && hiddenRecord(row.table, row))
      keys.add(`${row.table} ${row.record_id}`);
  }
  return keys;
}

/** The stamp shown of a field is the greatest that stands. */
export function greatestStamp(stamps: Iterable<string>): string {
  return Array.from(stamps).sort((a, b) => compareStamps(parseStamp(b), parseStamp(a)))[0] ?? '';
}
