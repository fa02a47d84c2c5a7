import { type RecordOf, recordKey, type Tables } from '../model/tables.ts';
import type { ConflictRow } from './conflict-row.ts';
import { isContentTable } from './content-tables.ts';
import type { StampRow } from './file-index.ts';
import { withExtraOf } from './join-extra.ts';
import type { JoinedTable } from './join-table.ts';
import { compareStamps, parseStamp } from './stamp.ts';
import type { TombstoneRow } from './tombstone.ts';
import { compareUtf8 } from './utf8-order.ts';

export type AccountTables = Pick<Tables, 'stamps' | 'tombstones' | 'conflicts'>;

/**
 * The account tables of a join: the rows that the joined tables came with, the conflicts that were settled, and what belongs to
 * tables this version does not know, carried along by the greater stamp.
 */
export function joinAccounts(joined: readonly JoinedTable[], a: Tables, b: Tables): AccountTables {
  return {
    stamps: joinStamps(joined, a.stamps, b.stamps),
    tombstones: [
      ...joined.flatMap(({ tombstones }) => tombstones),
      ...greatestRows('tombstones', ofUnknownTables(a.tombstones), ofUnknownTables(b.tombstones)),
    ],
    conflicts: joinConflicts(joined, a.conflicts, b.conflicts),
  };
}

function joinStamps(joined: readonly JoinedTable[], a: readonly StampRow[], b: readonly StampRow[]): StampRow[] {
  const stamps: StampRow[] = [];
  const taken = new Map<string, Set<string>>();
  for (const table of joined) {
    for (const row of table.stamps) {
      stamps.push(row);
      const ids = taken.get(row.table);
      if (ids) ids.add(row.id);
      else taken.set(row.table, new Set([row.id]));
    }
  }
  // Of unknown tables, and of records whose file lacks them.
  const rest = (rows: readonly StampRow[]) => rows.filter((row) => !taken.get(row.table)?.has(row.id));
  for (const row of greatestRows('stamps', rest(a), rest(b))) stamps.push(row);
  return stamps;
}

function joinConflicts(
  joined: readonly JoinedTable[],
  a: readonly ConflictRow[],
  b: readonly ConflictRow[],
): ConflictRow[] {
  const rows = new Map<string, ConflictRow>();
  const add = (row: ConflictRow) => {
    const other = rows.get(row.id);
    rows.set(row.id, other ? withExtraOf(greaterConflict(row, other), row === other ? row : other) : row);
  };
  for (const row of [...a, ...b]) if (row.resolved !== '' || !isContentTable(row.table)) add(row);
  const before = new Map([...a, ...b].filter(({ extra }) => extra).map((row) => [row.id, row]));
  for (const { conflicts } of joined) {
    // What is open counts: a conflict that was settled and comes again is to be seen.
    for (const row of conflicts) rows.set(row.id, withExtraOf(row, before.get(row.id) ?? row));
  }
  return Array.from(rows.values());
}

function greaterConflict(a: ConflictRow, b: ConflictRow): ConflictRow {
  const order =
    compareStamps(parseStamp(a.resolved), parseStamp(b.resolved)) ||
    compareUtf8(`${a.value_a}\u0000${a.value_b}`, `${b.value_a}\u0000${b.value_b}`);
  return order >= 0 ? a : b;
}

function ofUnknownTables(rows: readonly TombstoneRow[]): TombstoneRow[] {
  return rows.filter(({ table }) => !isContentTable(table));
}

function greatestRows<T extends 'stamps' | 'tombstones'>(
  table: T,
  a: readonly RecordOf<T>[],
  b: readonly RecordOf<T>[],
): RecordOf<T>[] {
  const rows = new Map<string, RecordOf<T>>();
  for (const row of [...a, ...b]) {
    const key = recordKey(table, row);
    const other = rows.get(key);
    const order = other ? compareStamps(row, other) : 1;
    if (!other || order > 0) rows.set(key, row);
    else if (order === 0) rows.set(key, withExtraOf(other, row));
  }
  return Array.from(rows.values());
}
