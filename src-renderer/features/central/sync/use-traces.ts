import { useEffect, useState } from 'react';
import type { ConflictRow } from '#domain/sync/conflict-row.ts';
import type { ConflictTrace } from '#domain/sync/trace-conflict.ts';
import { useSession } from '#features/session/index.ts';
import { viewsOfEdition } from '#workers/sync-client.ts';
import { traceConflicts } from './trace-conflicts.ts';

/**
 * Where the values of conflicts came from; empty until it is found out. Asked again when another edition stands.
 * @param standing its revision, `unread` where it cannot be read, null before it was looked at
 */
export function useTraces(
  rows: readonly ConflictRow[],
  standing: number | 'unread' | null,
): ReadonlyMap<string, ConflictTrace> {
  const { host } = useSession();
  const [traces, setTraces] = useState<ReadonlyMap<string, ConflictTrace>>(new Map());
  const asked = JSON.stringify(rows);
  useEffect(() => {
    const conflicts = JSON.parse(asked) as ConflictRow[];
    if (conflicts.length === 0 || standing === null) return;
    let current = true;
    void traceConflicts(host, viewsOfEdition, conflicts).then((found) => {
      if (current) setTraces(found);
    });
    return () => {
      current = false;
    };
  }, [host, asked, standing]);
  return traces;
}
