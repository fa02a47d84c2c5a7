import type { CentralFile } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { type RecordOf, type RecordTableName, recordKey } from '#domain/model/tables.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import type { Actor } from '#domain/sync/actor.ts';
import { applyChange, type Change } from '#domain/sync/change.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import { type Edit, edit } from '#domain/sync/edit.ts';
import { importSource } from '#domain/sync/import-source.ts';
import { usageRowOf } from './small-central-file.ts';
import { usageSource } from './sync-base.ts';

/** The record with a key. @throws Error when it is not there */
export function recordOf<T extends ContentTableName>(state: CentralFile, table: T, key: string): RecordOf<T> {
  const record = (state.tables[table] as RecordOf<T>[]).find((each) => recordKey<RecordTableName>(table, each) === key);
  if (!record) throw new Error(`no ${table} ${key}`);
  return record;
}

/** The state after some fields of a record were edited, or proposed to its owner. */
export function edited<T extends ContentTableName>(
  state: CentralFile,
  by: Actor,
  table: T,
  key: string,
  fields: Partial<RecordOf<T>>,
): CentralFile {
  return written(state, by, table, { ...recordOf(state, table, key), ...fields });
}

/** The state after a whole record was written. */
export function written<T extends ContentTableName>(
  state: CentralFile,
  by: Actor,
  table: T,
  after: RecordOf<T>,
): CentralFile {
  return performed(state, { table, key: recordKey(table, after), after } as unknown as Edit, by);
}

export function deleted(state: CentralFile, by: Actor, table: ContentTableName, key: string): CentralFile {
  return performed(state, { table, key, after: null }, by);
}

export function imported(state: CentralFile, by: Actor, id: string, ...counts: readonly number[]): CentralFile {
  const rows = counts.map((count, i) => usageRowOf({ source_id: id, month: `2024-0${i + 1}`, count }));
  const outcome = importSource(state, usageSource(id, by.organisationId), usageFromRows(rows), by);
  return outcome.kind === 'unchanged' ? state : applyChange(state, outcome.change);
}

/** The state after a change that was granted. @throws Error when it was refused */
export function granted(state: CentralFile, outcome: Outcome<Change>): CentralFile {
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome.problems));
  return applyChange(state, outcome.value);
}

function performed(state: CentralFile, change: Edit, by: Actor): CentralFile {
  const outcome = edit(state, change, by);
  return outcome.kind === 'unchanged' ? state : applyChange(state, outcome.change);
}
