import type { HostApi } from '#contract/host-api.ts';
import type { ConflictRow } from '#domain/sync/conflict-row.ts';
import { type ConflictTrace, type EditionView, isTraced, traceConflict } from '#domain/sync/trace-conflict.ts';
import type { viewsOfEdition } from '#workers/sync-client.ts';

type Host = Pick<HostApi, 'central:read' | 'central:history' | 'central:readBeside'>;

/**
 * Follows conflicts back through the editions, newest first, as far as is needed and no further. Where the central file cannot be
 * read now, the earlier ones tell what they can.
 */
export async function traceConflicts(
  host: Host,
  viewsOf: typeof viewsOfEdition,
  rows: readonly ConflictRow[],
): Promise<ReadonlyMap<string, ConflictTrace>> {
  const asked = rows.map(({ table, record_id: key, field }) => ({ table, key, field }));
  const editions: EditionView[][] = rows.map(() => []);
  const add = async (bytes: Uint8Array, savedAt: string | null) => {
    const views = await viewsOf(bytes, asked);
    for (const [i, view] of views?.entries() ?? []) editions[i]?.push({ ...view, savedAt });
  };
  const traces = () => rows.map((row, i) => traceConflict(row, editions[i] ?? [], rows));
  const standing = await host['central:read']();
  if (standing.kind === 'read') await add(standing.bytes, null);
  const history = await host['central:history']();
  for (const { handle, origin, savedAt } of history.kind === 'listed' ? history.revisions : []) {
    if (traces().every(isTraced)) break;
    const read = origin === 'replaced' ? await host['central:readBeside'](handle) : null;
    if (read?.kind === 'read') await add(read.bytes, savedAt);
  }
  return new Map(traces().map((trace, i) => [rows[i]?.id ?? '', trace]));
}
