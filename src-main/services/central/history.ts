import { join } from 'node:path';
import type { CentralHistory, CentralRevision } from '#contract/host-api.ts';
import { outOfReach } from '../files/failures.ts';
import { errorCode, type FolderEntry } from '../files/fs.ts';
import { listOrMake } from '../files/list-or-make.ts';
import { targetOfTemporary } from './central-place.ts';
import type { CentralSite } from './central-site.ts';
import type { Handles } from './handles.ts';
import { type HistoryName, historyName, newestFirst, outlived, parseHistoryName } from './history-names.ts';
import { sha256Of } from './inspect.ts';
import { removeIfThere, unlessOutOfReach, withTemporary } from './temporary-file.ts';

type Kept = HistoryName & { readonly name: string };

/** The name that this content has, or is to have, in the history. */
export function nameInHistory(
  { place, now }: CentralSite,
  sha256: string,
  what: Pick<CentralRevision, 'origin' | 'revision'>,
): string {
  return historyName(place.name, { ...what, savedAt: now().toISOString(), hash: sha256.slice(0, 16) });
}

/**
 * Puts a copy of `bytes` into the history, whole, unless it is there already.
 * @throws NotKept or the system's error: without a copy nothing may be replaced
 */
export async function keepInHistory(
  site: CentralSite,
  bytes: Uint8Array,
  what: Pick<CentralRevision, 'origin' | 'revision'>,
): Promise<void> {
  const { patientFs: fs, place } = site;
  const kept = historyOf(site, await listOrMake(fs, place.history));
  const name = nameInHistory(site, sha256Of(bytes), what);
  const hash = parseHistoryName(place.name, name)?.hash;
  if (kept.some((revision) => revision.hash === hash && revision.origin === what.origin)) return;
  const target = join(place.history, name);
  await withTemporary(fs, target, bytes, site.nonce(), (temporary) => fs.rename(temporary, target));
  await fs.syncFolder(place.history);
}

/** Removes what has outlived its use, and the leavings of programs that were stopped. */
export async function tidyHistory(site: CentralSite): Promise<void> {
  const { fs, place } = site;
  const entries = await fs.readdir(place.history);
  const leavings = site.isSynced ? [] : entries.filter(({ name }) => isLeaving(site, name));
  for (const { name } of [...outlived(historyOf(site, entries)), ...leavings]) {
    await removeIfThere(fs, join(place.history, name));
  }
}

/** What is in the history, with handles to read it by. No history yet is an empty one. */
export async function listHistory(site: CentralSite, handles: Handles): Promise<CentralHistory> {
  const { fs, place } = site;
  let kept: readonly Kept[];
  try {
    kept = historyOf(site, await fs.readdir(place.history));
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    // No history yet, or a share that is gone: the folder above tells.
    if (code === 'ENOENT' && (await unlessOutOfReach(() => fs.readdir(place.folder)))) kept = [];
    else return { kind: outOfReach(code), name: place.name };
  }
  const revisions: CentralRevision[] = [];
  for (const { name, origin, revision, savedAt } of kept.toSorted(newestFirst)) {
    const path = join(place.history, name);
    const size = await unlessOutOfReach(() => fs.size(path));
    if (size !== undefined) revisions.push({ handle: handles.issue(path), name, size, savedAt, revision, origin });
  }
  return { kind: 'listed', revisions };
}

function historyOf({ place }: CentralSite, entries: readonly FolderEntry[]): Kept[] {
  return entries.flatMap(({ name, kind }) => {
    const parsed = kind === 'file' ? parseHistoryName(place.name, name) : null;
    return parsed === null ? [] : [{ ...parsed, name }];
  });
}

function isLeaving({ place }: CentralSite, name: string): boolean {
  return parseHistoryName(place.name, targetOfTemporary(name) ?? '') !== null;
}
