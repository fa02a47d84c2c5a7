import type { BackupReason } from './backups.ts';

/** Characters of all changes in one call; an import of usage is one change, of some 150 characters for each number. */
const MAX_CHANGES = 64 * 1024 * 1024;
const MAX_ENTRIES = 50_000;
const MAX_TABLES = 200;
const MAX_NAME = 64;

/** Room for many times what a country fills; the central file's own limit is 400 MB unpacked. */
export const MAX_BACKUP_BYTES = 256 * 1024 * 1024;
/** Quotation marks double in a message, and a character is up to three bytes. */
export const MAX_APPEND_BYTES = 4 * MAX_CHANGES;

const REASONS: readonly string[] = [
  'start',
  'quit',
  'pause',
  'beforeImport',
  'beforeMigration',
  'beforeMerge',
  'beforeGoingBack',
] satisfies readonly BackupReason[];

export function isBackupReason(value: unknown): value is BackupReason {
  return typeof value === 'string' && REASONS.includes(value);
}

/** `journal:append`: entries that follow one another, and what the database holds after them or null. */
export function isAppend(args: readonly unknown[]): boolean {
  const [entries, holdings] = args;
  return args.length === 2 && isEntries(entries) && (holdings === null || isHoldings(holdings));
}

/** `backups:write`. */
export function isBackupToWrite(args: readonly unknown[]): boolean {
  const [backup] = args;
  if (args.length !== 1 || !isObject(backup) || !isBackupReason(backup.reason)) return false;
  if (!(backup.bytes instanceof Uint8Array) || backup.bytes.length > MAX_BACKUP_BYTES) return false;
  return isSequence(backup.sequence) && isHoldings(backup.holdings);
}

/** Zero stands before the first entry. */
export function isSequence(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isEntries(entries: unknown): boolean {
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > MAX_ENTRIES) return false;
  let characters = 0;
  return entries.every((entry: unknown, index) => {
    if (!isObject(entry) || !isSequence(entry.sequence) || entry.sequence === 0) return false;
    if (entry.sequence !== Number(entries[0].sequence) + index || typeof entry.change !== 'string') return false;
    characters += entry.change.length;
    return characters <= MAX_CHANGES && isJsonLine(entry.change);
  });
}

/** JSON without line breaks between its parts, and without halves of characters, which UTF-8 cannot carry. */
function isJsonLine(text: string): boolean {
  if (/[\r\n]/.test(text) || !text.isWellFormed()) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isHoldings(value: unknown): boolean {
  if (!isObject(value) || typeof value.fileId !== 'string' || value.fileId.length > MAX_NAME) return false;
  if (!isObject(value.counts)) return false;
  const counts = Object.entries(value.counts);
  return counts.length <= MAX_TABLES && counts.every(([name, count]) => name.length <= MAX_NAME && isSequence(count));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
