import type { CentralFile } from '../model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey, type Tables } from '../model/tables.ts';
import { CONTENT_TABLE_NAMES, type ContentTableName } from './content-tables.ts';
import { extraOf, fieldText, valueColumns } from './field-text.ts';
import { ownerOf } from './owner-of.ts';
import { parseStamp } from './stamp.ts';

export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };

/**
 * One record's difference, with values as the file has them. `device` wrote the newest of it, and `office` is the organisation it works
 * for; both are empty where nothing is stamped.
 */
export type RecordChange = {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly table: ContentTableName;
  readonly key: string;
  readonly owner: string;
  readonly device: string;
  readonly office: string;
  /** What differs; of a record that comes or goes, every field that has a value. The key is not among them. */
  readonly fields: readonly FieldChange[];
};

/** Every record that differs, table by table. */
export function* recordChanges(before: CentralFile, after: CentralFile): Generator<RecordChange> {
  const deviceOf = writers(after);
  const offices = new Map<string, string>(
    [...before.tables.devices, ...after.tables.devices].map((row) => [row.device, row.organisation_id]),
  );
  for (const table of CONTENT_TABLE_NAMES) {
    for (const found of tableChanges(table, before.tables, after.tables)) {
      const device = proposer(found) || deviceOf(table, found.key, found.kind === 'changed' ? found.fields : []);
      yield { ...found, device, office: offices.get(device) ?? '' };
    }
  }
}

type Found = Omit<RecordChange, 'device' | 'office'>;

function* tableChanges(table: ContentTableName, before: Tables, after: Tables): Generator<Found> {
  const records = new Map(
    recordsOf(table, before).map((record) => [recordKey<RecordTableName>(table, record), record]),
  );
  for (const record of recordsOf(table, after)) {
    const key = recordKey<RecordTableName>(table, record);
    const old = records.get(key);
    records.delete(key);
    if (old === record) continue;
    const owner = ownerOf(table, record);
    const fields = fieldChanges(table, old ?? NOTHING, record);
    if (!old) yield { kind: 'added', table, key, owner, fields };
    else if (fields.length > 0) yield { kind: 'changed', table, key, owner, fields };
  }
  for (const [key, record] of records) {
    yield { kind: 'removed', table, key, owner: ownerOf(table, record), fields: fieldChanges(table, record, NOTHING) };
  }
}

/** A proposal that comes has its stamp in itself. */
function proposer({ kind, table, fields }: Found): string {
  const stamp = table === 'proposals' && kind === 'added' ? fields.find(({ field }) => field === 'stamp') : undefined;
  return stamp ? parseStamp(stamp.after).device : '';
}

const NOTHING = {};

function recordsOf(table: ContentTableName, tables: Tables): readonly RecordOf<ContentTableName>[] {
  return tables[table];
}

/** The fields in which two versions of a record differ; an empty object stands for no record. */
export function fieldChanges(table: ContentTableName, before: object, after: object): FieldChange[] {
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
