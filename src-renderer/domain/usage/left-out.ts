import type { OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { UsageSource } from '../model/tables.ts';
import type { UsageColumns } from '../model/usage-columns.ts';

/**
 * A column of `usage_sources` that came after the first ones, see decision 42. Programs from before it carry it as a column that they do
 * not know; so does this one, and reads it here alone.
 */
const LEFT_OUT = 'left_out';

/** Whether a source is held out of every figure: its record and rows stay, and count as if they had never come. */
export function isLeftOut({ extra }: Pick<UsageSource, 'extra'>): boolean {
  return extra?.[LEFT_OUT] === 'true';
}

/** The source held out of the figures, or taken in again. */
export function withLeftOut(source: UsageSource, leftOut: boolean): UsageSource {
  return { ...source, extra: { ...source.extra, [LEFT_OUT]: leftOut ? 'true' : '' } };
}

/** The sources that figures rest on. */
export function countedSources(sources: readonly UsageSource[]): UsageSource[] {
  return sources.filter((source) => !isLeftOut(source));
}

/** By source code of the usage: 1 where the source is held out. */
export function leftOutCodes(usage: UsageColumns, sources: readonly UsageSource[]): Uint8Array {
  const ids = new Set(sources.filter(isLeftOut).map(({ id }) => id));
  return Uint8Array.from(usage.sources, (id) => (ids.has(id) ? 1 : 0));
}

/**
 * Months in which a source that is held out has a number of somebody's, in whatever metric: `serviceId month`, month as `monthNumber`.
 * @param first,last as `monthNumber`, both included
 */
export function leftOutMonths(
  { usage, tables }: CentralData,
  isIncluded: (organisation: OrganisationId) => boolean,
  [first, last]: readonly [number, number],
): ReadonlySet<string> {
  const months = new Set<string>();
  const leftOut = leftOutCodes(usage, tables.usage_sources);
  // Nearly always nobody has held anything out, and a million rows are not passed over for it.
  if (!leftOut.includes(1)) return months;
  const included = usage.organisations.map((id) => isIncluded(id as OrganisationId));
  for (let row = 0; row < usage.length; row++) {
    const month = usage.first[row] as number;
    if (leftOut[usage.source[row] as number] === 0 || month !== usage.last[row] || month < first || month > last)
      continue;
    if (included[usage.organisation[row] as number])
      months.add(`${usage.services[usage.service[row] as number]} ${month}`);
  }
  return months;
}
