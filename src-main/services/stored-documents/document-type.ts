import {
  DOCUMENT_TYPES,
  type DocumentRefusal,
  type DocumentType,
  MAX_DOCUMENT_BYTES,
} from '#contract/stored-documents.ts';
import { officeTypeOf } from './office-type.ts';

export type CheckedDocument =
  | { readonly kind: 'allowed'; readonly type: DocumentType }
  | { readonly kind: 'refused'; readonly reason: DocumentRefusal };

/** Readers of PDF look for the mark within the first kilobyte. */
const PDF_REACH = 1024;

const refused = (reason: DocumentRefusal): CheckedDocument => ({ kind: 'refused', reason });

/**
 * Whether a file may be kept and opened: on the list by its name, and by its bytes of the very type that its name says, so
 * that the program that the system picks by the name gets what it is made for.
 */
export async function checkDocument(name: string, bytes: Uint8Array): Promise<CheckedDocument> {
  const type = typeOfName(name);
  if (type === null) return refused('type');
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > MAX_DOCUMENT_BYTES) return refused('too_large');
  const found = await typeOfBytes(bytes);
  if (found === 'macros') return refused('macros');
  return found === type ? { kind: 'allowed', type } : refused('content');
}

function typeOfName(name: string): DocumentType | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const type = ending === 'jpeg' ? 'jpg' : ending;
  return DOCUMENT_TYPES.find((known) => known === type) ?? null;
}

/** By the marks at the beginning: PNG (ISO 15948, 5.2), JPEG (ISO 10918-1, B.1.1), PDF (ISO 32000-2, 7.5.2), ZIP. */
async function typeOfBytes(bytes: Uint8Array): Promise<DocumentType | 'macros' | null> {
  if (beginsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeTypeOf(bytes);
  return Buffer.from(bytes.subarray(0, PDF_REACH)).includes('%PDF-') ? 'pdf' : null;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
