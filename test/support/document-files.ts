import { strToU8, zipSync } from 'fflate';
import type { DocumentType } from '#contract/stored-documents.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const MAIN = {
  docx: `${OOXML}.wordprocessingml.document.main+xml`,
  xlsx: `${OOXML}.spreadsheetml.sheet.main+xml`,
  pptx: `${OOXML}.presentationml.presentation.main+xml`,
} as const;
const MIMETYPE = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/** An office document of Microsoft's kind with one main part of the given content type, and other parts by name. */
export function officeFile(mainType: string, other: Readonly<Record<string, string>> = {}): Uint8Array {
  const types = `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${mainType}"/></Types>`;
  const parts = { '[Content_Types].xml': types, 'main.xml': '<x/>', ...other };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function openDocumentFile(mimetype: string, other: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { 'content.xml': '<x/>', ...other };
  const rest = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ mimetype: [strToU8(mimetype), { level: 0 }], ...rest });
}

/** The smallest file of a type that is one by its bytes; `text` tells two of them apart. */
export function documentFile(type: DocumentType, text = ''): Uint8Array {
  switch (type) {
    case 'pdf':
      return strToU8(`%PDF-1.7\n% ${text}\n%%EOF\n`);
    case 'png':
      return Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...strToU8(text));
    case 'jpg':
      return Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...strToU8(text));
    case 'odt':
    case 'ods':
      return openDocumentFile(MIMETYPE[type], { 'meta.xml': text });
    default:
      return officeFile(MAIN[type], { 'note.xml': text });
  }
}
