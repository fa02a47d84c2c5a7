import type { CentralFile } from '../model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey, type Tables } from '../model/tables.ts';
import { CONTENT_TABLE_NAMES, type ContentTableName } from './content-tables.ts';
import { extraOf, fieldText, valueColumns } from './field-text.ts';
import { ownerOf } from './owner-of.ts';

export type ChangeCounts = { readonly added: number; readonly changed: number; readonly removed: number };

export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };

/** One record's difference. `device` wrote the newest of it; empty where nothing is stamped. Values as the file has them. */
export type RecordChange = {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly table: ContentTableName;
  readonly key: string;
  readonly owner: string;
  readonly device: string;
  /** Of a changed record. */
  readonly fields: readonly FieldChange[];
};

export type ChangesBetween = ChangeCounts & {
  readonly byOwner: Readonly<Record<string, ChangeCounts>>;
  readonly byDevice: Readonly<Record<string, ChangeCounts>>;
  readonly usageRows: { readonly before: number; readonly after: number };
  /** The first of them; the numbers tell of all. */
  readonly details: readonly RecordChange[];
};

/** What a sync would bring, for the preview before it: numbers of everything, details up to `mostDetails`. */
export function changesBetween(before: CentralFile, after: CentralFile, mostDetails = 200): ChangesBetween {
  const deviceOf = writers(after);
  const total = counter();
  const [owners, devices] = [new Map<string, Counter>(), new Map<string, Counter>()];
  const details: RecordChange[] = [];
  for (const table of CONTENT_TABLE_NAMES) {
    for (const found of tableChanges(table, before.tables, after.tables)) {
      const device = deviceOf(table, found.key, found.fields);
      for (const counts of [total, counterOf(owners, found.owner), counterOf(devices, device)]) counts[found.kind]++;
      if (details.length < mostDetails) details.push({ ...found, device });
    }
  }
  return {
    ...total,
    byOwner: Object.fromEntries(owners),
    byDevice: Object.fromEntries(devices),
    usageRows: { before: before.usage.length, after: after.usage.length },
    details,
  };
}

type Counter = { added: number; changed: number; removed: number };

function counter(): Counter {
  return { added: 0, changed: 0, removed: 0 };
}

function counterOf(counters: Map<string, Counter>, name: string): Counter {
  const found = counters.get(name) ?? counter();
  counters.set(name, found);
  return found;
}

function* tableChanges(
  table: ContentTableName,
  before: Tables,
  after: Tables,
): Generator<Omit<RecordChange, 'device'>> {
  const records = new Map(
    recordsOf(table, before).map((record) => [recordKey<RecordTableName>(table, record), record]),
  );
  for (const record of recordsOf(table, after)) {
    const key = recordKey<RecordTableName>(table, record);
    const old = records.get(key);
    records.delete(key);
    if (old === record) continue;
    const owner = ownerOf(table, record);
    if (!old) yield { kind: 'added', table, key, owner, fields: [] };
    else {
      const fields = fieldChanges(table, old, record);
      if (fields.length > 0) yield { kind: 'changed', table, key, owner, fields };
    }
  }
  for (const [key, record] of records) yield { kind: 'removed', table, key, owner: ownerOf(table, record), fields: [] };
}

function recordsOf(table: ContentTableName, tables: Tables): readonly RecordOf<ContentTableName>[] {
  return tables[table];
}

function fieldChanges(table: ContentTableName, before: object, after: object): FieldChange[] {
  const names = new Set([...valueColumns(table), ...Object.keys(extraOf(before)), ...Object.keys(extraOf(after))]);
  return Array.from(names, (field) => ({
    field,
    before: fieldText(table, before, field) ?? '',
    after: fieldText(table, after, field) ?? '',
  })).filter((change) => change.before !== change.after);
}

/** Who wrote the newest of the fields given, or of the whole record, or deleted it. */
function writers({ tables }: CentralFile) {
  const stamps = Map.groupBy(tables.stamps, ({ table, id }) => `${table}\u001f${id}`);
  const tombstones = new Map(tables.tombstones.map((row) => [`${row.table}\u001f${row.id}`, row]));
  return (table: string, key: string, fields: readonly FieldChange[]): string => {
    const place = `${table}\u001f${key}`;
    const rows = (stamps.get(place) ?? []).filter(
      (row) => fields.length === 0 || fields.some(({ field }) => field === row.field),
    );
    const tombstone = tombstones.get(place);
    const [newest] = (tombstone ? [...rows, tombstone] : rows).toSorted((a, b) => b.lamport - a.lamport);
    return newest?.device ?? '';
  };
}
