import { DOCUMENT_FORMATS, type DocumentFormat, isDocumentFormat } from '#domain/documents/format.ts';

/** What a document is saved as, kept across restarts. */
export type SaveChoices = {
  readonly formats: readonly DocumentFormat[];
  /** As typed, without ending; empty: the document's own name. */
  readonly name: string;
};

/** The choices as they were left; a PDF alone where nothing was. */
export function readSaveChoices(stored: unknown): SaveChoices {
  const kept: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const formats = Array.isArray(kept.formats) ? kept.formats.filter(isDocumentFormat) : ['pdf' as const];
  return { formats: inOrder(formats), name: typeof kept.name === 'string' ? kept.name : '' };
}

/** The formats with one more or less, in the order in which they are shown. */
export function withFormat({ formats, name }: SaveChoices, format: DocumentFormat, isWanted: boolean): SaveChoices {
  return { formats: inOrder(isWanted ? [...formats, format] : formats.filter((kept) => kept !== format)), name };
}

function inOrder(formats: readonly DocumentFormat[]): DocumentFormat[] {
  return DOCUMENT_FORMATS.filter((format) => formats.includes(format));
}
