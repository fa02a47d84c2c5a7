import type { TableMapping } from '#domain/mapping/table-mapping.ts';

/** A mapping the user has kept for a vendor's files. */
export type KeptMapping = {
  readonly id: string;
  readonly mapping: TableMapping;
  /** Files that fit it exactly are imported without a look, when every name in them has been placed before. */
  readonly trusted: boolean;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
};
