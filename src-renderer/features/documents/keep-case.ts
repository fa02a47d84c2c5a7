import { changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { CaseSnapshot } from '#domain/documents/case-snapshot.ts';
import { isDocumentFormat } from '#domain/documents/format.ts';
import type { Pages } from './use-attachment.ts';

/** Freezes the figures behind files that were saved, so that the program can tell later what has changed. */
export async function keepCase(
  { figures, fingerprint, query, model }: Pages,
  files: readonly { readonly name: string; readonly format: string }[],
): Promise<void> {
  const savedAt = new Date().toISOString();
  const rows = files.flatMap(({ name, format }) => {
    if (!isDocumentFormat(format)) return [];
    const id = crypto.randomUUID();
    const { caseNumber } = model.metadata;
    const after: CaseSnapshot = { id, fileName: name, format, savedAt, caseNumber, fingerprint, query, figures };
    return [{ kind: 'case_snapshot' as const, id, after }];
  });
  // The file is written whatever becomes of this; what could not be kept is only not compared later.
  await changeRecords(database, { local: rows, undoable: false });
}
