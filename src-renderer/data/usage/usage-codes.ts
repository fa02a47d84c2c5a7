import type { UsageColumns } from '#domain/model/usage-columns.ts';

/** Positions of names in the stored dictionaries; a name that is new is appended. */
export type Coding = {
  readonly organisations: string[];
  readonly metrics: string[];
};

/** The stored code of each code in the usage columns. */
export type UsageCodes = {
  readonly organisation: Uint32Array;
  readonly metric: Uint32Array;
  /** How many metrics the stored dictionary has. */
  readonly metrics: number;
};

/**
 * The stored codes of the names in these columns.
 * @param coding names that are new are appended to it, sorted: rows in the order of the central file are then in the
 *   order of a chunk already
 */
export function usageCodes(usage: UsageColumns, coding: Coding): UsageCodes {
  const metric = codesOf(usage.metrics, coding.metrics);
  return {
    organisation: codesOf(usage.organisations, coding.organisations),
    metric,
    metrics: coding.metrics.length,
  };
}

function codesOf(names: readonly string[], known: string[]): Uint32Array {
  const positions = new Map(known.map((name, position) => [name, position]));
  const unknown = names.filter((name) => !positions.has(name)).toSorted((a, b) => (a < b ? -1 : 1));
  for (const name of unknown) if (!positions.has(name)) positions.set(name, known.push(name) - 1);
  return Uint32Array.from(names, (name) => positions.get(name) as number);
}
