import type { OrganisationId } from '#domain/model/brands.ts';
import type { CentralHeader, UnknownResource } from '#domain/model/central-data.ts';
import type { LocalKind } from '#domain/model/local-records.ts';
import type { RecordTableName } from '#domain/model/tables.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import type { Vector } from '#domain/sync/vector.ts';

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
  /** The last entry of the host's journal that is stored; none before there was a journal. */
  readonly journalSequence?: number;
  /** None before anything was edited. */
  readonly device?: Device;
};

/** This PC among those that share the central file. */
export type Device = {
  readonly id: string;
  /** The office it works for; null until it is chosen. */
  readonly organisationId: OrganisationId | null;
  /** Its greatest lamport that is known to have left this PC; none before anything has. */
  readonly sent?: number;
  /** It had another id, which another PC has too, and the user has not been told yet. */
  readonly isRenewed?: boolean;
};

/** Data begun in the program itself, without a central file: the file's identity is drawn when it is first needed. */
export function newMeta(): Meta {
  const header: CentralHeader = {
    fileId: crypto.randomUUID(),
    format: 1,
    minReader: 1,
    minWriter: 1,
    revision: 0,
    parents: [],
    vector: {},
    seen: {},
  };
  const origin = { fileName: null, readAt: null, sample: false };
  return { key: 'dataset', header, ...origin, sequence: 0, usageSequence: 0, tableHashes: {}, unknownResources: [] };
}

/** What the last look at the working copy left in it; one row, key `canary`. */
export type CanaryMark = { readonly key: 'canary'; readonly mark: string };

/** What the rollups were built from; one row, key `rollups`. */
export type RollupState = { readonly key: 'rollups'; readonly usageSequence: number };

/** What the central file was seen to hold: when it was read last, and ever; one row, key `seen`. */
export type SeenCentral = {
  readonly key: 'seen';
  readonly fileId: string;
  readonly last: Vector;
  readonly ever: Vector;
};

/** A row of the store `meta`. */
export type MetaRow = Meta | RollupState | CanaryMark | SeenCentral;

/** A record before and after a change by the user. */
export type Image =
  | {
      readonly table: ContentTableName;
      readonly before: Readonly<Record<string, unknown>> | null;
      readonly after: Readonly<Record<string, unknown>> | null;
    }
  | { readonly local: LocalKind; readonly id: string; readonly before: unknown; readonly after: unknown };

/** What the user did in one act, with both images of each record, so that it can be undone, also after a restart. */
export type Change = {
  readonly sequence?: number;
  readonly images: readonly Image[];
  /** Taken back, and can be done again until the next change. */
  readonly undone?: boolean;
};

/** Form text that is not saved yet. */
export type Draft = { readonly key: string; readonly value: unknown };
