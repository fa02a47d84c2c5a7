import type { LocalKind, LocalRow, LocalValues } from '#domain/model/local-records.ts';
import type { Bibliotek24Database } from './database.ts';

/** A record that is kept here alone, as it is stored. */
export type LocalRecord = {
  [K in LocalKind]: { readonly kind: K; readonly id: string; readonly value: LocalValues[K] };
}[LocalKind];

/** All records of a kind by id; a live query may stand around it. Changed by `change`, journal first. */
export async function readLocal<K extends LocalKind>(
  database: Bibliotek24Database,
  kind: K,
): Promise<ReadonlyMap<string, LocalValues[K]>> {
  const rows = await database.local_records.where('kind').equals(kind).toArray();
  // Each row of a kind holds a value of that kind: it was written as a `LocalRow`.
  return new Map(rows.map(({ id, value }) => [id, value as LocalValues[K]]));
}

/** Inside a transaction over `local_records`. */
export async function putLocal(database: Bibliotek24Database, rows: readonly LocalRow[]): Promise<void> {
  for (const { kind, id, after } of rows) {
    if (after === null) await database.local_records.delete([kind, id]);
    else await database.local_records.put({ kind, id, value: after } as LocalRecord);
  }
}
