import type { Tables } from './tables.ts';
import type { UsageColumns } from './usage-columns.ts';

/** Root keys of `datapackage.json` that are the program's own (docs: central file). */
export type CentralHeader = {
  readonly fileId: string;
  readonly format: number;
  readonly minReader: number;
  readonly minWriter: number;
  readonly revision: number;
  readonly parents: readonly string[];
  readonly vector: Readonly<Record<string, number>>;
  readonly seen: Readonly<Record<string, number>>;
  /** Root keys this version does not know, carried through. */
  readonly extra?: Readonly<Record<string, unknown>>;
};

/** The records and usage that every figure is computed from. */
export type CentralData = { readonly tables: Tables; readonly usage: UsageColumns };

/** A resource this version does not know: kept as its bytes and its descriptor in `datapackage.json`. */
export type UnknownResource = {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly descriptor: Readonly<Record<string, unknown>>;
};

/** A whole central file in memory. */
export type CentralFile = CentralData & {
  readonly header: CentralHeader;
  readonly unknownResources: readonly UnknownResource[];
};
