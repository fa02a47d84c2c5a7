import { changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { CaseSnapshot } from '#domain/documents/case-snapshot.ts';
import { isDocumentFormat } from '#domain/documents/format.ts';

/** Freezes the figures behind files that were saved, so that the program can tell later what has changed. */
export async function keepCase(
  frozen: Pick<CaseSnapshot, 'figures' | 'fingerprint' | 'query' | 'caseNumber'>,
  files: readonly { readonly name: string; readonly format: string }[],
): Promise<void> {
  const savedAt = new Date().toISOString();
  const rows = files.flatMap(({ name, format }) => {
    if (!isDocumentFormat(format)) return [];
    const id = crypto.randomUUID();
    const { figures, fingerprint, query, caseNumber } = frozen;
    const after: CaseSnapshot = { id, fileName: name, format, savedAt, caseNumber, fingerprint, query, figures };
    return [{ kind: 'case_snapshot' as const, id, after }];
  });
  // The file is written whatever becomes of this; what could not be kept is only not compared later.
  await changeRecords(database, { local: rows, undoable: false });
}
