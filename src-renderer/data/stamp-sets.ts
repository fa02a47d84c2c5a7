import type { RecordOf } from '#domain/model/tables.ts';
import type { Bibliotek24Database } from './database.ts';

type StampRow = RecordOf<'stamps'>;

/** The stamps of some records of a table, those whose ids fall in one bucket. */
export type StampSet = {
  readonly table: string;
  readonly bucket: number;
  readonly length: number;
  readonly stamps: readonly StampRow[];
};

/** So few that a whole file is a few hundred rows, so many that an edit rewrites a part of a table and not all of it. */
const BUCKETS = 16;

/** Never changed: stored sets are found by it. */
function bucketOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (Math.imul(hash, 31) + id.charCodeAt(i)) | 0;
  return (hash >>> 0) % BUCKETS;
}

export function setsOfStamps(stamps: readonly StampRow[]): StampSet[] {
  const sets = new Map<string, { table: string; bucket: number; stamps: StampRow[] }>();
  for (const stamp of stamps) {
    const bucket = bucketOf(stamp.id);
    const key = `${stamp.table} ${bucket}`;
    const set = sets.get(key) ?? { table: stamp.table, bucket, stamps: [] };
    set.stamps.push(stamp);
    sets.set(key, set);
  }
  return [...sets.values()].map((set) => ({ ...set, length: set.stamps.length }));
}

export async function loadStamps(database: Bibliotek24Database): Promise<StampRow[]> {
  return (await database.stamp_sets.toArray()).flatMap(({ stamps }) => stamps);
}

/** The stamps of one record. */
export async function stampsOf(database: Bibliotek24Database, table: string, id: string): Promise<StampRow[]> {
  const set = await database.stamp_sets.get([table, bucketOf(id)]);
  return (set?.stamps ?? []).filter((stamp) => stamp.id === id);
}

export async function countStamps(database: Bibliotek24Database): Promise<number> {
  const lengths = (await database.stamp_sets.orderBy('length').keys()) as number[];
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** Inside a transaction: every stamp is one of these. */
export async function replaceStamps(database: Bibliotek24Database, stamps: readonly StampRow[]): Promise<void> {
  await database.stamp_sets.clear();
  await database.stamp_sets.bulkAdd(setsOfStamps(stamps));
}

/** Inside a transaction: the newer stamps of some fields in place of the older. */
export async function putStamps(database: Bibliotek24Database, stamps: readonly StampRow[]): Promise<void> {
  const added = setsOfStamps(stamps);
  const stored = await database.stamp_sets.bulkGet(added.map(({ table, bucket }): [string, number] => [table, bucket]));
  const merged = added.map((set, i): StampSet => {
    const fields = new Map([...(stored[i]?.stamps ?? []), ...set.stamps].map((stamp) => [fieldKey(stamp), stamp]));
    return { ...set, stamps: [...fields.values()], length: fields.size };
  });
  await database.stamp_sets.bulkPut(merged);
}

function fieldKey({ id, field }: StampRow): string {
  return `${id}\u001f${field}`;
}
