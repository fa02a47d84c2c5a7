import type { UsageColumns } from '../model/usage-columns.ts';
import { concatUsage, usageOfSources } from './select-usage.ts';
import { compareSums, type UsageSum, usageSums } from './usage-sums.ts';

export type JoinedUsage = {
  readonly usage: UsageColumns;
  /** Sources with different rows in the two files. */
  readonly differing: readonly string[];
};

/**
 * Usage joins by source: its rows are one file as it was imported and never change. Where two files disagree about a source all the
 * same (made by hand), the one with more rows stands, then the greater sum.
 * @param isDeleted sources whose rows go
 */
export function joinUsage(a: UsageColumns, b: UsageColumns, isDeleted: (source: string) => boolean): JoinedUsage {
  if (a === b && !a.sources.some(isDeleted)) return { usage: a, differing: [] };
  const [sumsA, sumsB] = [sumBySource(a), sumBySource(b)];
  const differing: string[] = [];
  const fromA = new Set<string>();
  const fromB = new Set<string>();
  for (const source of new Set([...sumsA.keys(), ...sumsB.keys()])) {
    if (isDeleted(source)) continue;
    const [sumA, sumB] = [sumsA.get(source), sumsB.get(source)];
    const order = sumA && sumB ? compareSums(sumA, sumB) : 0;
    if (order !== 0) differing.push(source);
    if (sumB && (!sumA || order < 0)) fromB.add(source);
    else fromA.add(source);
  }
  const partB = usageOfSources(b, fromB);
  return { usage: concatUsage(usageOfSources(a, fromA), partB), differing };
}

function sumBySource(usage: UsageColumns): Map<string, UsageSum> {
  const sums = usageSums(usage).map((sum, code) => [usage.sources[code] ?? '', sum] as const);
  return new Map(sums.filter(([, { rows }]) => rows > 0));
}
