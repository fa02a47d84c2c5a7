import type { SyncSummary } from '#workers/sync-client.ts';
import type { SyncTrouble } from './sync-trouble.ts';

export type SyncState = {
  readonly connected: boolean;
  readonly name: string;
  /** The data here are those of a shared file. Not before the first was taken in, and never of sample data. */
  readonly sharing: boolean;
  /** ISO 8601; when the file was last read whole. */
  readonly readAt: string | null;
  readonly office: string | null;
  readonly summary: SyncSummary | null;
  /** The edition of which all is here, as far as this run has seen; it stays when the file can no longer be read. */
  readonly hasAllOf: number | null;
  /** Records changed here that no central file is known to hold. */
  readonly pending: number;
  /** They are written to the shared folder; a later look will tell whether the central file has them. */
  readonly sent: boolean;
  readonly trouble: SyncTrouble | null;
  /** A file older than what is here was found under its name, and the user has not put the notice away. */
  readonly older: boolean;
  readonly working: boolean;
};

export const NOTHING: SyncState = {
  connected: false,
  name: '',
  sharing: false,
  readAt: null,
  office: null,
  summary: null,
  hasAllOf: null,
  pending: 0,
  sent: false,
  trouble: null,
  older: false,
  working: false,
};
