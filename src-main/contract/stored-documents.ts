import type { StorageFailure } from './backups.ts';

/**
 * Documents that belong to an agreement (contracts, data-processor agreements, letters). The host keeps their bytes under
 * their own SHA-256 in the data folder and gives them to other programs only as read-only copies; what they are called and
 * which agreement they belong to is the renderer's to remember.
 *
 * How to use it from a view:
 * 1. A file from `<input type=file>` or a drop: refuse `file.size > MAX_DOCUMENT_BYTES` before reading it, then
 *    `storedDocuments:keep(file.name, bytes)`. Store `{ sha256, name: file.name }` with the agreement.
 * 2. Show it as a link; a click is `storedDocuments:open(sha256, name)`. Say in words what came back when it is not `opened`.
 * 3. Taking it away: take the link away (with undo) and call `remove` where no other agreement has the same `sha256`; undo
 *    calls `restore`. What was removed can be restored for 30 days.
 */
export type StoredDocument = {
  /** Lower-case hex over the bytes: its name here, and in `dokumenter/<sha256>` on the disk. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601, UTC, by this PC's clock. */
  readonly keptAt: string;
};

/** What may be kept and opened: none of these runs anything by itself. `jpg` is also `.jpeg`. */
export const DOCUMENT_TYPES = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpg'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** For the `accept` of a file input. */
export const DOCUMENT_ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.png,.jpg,.jpeg';

export const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024;
export const MAX_DOCUMENT_NAME = 255;

/**
 * Why a document is not taken: its name ends in none of the types; its bytes are not of the type that the name says
 * (also a file with a password, which cannot be looked into); it carries macros; it is empty; it is above 25 MB.
 */
export type DocumentRefusal = 'type' | 'content' | 'macros' | 'empty' | 'too_large';

export type DocumentKept =
  /** On the disk, flushed. The same bytes kept twice are one document. */
  | { readonly kind: 'kept'; readonly document: StoredDocument; readonly type: DocumentType }
  | { readonly kind: 'refused'; readonly reason: DocumentRefusal }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type DocumentOpened =
  /** Handed to the program that the system has for its type, as a copy that cannot be written to. */
  | { readonly kind: 'opened' }
  /** Not on this PC: it was kept on another one, or removed. */
  | { readonly kind: 'absent' }
  /** The bytes on the disk are no longer those that were kept; nothing was opened. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'refused'; readonly reason: DocumentRefusal }
  /** The system has no program for it, or did not start one. */
  | { readonly kind: 'no_program' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type DocumentList =
  /** Newest first. */
  | { readonly kind: 'listed'; readonly documents: readonly StoredDocument[] }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

/** `absent` is also the answer for one that is gone already. */
export type DocumentRemoved =
  | { readonly kind: 'removed' | 'absent' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type DocumentRestored =
  | { readonly kind: 'restored' | 'absent' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

const SHA256 = /^[0-9a-f]{64}$/;

export function isSha256(value: unknown): value is string {
  return typeof value === 'string' && SHA256.test(value);
}

/** `storedDocuments:keep`: what the file was called, and its bytes. */
export function isDocumentToKeep(args: readonly unknown[]): boolean {
  const [name, bytes] = args;
  return args.length === 2 && isDocumentName(name) && bytes instanceof Uint8Array && bytes.length <= MAX_DOCUMENT_BYTES;
}

/** `storedDocuments:open`. */
export function isDocumentToOpen(args: readonly unknown[]): boolean {
  return args.length === 2 && isSha256(args[0]) && isDocumentName(args[1]);
}

function isDocumentName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_DOCUMENT_NAME && value.isWellFormed();
}
