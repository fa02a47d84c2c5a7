import { isAppend, isBackupToWrite, isSequence, MAX_APPEND_BYTES, MAX_BACKUP_BYTES } from './backup-arguments.ts';
import { isExportToSave, MAX_EXPORT_BYTES } from './exports.ts';
import type { Channel, HostApi, Language } from './host-api.ts';
import { isPublication, MAX_PUBLICATION } from './publication.ts';
import { isDocumentToKeep, isDocumentToOpen, isSha256, MAX_DOCUMENT_BYTES } from './stored-documents.ts';

/** What a host lets through on one channel. Everything that comes from the renderer is checked here first. */
export type ChannelRule = {
  /** Takes the arguments as they came and says whether they are the call's own. Never throws. */
  readonly accepts: (args: readonly unknown[]) => boolean;
  /** Greatest size of a whole call in bytes, as it crosses the wire. */
  readonly maxBytes: number;
};

const SMALL_CALL = 4 * 1024;
/** A document model carries its charts as SVG text: some megabytes at the very most. */
const MAX_DOCUMENT_MODEL = 32 * 1024 * 1024;
const MAX_HANDLE = 64;
const MAX_FILE_NAME = 120;

const LANGUAGES: readonly string[] = ['nb', 'nn', 'en'] satisfies readonly Language[];

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && LANGUAGES.includes(value);
}

const noArguments: ChannelRule['accepts'] = (args) => args.length === 0;
const oneHandle: ChannelRule['accepts'] = (args) => args.length === 1 && isHandle(args[0]);
const handleOrNull: ChannelRule['accepts'] = (args) => args.length === 1 && (args[0] === null || isHandle(args[0]));
const oneSha256: ChannelRule['accepts'] = (args) => args.length === 1 && isSha256(args[0]);
const oneSequence: ChannelRule['accepts'] = (args) => args.length === 1 && isSequence(args[0]);

function isHandle(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_HANDLE;
}

function isText(value: unknown, maxLength: number): boolean {
  return typeof value === 'string' && value.length <= maxLength;
}

/** The one table of channels: both bridges, the preload bundle and the http client loop over it. */
export const CHANNELS = {
  'app:info': { accepts: noArguments, maxBytes: SMALL_CALL },
  'app:setLanguage': { accepts: (args) => args.length === 1 && isLanguage(args[0]), maxBytes: SMALL_CALL },
  'central:status': { accepts: noArguments, maxBytes: SMALL_CALL },
  'central:choose': { accepts: noArguments, maxBytes: SMALL_CALL },
  'central:browse': { accepts: handleOrNull, maxBytes: SMALL_CALL },
  'central:connect': { accepts: oneHandle, maxBytes: SMALL_CALL },
  'central:disconnect': { accepts: noArguments, maxBytes: SMALL_CALL },
  'central:read': { accepts: noArguments, maxBytes: SMALL_CALL },
  'central:handed': { accepts: noArguments, maxBytes: SMALL_CALL },
  'central:connectNew': {
    accepts: (args) => args.length === 2 && isHandle(args[0]) && isText(args[1], MAX_FILE_NAME),
    maxBytes: SMALL_CALL,
  },
  'central:look': { accepts: noArguments, maxBytes: SMALL_CALL },
  'central:beside': { accepts: noArguments, maxBytes: SMALL_CALL },
  'central:history': { accepts: noArguments, maxBytes: SMALL_CALL },
  'central:readBeside': { accepts: oneHandle, maxBytes: SMALL_CALL },
  'central:publish': { accepts: (args) => args.length === 1 && isPublication(args[0]), maxBytes: MAX_PUBLICATION },
  'documents:typeset': {
    accepts: (args) => args.length === 1 && isText(args[0], MAX_DOCUMENT_MODEL),
    maxBytes: MAX_DOCUMENT_MODEL + SMALL_CALL,
  },
  'journal:append': { accepts: isAppend, maxBytes: MAX_APPEND_BYTES },
  'journal:read': { accepts: oneSequence, maxBytes: SMALL_CALL },
  'journal:cut': { accepts: oneSequence, maxBytes: SMALL_CALL },
  'journal:probe': { accepts: noArguments, maxBytes: SMALL_CALL },
  'app:policy': { accepts: noArguments, maxBytes: SMALL_CALL },
  'updates:check': { accepts: noArguments, maxBytes: SMALL_CALL },
  'updates:open': { accepts: oneSha256, maxBytes: SMALL_CALL },
  'support:facts': { accepts: noArguments, maxBytes: SMALL_CALL },
  'storage:free': { accepts: noArguments, maxBytes: SMALL_CALL },
  'backups:write': { accepts: isBackupToWrite, maxBytes: MAX_BACKUP_BYTES + 64 * SMALL_CALL },
  'backups:list': { accepts: noArguments, maxBytes: SMALL_CALL },
  'backups:read': { accepts: oneHandle, maxBytes: SMALL_CALL },
  'backups:latest': { accepts: noArguments, maxBytes: SMALL_CALL },
  'backups:setAside': { accepts: noArguments, maxBytes: SMALL_CALL },
  'backups:chooseFolder': { accepts: noArguments, maxBytes: SMALL_CALL },
  'backups:moveTo': { accepts: handleOrNull, maxBytes: SMALL_CALL },
  'backups:copyTo': { accepts: handleOrNull, maxBytes: SMALL_CALL },
  'backups:sentinel': { accepts: noArguments, maxBytes: SMALL_CALL },
  'storedDocuments:keep': { accepts: isDocumentToKeep, maxBytes: MAX_DOCUMENT_BYTES + SMALL_CALL },
  'storedDocuments:open': { accepts: isDocumentToOpen, maxBytes: SMALL_CALL },
  'storedDocuments:list': { accepts: noArguments, maxBytes: SMALL_CALL },
  'storedDocuments:remove': { accepts: oneSha256, maxBytes: SMALL_CALL },
  'storedDocuments:restore': { accepts: oneSha256, maxBytes: SMALL_CALL },
  'exports:save': { accepts: isExportToSave, maxBytes: MAX_EXPORT_BYTES + SMALL_CALL },
  'exports:list': { accepts: noArguments, maxBytes: SMALL_CALL },
  'exports:open': { accepts: oneHandle, maxBytes: SMALL_CALL },
  'exports:show': { accepts: oneHandle, maxBytes: SMALL_CALL },
  'exports:chooseFolder': { accepts: noArguments, maxBytes: SMALL_CALL },
  'exports:saveIn': { accepts: oneHandle, maxBytes: SMALL_CALL },
} satisfies Readonly<Record<Channel, ChannelRule>>;

export const CHANNEL_NAMES = Object.keys(CHANNELS) as readonly Channel[];

export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(CHANNELS, name);
}

/** The call on the wire: what a bridge carries in either direction is an argument list and a `CallResult`. */
export type HostBridge = { readonly [C in Channel]: (...args: Parameters<HostApi[C]>) => Promise<unknown> };
