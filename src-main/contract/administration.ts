import type { Language } from './host-api.ts';

/**
 * What an administrator decides for the PCs of an office, in a file that users cannot change. A central file named there is
 * connected at every start; the rest stands where the user has not chosen herself.
 */
export type Policy = {
  /** Whole path. */
  readonly centralFile: string | null;
  /** Whole path of a folder for copies of the backups. */
  readonly backupFolder: string | null;
  readonly language: Language | null;
  /** Whether prices are kept back in presentations to begin with. */
  readonly confidential: boolean | null;
  /** Where the administrator puts new versions; the key that they are signed with stays in the host. */
  readonly updates: { readonly folder: string } | null;
};

/** Why a policy file is not followed. `field` is the first one that is wrong. */
export type PolicyProblem =
  | { readonly kind: 'unreadable' | 'not_json' | 'not_a_policy' | 'newer' }
  | { readonly kind: 'unknown_field' | 'bad_value'; readonly field: string };

export type PolicyStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'set'; readonly path: string; readonly policy: Policy }
  /** None of it is followed, but that prices are kept back: nobody knows what it was to say. */
  | { readonly kind: 'invalid'; readonly path: string; readonly problem: PolicyProblem };

export type UpdateRefusal =
  /** The list of what there is, its signature, or the program itself is not there or cannot be read. */
  | 'incomplete'
  /** Not signed with the administrator's key: whoever made it, it is not opened. */
  | 'signature'
  /** Signed, and not what a list should be. */
  | 'list'
  /** The program in the folder is not the one in the list. */
  | 'hash';

export type UpdateCheck =
  /** The administrator has named no folder. */
  | { readonly kind: 'not_set' }
  /** The share is offline, or there is nothing in it. */
  | { readonly kind: 'none' | 'unreachable' }
  | { readonly kind: 'refused'; readonly reason: UpdateRefusal }
  /** The newest there is: this one, or an older. */
  | { readonly kind: 'current'; readonly version: string }
  | { readonly kind: 'available'; readonly update: Update };

export type Update = {
  readonly version: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex: what she compares with what the administrator has told. */
  readonly sha256: string;
  /** `YYYY-MM-DD` */
  readonly released: string;
};

export type UpdateOpened =
  /** Checked again, copied to this PC, and handed to the system, which asks before it installs anything. */
  | { readonly kind: 'opened' | 'no_program' }
  /** Another one is there now than she was shown. */
  | { readonly kind: 'changed' }
  | Exclude<UpdateCheck, { readonly kind: 'available' }>;

/** What the host knows that helps whoever helps: versions, numbers and codes, and nobody's name or path. */
export type SupportFacts = {
  readonly version: string;
  readonly host: 'electron' | 'loopback';
  readonly platform: string;
  readonly architecture: string;
  readonly system: string;
  readonly node: string;
  readonly electron: string | null;
  readonly policy: PolicyStatus['kind'];
  readonly central: 'none' | 'connected';
  readonly backups: number | null;
  readonly journal: number | null;
  /** Bytes on the disk of the data folder; null where the system does not say. */
  readonly free: number | null;
  /** The last lines of the log, oldest first. */
  readonly log: readonly string[];
};
