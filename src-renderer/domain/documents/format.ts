/** The files a document can become; each is also the ending of its name. */
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'pptx', 'xlsx', 'csv'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
/** Those that are written from the model alone; a PDF is typeset by the host. */
export type WrittenFormat = Exclude<DocumentFormat, 'pdf'>;

export function isDocumentFormat(value: unknown): value is DocumentFormat {
  return DOCUMENT_FORMATS.some((format) => format === value);
}
