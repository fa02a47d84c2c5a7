import { HostCallError } from '#contract/call-result.ts';
import type { CentralRead, Channel, HostApi } from '#contract/host-api.ts';
import { nodeFs } from '../files/node-fs.ts';
import { listBeside } from './beside.ts';
import { type CentralSite, centralSite } from './central-site.ts';
import type { CentralFileConnection } from './connection.ts';
import { createHandles, type Handles } from './handles.ts';
import { listHistory } from './history.ts';
import { lookAtCentral } from './look.ts';
import { newCentralFile } from './new-central-file.ts';
import type { OwnContributions } from './own-contributions.ts';
import { publishCentral } from './publish.ts';
import { readCentralFile } from './read.ts';

type CentralPublishingApi = Pick<
  HostApi,
  | 'central:connectNew'
  | 'central:look'
  | 'central:beside'
  | 'central:history'
  | 'central:readBeside'
  | 'central:publish'
>;

/**
 * The central file shared with others: what lies beside it, who is publishing, and publishing. `folders` are the handles
 * of browsing; files beside the central file have handles of their own, so that neither opens what the other names.
 */
export function createCentralApi(
  connection: CentralFileConnection,
  folders: Handles,
  now: () => Date,
  own: OwnContributions,
): CentralPublishingApi {
  const beside = createHandles();
  const siteNow = currentSite(connection, now, own);
  const oneAtATime = queue();

  return {
    'central:connectNew': async (folder, name) => {
      const path = folders.pathOf(folder);
      if (path === undefined) throw new HostCallError('unknown_handle', 'central:connectNew');
      const found = await newCentralFile(nodeFs, path, name);
      if (found.kind === 'not_a_name') throw new HostCallError('bad_arguments', 'central:connectNew');
      return found.kind === 'free' ? connection.connect(found.path) : found;
    },
    'central:look': async () => {
      const site = siteNow();
      return site === null ? { kind: 'not_connected' } : lookAtCentral(site);
    },
    'central:beside': async () => {
      const site = siteNow();
      return site === null ? { kind: 'not_connected' } : listBeside(site, beside);
    },
    'central:history': async () => {
      const site = siteNow();
      return site === null ? { kind: 'not_connected' } : listHistory(site, beside);
    },
    'central:readBeside': (handle): Promise<CentralRead> =>
      readCentralFile(nodeFs, pathOf(beside, handle, 'central:readBeside'), now),
    'central:publish': async (publication) => {
      const copies = publication.absorbed.map(({ handle, sha256 }) => ({
        path: pathOf(beside, handle, 'central:publish'),
        sha256,
      }));
      const site = siteNow();
      if (site === null) return { kind: 'not_connected' };
      return oneAtATime(() => publishCentral(site, publication, copies));
    },
  };
}

function pathOf(handles: Handles, handle: string, channel: Channel): string {
  const path = handles.pathOf(handle);
  if (path === undefined) throw new HostCallError('unknown_handle', channel);
  return path;
}

/** The site of the file connected now; kept while it is the same file, since it remembers locks it has seen. */
function currentSite(
  connection: CentralFileConnection,
  now: () => Date,
  own: OwnContributions,
): () => CentralSite | null {
  let site: CentralSite | null = null;
  return () => {
    const path = connection.path();
    if (path === null) return null;
    if (site?.place.file !== path) site = centralSite(path, { now, own });
    return site;
  };
}

/** Two windows of one program take turns, as two PCs do by the lock. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
