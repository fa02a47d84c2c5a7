import type { BackupFailure } from './backups.ts';

/**
 * Documents that the user saves from the program (budget attachments and other cases), as ordinary files in a folder of her
 * own. The host remembers the last ones, so that they can be opened and found again; the page names them by handles.
 */
export const EXPORT_FORMATS = ['pdf', 'docx', 'pptx', 'xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where another file of the name stands: `ask` leaves it, `replace` puts the new one in its place, `both` counts on in the name. */
export const EXPORT_OVER = ['ask', 'replace', 'both'] as const;
export type ExportOver = (typeof EXPORT_OVER)[number];

export type ExportedFile = {
  /** Opaque, issued by the host, good for this run of the program. */
  readonly handle: string;
  /** With its ending, made safe for Windows and OneDrive. */
  readonly name: string;
  /** Path of its folder, for display. */
  readonly folder: string;
  readonly format: ExportFormat;
  /** ISO 8601, UTC, by this PC's clock. */
  readonly savedAt: string;
};

export type ExportSaved =
  /** On the disk, flushed. Also where the very same file stood there already. */
  | { readonly kind: 'saved'; readonly file: ExportedFile }
  /** Another file of this name stands there; nothing was changed. */
  | { readonly kind: 'taken'; readonly name: string }
  /** The bytes are not of the format. Nothing was written. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly reason: BackupFailure };

/** `folder` is where the next file goes. Files that are no longer where they were saved are left out. Newest first. */
export type ExportList = { readonly folder: string; readonly files: readonly ExportedFile[] };

/** `absent`: moved, renamed or deleted since. `no_program`: the system did not start one. */
export type ExportOpened = { readonly kind: 'opened' | 'absent' | 'no_program' };

export type ExportFolderSet =
  | { readonly kind: 'set'; readonly folder: string }
  | { readonly kind: 'failed'; readonly reason: BackupFailure };

export const MAX_EXPORT_BYTES = 64 * 1024 * 1024;
export const MAX_EXPORT_NAME = 200;

/** `exports:save`: name without its ending, format, bytes, and what to do where the name is taken. */
export function isExportToSave(args: readonly unknown[]): boolean {
  const [name, format, bytes, over] = args;
  return (
    args.length === 4 &&
    typeof name === 'string' &&
    name.length <= MAX_EXPORT_NAME &&
    name.isWellFormed() &&
    EXPORT_FORMATS.some((known) => known === format) &&
    bytes instanceof Uint8Array &&
    bytes.length <= MAX_EXPORT_BYTES &&
    EXPORT_OVER.some((known) => known === over)
  );
}
