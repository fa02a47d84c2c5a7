import { join } from 'node:path';
import type { HostApi } from '#contract/host-api.ts';
import type { DocumentOpened } from '#contract/stored-documents.ts';
import type { HostPorts } from '#ports';
import { type Disk, failureOf } from '../journal/disk.ts';
import { copyName } from './copy-name.ts';
import { createDocumentStore } from './document-store.ts';
import { checkDocument } from './document-type.ts';
import { createOpenedCopies } from './opened-copies.ts';

export type StoredDocumentsApi = Pick<HostApi, Extract<keyof HostApi, `storedDocuments:${string}`>>;

export type StoredDocumentsParts = Pick<HostPorts, 'dataFolder' | 'clock' | 'openFile'> & { readonly disk: Disk };

/** The calls of the documents kept for agreements, on the data folder: see `contract/stored-documents.ts`. */
export function createStoredDocumentsApi({
  dataFolder,
  clock,
  openFile,
  disk,
}: StoredDocumentsParts): StoredDocumentsApi {
  const store = createDocumentStore(join(dataFolder, 'dokumenter'), disk, clock);
  const copies = createOpenedCopies(join(dataFolder, 'dokumenter', 'apnet'));

  async function open(sha256: string, name: string): Promise<DocumentOpened> {
    const found = await store.read(sha256);
    if (found.kind !== 'whole') return found;
    // Checked again: the name can be another one than it was kept under, and the list can be shorter than it was.
    const checked = await checkDocument(name, found.bytes);
    if (checked.kind === 'refused') return checked;
    const path = await copies.make(copyName(name, checked.type), found.bytes);
    return { kind: (await openFile(path)) ? 'opened' : 'no_program' };
  }

  return {
    'storedDocuments:keep': async (name, bytes) => {
      const checked = await checkDocument(name, bytes);
      if (checked.kind === 'refused') return checked;
      return orFailed(async () => ({ kind: 'kept', document: await store.keep(bytes), type: checked.type }));
    },
    'storedDocuments:open': (sha256, name) => orFailed(() => open(sha256, name)),
    'storedDocuments:list': () => orFailed(async () => ({ kind: 'listed', documents: await store.list() })),
    'storedDocuments:remove': (sha256) =>
      orFailed(async () => ({ kind: (await store.remove(sha256)) ? 'removed' : 'absent' })),
    'storedDocuments:restore': (sha256) =>
      orFailed(async () => ({ kind: (await store.restore(sha256)) ? 'restored' : 'absent' })),
  };
}

async function orFailed<T>(work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error) } as const;
  }
}
