import type { CentralHeader } from '#domain/model/central-data.ts';
import { parseStamp } from '#domain/sync/stamp.ts';
import { joinVectors, lamportOf, type Vector } from '#domain/sync/vector.ts';
import type { Bibliotek24Database } from './database.ts';
import { readMeta } from './dataset-store.ts';

/** Notes that the central file was read. @returns everything that any reading of it held before */
export async function noteSeenCentral(
  database: Bibliotek24Database,
  { fileId, vector }: Pick<CentralHeader, 'fileId' | 'vector'>,
): Promise<Vector> {
  const known = await database.meta.get('seen');
  const before = known?.key === 'seen' && known.fileId === fileId ? known : null;
  const ever = joinVectors(before?.ever ?? {}, vector);
  if (JSON.stringify([before?.last, before?.ever]) !== JSON.stringify([vector, ever]))
    await database.meta.put({ key: 'seen', fileId, last: vector, ever });
  return before?.ever ?? {};
}

/**
 * Records changed on this PC that the central file did not hold when it was read last: what waits while it is out of reach, also
 * after a restart.
 */
export async function unconfirmedRecords(database: Bibliotek24Database): Promise<number> {
  return database.transaction('r', ['meta', 'stamp_sets', 'tombstones', 'proposals'], async () => {
    const meta = await readMeta(database);
    const device = meta?.device?.id;
    if (device === undefined) return 0;
    const known = await database.meta.get('seen');
    const isSame = known?.key === 'seen' && known.fileId === meta?.header.fileId;
    const confirmed = isSame ? lamportOf(known.last, device) : 0;
    const waiting = new Set<string>();
    const look = (row: { table: string; id: string; device: string; lamport: number }) => {
      if (row.device === device && row.lamport > confirmed) waiting.add(`${row.table}\u001f${row.id}`);
    };
    await database.stamp_sets.each(({ stamps }) => stamps.forEach(look));
    await database.records('tombstones').each(look);
    await database.records('proposals').each(({ id, stamp }) => look({ table: 'proposals', id, ...parseStamp(stamp) }));
    return waiting.size;
  });
}
