import type { CentralRead, CentralRevision, HostApi } from '#contract/host-api.ts';
import type { ChangesOfEdition } from '#workers/sync-client.ts';

type Host = Pick<HostApi, 'central:read' | 'central:readBeside'>;
type ChangesOf = (edition: Uint8Array, before: Uint8Array) => Promise<ChangesOfEdition | null>;

/** Stands for the edition that stands now, which has no handle. */
export const STANDING = '';

/**
 * Reads editions, newest first, each once, and finds out what each brought beside the one before it.
 * @param editions handles, newest first
 * @param wanted which of them to tell of
 * @param found called as soon as one is known; with nothing where it cannot be read
 */
export async function findEditionChanges(
  host: Host,
  changesOf: ChangesOf,
  editions: readonly string[],
  wanted: ReadonlySet<string>,
  found: (edition: string, changes: ChangesOfEdition | null) => void,
  signal: AbortSignal,
): Promise<void> {
  let newer: CentralRead | null = null;
  for (const [i, edition] of editions.entries()) {
    const before = editions[i + 1];
    if (before === undefined || signal.aborted) return;
    if (!wanted.has(edition)) {
      newer = null;
      continue;
    }
    newer ??= await readEdition(host, edition);
    const older: CentralRead = await readEdition(host, before);
    const changes = newer.kind === 'read' && older.kind === 'read' ? await changesOf(newer.bytes, older.bytes) : null;
    if (signal.aborted) return;
    found(edition, changes);
    newer = older;
  }
}

function readEdition(host: Host, edition: string): Promise<CentralRead> {
  return edition === STANDING ? host['central:read']() : host['central:readBeside'](edition);
}

/** When an edition was published: the moment the one before it was put aside. `null` where that one is not there. */
export function publishedAt(revision: number, before: CentralRevision | undefined): string | null {
  return before && before.revision === revision - 1 ? before.savedAt : null;
}
