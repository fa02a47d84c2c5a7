/**
 * The one contract between the renderer and whatever hosts it (Electron or the loopback server).
 * A leaf: it imports nothing from outside this room, so that both sides and the preload bundle can share it.
 * `CHANNELS` beside this file is the runtime half: names and argument checks.
 */
import type { PolicyStatus, SupportFacts, UpdateCheck, UpdateOpened } from './administration.ts';
import type {
  BackupFolderSet,
  BackupLatest,
  BackupList,
  BackupRead,
  BackupToWrite,
  BackupWrite,
  FolderChoice,
  Holdings,
  JournalAppend,
  JournalCut,
  JournalEntry,
  JournalProbe,
  JournalRead,
  Sentinel,
} from './backups.ts';
import type { ExportFolderSet, ExportFormat, ExportList, ExportOpened, ExportOver, ExportSaved } from './exports.ts';
import type {
  DocumentKept,
  DocumentList,
  DocumentOpened,
  DocumentRemoved,
  DocumentRestored,
} from './stored-documents.ts';

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
  readonly profile: Profile;
  /** Prices are kept back in presentations until she chooses otherwise: an administrator's wish. */
  readonly confidential: boolean;
};

/** Whether this program may use the data folder. */
export type Profile =
  | { readonly kind: 'usable' }
  /** A newer program has written it, and nothing else is answered. `program`: the version that did; null where it is not told. */
  | { readonly kind: 'newer'; readonly program: string | null };

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

/** Ways a file or folder can be out of reach; `absent` is also a share that is offline and a stick that is out. */
export type CentralOutOfReach = Exclude<CentralRead, { readonly kind: 'read' }>;

/** Who is publishing. What the holder says of itself is null until it has said it. */
export type CentralLock = {
  readonly organisation: string | null;
  readonly device: string | null;
  /** ISO 8601 by the holder's own clock: to show, never to reckon with. */
  readonly since: string | null;
  /** Milliseconds that this PC has seen no sign of life from the holder; it is taken over after a minute. */
  readonly stillMs: number;
};

/** The central file read and hashed, without its bytes: the same `sha256` as before means nothing has happened. */
export type CentralLook =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly sha256: string;
      /** In bytes. */
      readonly size: number;
      readonly readAt: string;
      readonly lock: CentralLock | null;
    }
  | CentralOutOfReach;

/** A contribution or a conflict copy. `handle` goes to `central:readBeside`. */
export type FileBeside = {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** The file's own time, ISO 8601: to show, since the writer's clock may have set it. Null where it cannot be had. */
  readonly writtenAt: string | null;
  /** Null where the file is no whole package: half synchronised, damaged, or something else. */
  readonly fileId: string | null;
  /** This data folder wrote it. One of this PC's own name that it did not write tells that another PC has its device id. */
  readonly writtenHere: boolean;
};

export type CentralBeside =
  | {
      readonly kind: 'listed';
      /** `bidrag/*.b24.zip`, each written by one PC. */
      readonly contributions: readonly FileBeside[];
      /** Every other file in the folder that has the central file's `fileId` (any, where the central file has none). */
      readonly copies: readonly FileBeside[];
      /** Names of files that could not be read now; ask again later. */
      readonly unread: readonly string[];
    }
  | CentralOutOfReach;

export type CentralRevision = {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
  /** When it was put aside, ISO 8601 by the clock of the PC that did it. */
  readonly savedAt: string;
  /** Null for what had none that could be read. */
  readonly revision: number | null;
  readonly origin: 'replaced' | 'copy' | 'damaged';
};

/** Newest first, by revision: clocks decide nothing. */
export type CentralHistory =
  | { readonly kind: 'listed'; readonly revisions: readonly CentralRevision[] }
  | CentralOutOfReach;

/** What the caller read and joined from; anything else on the disk is `changed` and must be joined first. */
export type PublicationBase =
  /** There is no central file yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'joined'; readonly sha256: string }
  /** It could not be read as a central file, and she chose to put a whole one in its place; a copy is kept. */
  | { readonly kind: 'damaged'; readonly sha256: string };

export type Publication = {
  /** Letters, digits and hyphens: they name the contribution, and tell others who holds the lock. */
  readonly writer: { readonly organisation: string; readonly device: string };
  /** This PC's contribution, a whole file; null to leave it as it is. */
  readonly contribution: Uint8Array | null;
  /** The joined file with its revision counted up; null to publish the contribution alone. */
  readonly central: { readonly base: PublicationBase; readonly bytes: Uint8Array } | null;
  /** Conflict copies that are joined into `central`: moved to the history when it stands. */
  readonly absorbed: readonly { readonly handle: string; readonly sha256: string }[];
};

export type ContributionOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'written' }
  /** Another PC writes under the same device id. Nothing was written, nor was the central file: a new id is due first. */
  | { readonly kind: 'cloned' }
  | { readonly kind: 'unchanged' }
  /** The central file beside it is another one, or of a format this version may not write. */
  | { readonly kind: 'held_back' }
  | { readonly kind: 'read_only' | 'busy' | 'full' | 'absent' | 'not_kept' };

export type PublishOutcome =
  | { readonly kind: 'none' }
  /** Read back as it was sent. Still unconfirmed: a change is confirmed by a later read whose `vector` covers it. */
  | { readonly kind: 'published'; readonly sha256: string }
  /** The very same bytes stood there. */
  | { readonly kind: 'unchanged' }
  /** Somebody else's file stands there now: join it and publish again, at most 8 times, with a random pause. */
  | { readonly kind: 'changed'; readonly bytes: Uint8Array; readonly sha256: string; readonly readAt: string }
  | { readonly kind: 'locked'; readonly lock: CentralLock }
  /** Another program (a virus scanner, Excel) holds it; tried for 15 seconds. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'read_only' }
  | { readonly kind: 'full' }
  /** Share offline, stick out, file gone. Where it happened last of all, the file may have been replaced. */
  | { readonly kind: 'absent' }
  /** The disk confirmed a write and gave back something else; the file was not replaced. */
  | { readonly kind: 'not_kept' }
  /** What stands there is no whole central file: it is replaced only with a base of kind `damaged`. */
  | { readonly kind: 'damaged'; readonly sha256: string }
  | { readonly kind: 'other_file' }
  | { readonly kind: 'newer_format'; readonly required: number };

/** Whatever the outcome, the file on the disk is whole: the one that was there, or the new one. */
export type CentralPublished =
  | { readonly kind: 'not_connected' }
  | { readonly kind: 'tried'; readonly contribution: ContributionOutcome; readonly central: PublishOutcome };

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
  /**
   * A file that the system handed to the program (a double click, `npm start -- FILE`), once; `not_connected` when there is
   * none. Ask at the start and when the window comes forward. It does not become the connected file.
   */
  'central:handed': () => Promise<CentralRead>;
  /** Names a central file that is not there yet, in a folder found by browsing; `name` ends in `.b24.zip`. */
  'central:connectNew': (folder: string, name: string) => Promise<CentralConnection | { readonly kind: 'taken' }>;
  /** Asked every 30 seconds: reads and hashes the central file, and sees who is publishing. */
  'central:look': () => Promise<CentralLook>;
  'central:beside': () => Promise<CentralBeside>;
  'central:history': () => Promise<CentralHistory>;
  /** The bytes of a contribution, a conflict copy or an earlier revision; they may have changed since it was listed. */
  'central:readBeside': (handle: string) => Promise<CentralRead>;
  /** Never takes back: `bad_arguments` for what is no whole central file, or covers less than the one it replaces. */
  'central:publish': (publication: Publication) => Promise<CentralPublished>;
  /** `model` is a document model (`domain/documents`) as JSON; it is checked again on the host. */
  'documents:typeset': (model: string) => Promise<Typeset>;
  /** Entries follow one another; all are kept or none. Answers when they are on the disk. `null`: no count changed. */
  'journal:append': (entries: readonly JournalEntry[], holdings: Holdings | null) => Promise<JournalAppend>;
  'journal:read': (after: number) => Promise<JournalRead>;
  /** Lets go of entries up to and including this one, as far as whole backups hold them. */
  'journal:cut': (upTo: number) => Promise<JournalCut>;
  /** Asked every minute: whether a change made now could be kept. */
  'journal:probe': () => Promise<JournalProbe>;
  /** Bytes free on the disk of the data folder; null where the system does not tell. */
  /** What an administrator has decided for this PC. */
  'app:policy': () => Promise<PolicyStatus>;
  /** Looks for a newer version in the administrator's folder. Only when she asks. */
  'updates:check': () => Promise<UpdateCheck>;
  /** Hands the installer with this hash to the system, after it is checked again. */
  'updates:open': (sha256: string) => Promise<UpdateOpened>;
  'support:facts': () => Promise<SupportFacts>;
  'storage:free': () => Promise<number | null>;
  'backups:write': (backup: BackupToWrite) => Promise<BackupWrite>;
  'backups:list': () => Promise<BackupList>;
  'backups:read': (handle: string) => Promise<BackupRead>;
  'backups:latest': () => Promise<BackupLatest>;
  /** Before a migration, when the page cannot read its data as they will be: the newest backup is kept as the one from then. */
  'backups:setAside': () => Promise<BackupLatest>;
  'backups:chooseFolder': () => Promise<FolderChoice>;
  /** The backups move into this folder, and new ones go there: a handle, or null for the data folder's own. */
  'backups:moveTo': (folder: string | null) => Promise<BackupFolderSet>;
  /** A second folder for copies: a handle of `central:browse`, or null for none. Remembered for the next run. */
  'backups:copyTo': (folder: string | null) => Promise<BackupFolderSet>;
  'backups:sentinel': () => Promise<Sentinel>;
  /** Keeps a document of an agreement. How a view uses these five: see `stored-documents.ts`. */
  'storedDocuments:keep': (name: string, bytes: Uint8Array) => Promise<DocumentKept>;
  /** Opens a read-only copy in the system's own program; `name` is what the document is called. */
  'storedDocuments:open': (sha256: string, name: string) => Promise<DocumentOpened>;
  'storedDocuments:list': () => Promise<DocumentList>;
  /** Can be undone with `storedDocuments:restore` for 30 days. */
  'storedDocuments:remove': (sha256: string) => Promise<DocumentRemoved>;
  'storedDocuments:restore': (sha256: string) => Promise<DocumentRestored>;
  /** Saves a document as a file of the user's own; `name` is without its ending and is made safe. See `exports.ts`. */
  'exports:save': (name: string, format: ExportFormat, bytes: Uint8Array, over: ExportOver) => Promise<ExportSaved>;
  'exports:list': () => Promise<ExportList>;
  /** Opens a saved file in the system's own program, or shows it in its folder. */
  'exports:open': (file: string) => Promise<ExportOpened>;
  'exports:show': (file: string) => Promise<ExportOpened>;
  'exports:chooseFolder': () => Promise<FolderChoice>;
  /** Where files go from now on: a handle of `central:browse` or of `exports:chooseFolder`. Remembered for the next run. */
  'exports:saveIn': (folder: string) => Promise<ExportFolderSet>;
};

export type Channel = keyof HostApi;
