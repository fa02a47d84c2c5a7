import { TABLES } from '../model/tables.ts';
import { type ConflictRow, sameKeyConflict } from './conflict-row.ts';
import type { ContentTableName } from './content-tables.ts';
import { type Fields, valueText } from './field-text.ts';
import type { KeyedRecord } from './keyed-record.ts';
import { compareStamps, type Stamp, UNSTAMPED } from './stamp.ts';
import { compareUtf8 } from './utf8-order.ts';

type Split = { readonly records: readonly KeyedRecord[]; readonly conflicts: readonly ConflictRow[] };

/**
 * Two PCs can each make a record that the format allows only one of: a cost row for a year, an index of a name and year, a count for
 * a holder, service and date; or two changes of organisations that run in a ring. A file with both would be refused by every
 * reader. The greater stamp stands; the other waits whole in `conflicts`, and returns when the first is deleted.
 */
export function hideDuplicates(table: ContentTableName, records: readonly KeyedRecord[]): Split {
  if (table === 'organisation_changes') return withoutRings(records);
  const combination = combinationOf(table);
  return combination ? withoutRepeats(table, records, combination) : { records, conflicts: [] };
}

export function mayHide(table: ContentTableName): boolean {
  return table === 'organisation_changes' || combinationOf(table) !== null;
}

/** What may occur once in a table besides its key, as one text; `null` where nothing is. */
function combinationOf(table: ContentTableName): ((record: object) => string) | null {
  const { unique }: { readonly key: readonly string[]; readonly unique?: readonly string[] } = TABLES[table];
  return unique ? (record) => unique.map((column) => valueText((record as Fields)[column])).join('\u001f') : null;
}

function withoutRepeats(
  table: ContentTableName,
  records: readonly KeyedRecord[],
  combination: (record: object) => string,
): Split {
  const groups = Map.groupBy(records, ({ record }) => combination(record));
  if (groups.size === records.length) return { records, conflicts: [] };
  const hidden = new Set<KeyedRecord>();
  const conflicts: ConflictRow[] = [];
  for (const group of groups.values()) {
    const [shown, ...others] = group.map(ranked).sort(byRank);
    for (const other of others) {
      hidden.add(other.from);
      if (shown) conflicts.push(sameKeyConflict(table, shown, other));
    }
  }
  return { records: records.filter((record) => !hidden.has(record)), conflicts };
}

/** Takes the changes from the greatest stamp down, and leaves out each that would close a ring with those taken. */
function withoutRings(records: readonly KeyedRecord[]): Split {
  const next = new Map<string, string[]>();
  const hidden = new Set<KeyedRecord>();
  const conflicts: ConflictRow[] = [];
  for (const change of records.map(ranked).sort(byRank)) {
    const [from, to] = [String(change.record.from_id), String(change.record.to_id)];
    if (reaches(to, from, (id) => next.get(id) ?? [])) {
      hidden.add(change.from);
      conflicts.push(sameKeyConflict('organisation_changes', { ...change, key: '' }, change));
    } else next.set(from, [...(next.get(from) ?? []), to]);
  }
  return { records: records.filter((record) => !hidden.has(record)), conflicts };
}

/** Whether a chain of steps leads from one place to another; every place reaches itself. */
function reaches(from: string, to: string, next: (place: string) => readonly string[]): boolean {
  const [todo, seen] = [[from], new Set<string>()];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at === to) return true;
    if (!seen.has(at)) todo.push(...next(at));
    seen.add(at);
  }
  return false;
}

type Ranked = { readonly key: string; readonly record: Fields; readonly stamp: Stamp; readonly from: KeyedRecord };

function ranked(from: KeyedRecord): Ranked {
  const stamp = from.stamps.reduce<Stamp>((most, row) => (compareStamps(row, most) > 0 ? row : most), UNSTAMPED);
  return { key: from.key, record: from.record, stamp, from };
}

function byRank(a: Ranked, b: Ranked): number {
  return compareStamps(b.stamp, a.stamp) || compareUtf8(b.key, a.key);
}
