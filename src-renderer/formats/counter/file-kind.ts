export type FileKind =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'json' }
  | { readonly kind: 'delimited' }
  /** `code` is the problem to tell the user. */
  | { readonly kind: 'unsupported'; readonly code: string };

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const PDF = [0x25, 0x50, 0x44, 0x46];
const GZIP = [0x1f, 0x8b];
/** PNG, JPEG, GIF, WebP (in RIFF) and TIFF in both orders: a picture of a report is soon sent instead of it. */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** What a file is by its first bytes, whatever its name says; text is told apart by `textKind`. */
export function binaryKind(bytes: Uint8Array): FileKind | null {
  if (bytes.length === 0) return { kind: 'unsupported', code: 'counter.emptyFile' };
  if (startsWith(bytes, PDF)) return { kind: 'unsupported', code: 'counter.pdf' };
  if (PICTURES.some((picture) => startsWith(bytes, picture))) return { kind: 'unsupported', code: 'counter.picture' };
  if (startsWith(bytes, OLE2)) return { kind: 'unsupported', code: 'counter.oldXls' };
  if (startsWith(bytes, ZIP)) return { kind: 'workbook' };
  if (startsWith(bytes, EMPTY_ZIP) || startsWith(bytes, GZIP)) return { kind: 'unsupported', code: 'counter.binary' };
  return null;
}

/** What decoded text is: JSON, a page saved under another name, or delimited rows. */
export function textKind(text: string): FileKind {
  const start = text.slice(0, 4096).trimStart();
  if (start === '' && text.trim() === '') return { kind: 'unsupported', code: 'counter.emptyFile' };
  if (text.includes('\0')) return { kind: 'unsupported', code: 'counter.nulBytes' };
  if (start.startsWith('%PDF')) return { kind: 'unsupported', code: 'counter.pdf' };
  if (/^<(?:!doctype html|html|head|body|table|meta|div|script|!--)/i.test(start)) {
    return { kind: 'unsupported', code: 'counter.html' };
  }
  if (start.startsWith('<')) {
    const isPage = /<(?:html|table)[\s>]/i.test(start);
    return { kind: 'unsupported', code: isPage ? 'counter.html' : 'counter.xml' };
  }
  return /^[{[]/.test(start) ? { kind: 'json' } : { kind: 'delimited' };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
