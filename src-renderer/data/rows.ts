import type { CentralHeader, UnknownResource } from '#domain/model/central-data.ts';
import type { RecordTableName } from '#domain/model/tables.ts';
import type { StoredTableName } from './database.ts';

/** What the data are and where they came from; one row, key `dataset`. */
export type Meta = {
  readonly key: 'dataset';
  readonly header: CentralHeader;
  /** Name of the central file, or null for data begun here or sample data. */
  readonly fileName: string | null;
  /** When the connected central file was read, ISO 8601; null when it was opened by hand. */
  readonly readAt: string | null;
  readonly sample: boolean;
  /** Grows by one with every change: what is computed from the data is good for one sequence. */
  readonly sequence: number;
  /** Grows by one with every change that the rollups rest on. */
  readonly usageSequence: number;
  /** SHA-256 of each table as it was last taken from a file; none for a table that was changed since. */
  readonly tableHashes: { readonly [T in RecordTableName]?: string };
  readonly unknownResources: readonly UnknownResource[];
};

/** What the rollups were built from; one row, key `rollups`. */
export type RollupState = { readonly key: 'rollups'; readonly usageSequence: number };

/** One change by the user, with both images, so that it can be undone, also after a restart. */
export type Change = {
  readonly sequence?: number;
  readonly table: StoredTableName;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  /** Taken back, and can be done again until the next change. */
  readonly undone?: boolean;
};

/** Form text that is not saved yet. */
export type Draft = { readonly key: string; readonly value: unknown };
