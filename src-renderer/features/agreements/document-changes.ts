import type { HostApi } from '#contract/host-api.ts';
import { MAX_DOCUMENT_BYTES, type StoredDocument } from '#contract/stored-documents.ts';
import { database } from '#data/working-copy.ts';
import type { IsoDate, OrganisationId } from '#domain/model/brands.ts';
import type { RecordOf } from '#domain/model/tables.ts';
import type { Messages } from '#texts/messages.ts';

export type AgreementDocument = RecordOf<'agreement_documents'>;

type Host = Pick<HostApi, `storedDocuments:${'keep' | 'open' | 'list' | 'remove' | 'restore'}`>;

export type KeptFiles = {
  /** To be put, a record for each document that is kept. */
  readonly documents: readonly AgreementDocument[];
  /** What was not taken, in words. */
  readonly refused: readonly string[];
};

/** Gives files to the host to keep under their hash. One that is not taken does not stop the others. */
export async function keepFiles(
  host: Host,
  files: readonly File[],
  about: {
    readonly agreementId: string;
    readonly owner: OrganisationId;
    readonly today: IsoDate;
    /** Hashes of what is attached to the agreement already. */
    readonly known: ReadonlySet<string>;
  },
  t: Messages['agreementLife']['documents']['said'],
): Promise<KeptFiles> {
  const documents: AgreementDocument[] = [];
  const refused: string[] = [];
  const known = new Set(about.known);
  for (const file of files) {
    const kept =
      file.size > MAX_DOCUMENT_BYTES
        ? ({ kind: 'refused', reason: 'too_large' } as const)
        : await host['storedDocuments:keep'](file.name, new Uint8Array(await file.arrayBuffer()));
    if (kept.kind === 'refused') refused.push(t.refused[kept.reason](file.name));
    else if (kept.kind === 'failed') refused.push(t.failed[kept.reason](file.name));
    else if (known.has(kept.document.sha256)) refused.push(t.known(file.name));
    else {
      known.add(kept.document.sha256);
      documents.push({
        id: crypto.randomUUID(),
        owner: about.owner,
        agreement_id: about.agreementId,
        sha256: kept.document.sha256,
        file_name: file.name,
        bytes: kept.document.size,
        added: about.today,
        note: '',
      });
    }
  }
  return { documents, refused };
}

/** Opens a read-only copy; a document that was removed less than 30 days ago is brought back first. @returns what to say of it */
export async function openDocument(
  host: Host,
  { sha256, file_name: name }: AgreementDocument,
  t: Messages['agreementLife']['documents']['said'],
): Promise<string> {
  let opened = await host['storedDocuments:open'](sha256, name);
  if (opened.kind === 'absent' && (await host['storedDocuments:restore'](sha256)).kind === 'restored')
    opened = await host['storedDocuments:open'](sha256, name);
  if (opened.kind === 'refused') return t.refused[opened.reason](name);
  return opened.kind === 'failed' ? t.damaged(name) : t[opened.kind](name);
}

/** A document kept just now may have its record on the way. */
const RESTING_HOURS = 24;

/**
 * Lets the host let go of documents that no agreement has any more. One that was taken away stays as long as that can be undone here;
 * after that the host holds it for another 30 days.
 */
export async function letDocumentsGo(host: Host, now: Date): Promise<void> {
  const listed = await host['storedDocuments:list']();
  if (listed.kind !== 'listed' || listed.documents.length === 0) return;
  const wanted = await database.transaction('r', ['agreement_documents', 'changes'], async () => {
    const records = await database.records('agreement_documents').toArray();
    const changes = await database.changes.toArray();
    const images = changes.flatMap((change) => change.images).filter((image) => !('local' in image));
    const undoable = images.flatMap(({ before, after }) => [before, after]) as ({ sha256?: unknown } | null)[];
    return new Set([...records.map(({ sha256 }) => sha256), ...undoable.map((record) => String(record?.sha256))]);
  });
  for (const { sha256 } of documentsToLetGo(listed.documents, wanted, now))
    await host['storedDocuments:remove'](sha256);
}

/** @param wanted hashes of the documents that an agreement has, or can have again by undoing */
export function documentsToLetGo(
  documents: readonly StoredDocument[],
  wanted: ReadonlySet<string>,
  now: Date,
): readonly StoredDocument[] {
  const before = new Date(now.getTime() - RESTING_HOURS * 3_600_000).toISOString();
  return documents.filter(({ sha256, keptAt }) => !wanted.has(sha256) && keptAt < before);
}
