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
