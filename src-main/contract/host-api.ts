/**
 * The one contract between the renderer and whatever hosts it (Electron or the loopback server).
 * A leaf: it imports nothing from outside this room, so that both sides and the preload bundle can share it.
 * `CHANNELS` beside this file is the runtime half: names and argument checks.
 */
import type {
  BackupLatest,
  BackupList,
  BackupRead,
  BackupToWrite,
  BackupWrite,
  Holdings,
  JournalAppend,
  JournalCut,
  JournalEntry,
  JournalRead,
  Sentinel,
} from './backups.ts';

export type Language = 'nb' | 'nn' | 'en';

export type AppInfo = {
  readonly version: string;
  readonly host: 'electron' | 'loopback';
  readonly platform: string;
  /** Language of the operating system or, where an administrator set one, of the office. */
  readonly language: Language;
  /** Started with `--sample`: load sample data when the database is empty. */
  readonly sample: boolean;
  /** Folder that holds everything the program stores, for display only. */
  readonly dataFolder: string;
};

/** The central file as the renderer may know it: names for display, never a path it could send back. */
export type CentralConnection =
  | { readonly kind: 'none' }
  | { readonly kind: 'connected'; readonly name: string; readonly folder: string };

export type CentralChoice =
  | { readonly kind: 'connected'; readonly connection: CentralConnection }
  | { readonly kind: 'cancelled' }
  /** This host has no file dialog: list folders with `central:browse`, then `central:connect`. */
  | { readonly kind: 'browse' };

export type BrowseEntry = {
  /** Opaque, issued by the host, good for this run of the program. */
  readonly handle: string;
  readonly name: string;
  readonly kind: 'folder' | 'file';
};

export type BrowseListing =
  | {
      readonly kind: 'listed';
      readonly folder: string;
      readonly parent: string | null;
      /** Folders first, then `*.b24.zip`, each sorted by name. */
      readonly entries: readonly BrowseEntry[];
    }
  | { readonly kind: 'unreadable' };

export type CentralRead =
  /** `sha256` is lower-case hex over `bytes`; `readAt` is ISO 8601 in UTC. */
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly sha256: string;
      readonly readAt: string;
    }
  | { readonly kind: 'not_connected' }
  | { readonly kind: 'absent'; readonly name: string }
  | { readonly kind: 'busy'; readonly name: string }
  | { readonly kind: 'denied'; readonly name: string }
  | { readonly kind: 'too_large'; readonly name: string };

export type Typeset =
  | {
      readonly kind: 'typeset';
      readonly pdf: Uint8Array;
      /** The same pages as SVG documents, for the preview. */
      readonly pages: readonly string[];
      /** Characters that no shipped font has. Where there are any the file is not marked as PDF/A. */
      readonly missingCharacters: readonly string[];
    }
  | { readonly kind: 'failed'; readonly message: string };

/** Every call the renderer can make; each is one channel of the same name. */
export type HostApi = {
  'app:info': () => Promise<AppInfo>;
  /** The native menu and dialogs follow the language of the interface. */
  'app:setLanguage': (language: Language) => Promise<void>;
  'central:status': () => Promise<CentralConnection>;
  'central:choose': () => Promise<CentralChoice>;
  /** `null` lists where the user's files usually are. */
  'central:browse': (folder: string | null) => Promise<BrowseListing>;
  'central:connect': (file: string) => Promise<CentralConnection>;
  'central:disconnect': () => Promise<void>;
  'central:read': () => Promise<CentralRead>;
  /** `model` is a document model (`domain/documents`) as JSON; it is checked again on the host. */
  'documents:typeset': (model: string) => Promise<Typeset>;
  /** Entries follow one another; all are kept or none. Answers when they are on the disk. `null`: no count changed. */
  'journal:append': (entries: readonly JournalEntry[], holdings: Holdings | null) => Promise<JournalAppend>;
  'journal:read': (after: number) => Promise<JournalRead>;
  /** Lets go of entries up to and including this one, as far as whole backups hold them. */
  'journal:cut': (upTo: number) => Promise<JournalCut>;
  'backups:write': (backup: BackupToWrite) => Promise<BackupWrite>;
  'backups:list': () => Promise<BackupList>;
  'backups:read': (handle: string) => Promise<BackupRead>;
  'backups:latest': () => Promise<BackupLatest>;
  /** A second folder for copies: a handle of `central:browse`, or null for none. Remembered for the next run. */
  'backups:copyTo': (folder: string | null) => Promise<void>;
  'backups:sentinel': () => Promise<Sentinel>;
};

export type Channel = keyof HostApi;
