import type { AppInfo, Language, Typeset } from '#contract/host-api.ts';

/** Turns a document model (JSON text) into pages. Lives in a worker thread, so it must be closed. */
export type Typesetter = {
  readonly typeset: (model: string) => Promise<Typeset>;
  readonly close: () => Promise<void>;
};

/** A central file that the system handed to the program: a double click, "Open with", or `npm start -- FILE`. */
export type HandedFile = {
  /** Keeps the last one handed over. False, and nothing kept, for what is not named as a central file. */
  readonly hand: (path: string) => boolean;
  /** Gives its absolute path, once. */
  readonly take: () => string | null;
};

/** Notes what happened, without anything about persons; see `services/log`. Never fails. */
export type HostLog = {
  /** `detail` holds versions, numbers and kinds, never texts from outside. */
  readonly event: (name: string, detail?: Readonly<Record<string, string | number | boolean>>) => void;
  readonly defect: (error: unknown) => void;
  /** The last lines, oldest first. */
  readonly tail: (lines: number) => Promise<readonly string[]>;
};

/** What the services need from whatever hosts them. Electron and the loopback server each supply their own. */
export type HostPorts = {
  readonly host: AppInfo['host'];
  readonly version: string;
  readonly platform: string;
  /** Language of the operating system, used until the user has chosen one. */
  readonly systemLanguage: Language;
  /** Started with `--sample`. */
  readonly sample: boolean;
  /** Holds everything the program stores; exists when the host starts. */
  readonly dataFolder: string;
  /** Where an administrator's file would be: `--policy`, or the system's place for it. */
  readonly policyFile: string;
  /** Path of `--central`, or null: the file chosen last time. */
  readonly centralFile: string | null;
  /** What the system hands over while the program runs. */
  readonly handed: HandedFile;
  /** Shows the system's file dialog for a central file and gives a path, or null when she cancels. No dialog: null. */
  readonly chooseFile: ((language: Language) => Promise<string | null>) | null;
  /** The same for a folder, of backups or of saved documents. */
  readonly chooseFolder: ((language: Language) => Promise<string | null>) | null;
  /** Told when the interface changes language, so that native menus follow. */
  readonly languageChanged: (language: Language) => void;
  /** Opens a file in the program that the system has for it; false where none started. Only services call it, with files they made. */
  readonly openFile: (path: string) => Promise<boolean>;
  /** Shows a file in its folder, in the system's own program for folders; false where none started. */
  readonly showFile: (path: string) => Promise<boolean>;
  readonly clock: () => Date;
  readonly log: HostLog;
  readonly typesetter: Typesetter;
  /** Takes defects for the host's own log. */
  readonly reportDefect: (error: unknown) => void;
};
