import type { DocumentType } from '#contract/stored-documents.ts';
import { readZipDirectory } from '#formats/zip/read-directory.ts';
import { unpackEntry } from '#formats/zip/unpack-entry.ts';
import type { ZipEntry } from '#formats/zip/zip-layout.ts';

/** More parts than any office document has; a presentation has some for each slide and picture. */
const MAX_PARTS = 20_000;
/** Bytes of the one part that is unpacked. */
const MAX_CONTENT_TYPES = 4 * 1024 * 1024;

/** Content type of the main part (ECMA-376 part 1, 11.3.10, 12.3.23, 13.3.6). */
const OFFICE_MAIN: Readonly<Record<string, DocumentType>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml': 'pptx',
};

/** The `mimetype` entry comes first and unpacked (OpenDocument 1.3 part 2, 3.3). */
const OPEN_DOCUMENT: Readonly<Record<string, DocumentType>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/**
 * The type of an office document in a ZIP, by what it says of itself inside; `macros` for one that carries code
 * (a VBA project, a Basic library or scripts), null for any other archive and for a damaged one.
 */
export async function officeTypeOf(bytes: Uint8Array): Promise<DocumentType | 'macros' | null> {
  const directory = readZipDirectory(bytes, { entries: MAX_PARTS });
  if (directory.kind !== 'ok') return null;
  const { entries } = directory;
  const declared = await textOf(bytes, entries, '[Content_Types].xml');
  const type = declared === null ? openDocumentType(await textOf(bytes, entries, 'mimetype')) : officeType(declared);
  if (type === null) return null;
  return entries.some(({ name }) => isCode(name)) || /macroEnabled|vbaProject/i.test(declared ?? '') ? 'macros' : type;
}

function officeType(declared: string): DocumentType | null {
  const main = Object.keys(OFFICE_MAIN).filter((contentType) => declared.includes(`"${contentType}"`));
  const [only] = main;
  return main.length === 1 && only !== undefined ? (OFFICE_MAIN[only] ?? null) : null;
}

function openDocumentType(mimetype: string | null): DocumentType | null {
  return mimetype === null ? null : (OPEN_DOCUMENT[mimetype.trim()] ?? null);
}

function isCode(part: string): boolean {
  return /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|^(?:Basic|Scripts)\/.+/i.test(part);
}

async function textOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): Promise<string | null> {
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined || entry.size > MAX_CONTENT_TYPES) return null;
  const unpacked = await unpackEntry<never>(bytes, entry, () => null);
  return unpacked.kind === 'ok' ? Buffer.from(unpacked.bytes).toString('utf8') : null;
}
