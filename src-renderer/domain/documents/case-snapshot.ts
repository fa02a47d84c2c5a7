import type { AttachmentQuery } from './attachment-options.ts';
import type { CaseFigures } from './case-document.ts';
import type { DocumentFormat } from './format.ts';

/** The frozen figures behind one submitted document (saksgrunnlag), kept when it is saved. */
export type CaseSnapshot = {
  readonly id: string;
  /** Name of the file that was saved. */
  readonly fileName: string;
  readonly format: DocumentFormat;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly caseNumber: string | null;
  /** SHA-256 of the figures as canonical JSON, lower-case hex; printed in the file. */
  readonly fingerprint: string;
  /** What the figures were computed for, so that they can be computed again. */
  readonly query: AttachmentQuery & { readonly year: number };
  readonly figures: CaseFigures;
};

/** The documents by the act that saved them, newest first: files of one act hold the same figures. */
export function savesOf(snapshots: readonly CaseSnapshot[]): readonly (readonly CaseSnapshot[])[] {
  const acts = [...Map.groupBy(snapshots, ({ savedAt, fingerprint }) => `${savedAt} ${fingerprint}`)];
  return acts.toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([, files]) => files);
}

/** What the files of one act are called, without their endings; each name once. */
export function nameOfSave(files: readonly CaseSnapshot[]): string {
  return [...new Set(files.map(({ fileName }) => fileName.replace(/\.[^.]+$/, '')))].join(', ');
}
