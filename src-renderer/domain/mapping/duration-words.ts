import type { ColumnFacts } from './column-facts.ts';
import type { DurationUnit } from './table-mapping.ts';

const UNIT_WORDS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(?:h{1,2}|t{1,2}):mm:ss\b/i, 'hours:minutes:seconds'],
  [/\bmm?:ss\b/i, 'minutes:seconds'],
  [/\b(?:h{1,2}|t{1,2}):mm\b/i, 'hours:minutes'],
  [/\bsek(?:und(?:er|en)?|\.)?\b|\bsec(?:ond)?s?\b|\(s\)|\bsekunden\b/i, 'seconds'],
  [/\bmin(?:utt(?:er)?|ute[ns]?|\.)?\b/i, 'minutes'],
  [/\btimer\b|\btimar\b|\bhours?\b|\bstunden\b|\blyttetimer\b|\([ht]\)/i, 'hours'],
];

/** The unit that a heading names or its cells show; `null` where `12:34` could be hours or minutes, or nothing says. */
export function suggestUnit(label: string, facts: ColumnFacts): DurationUnit | null {
  const named = UNIT_WORDS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
  if (facts.clocks > 0) return 'hours:minutes:seconds';
  if (facts.pairs > 0) return named?.includes(':') ? named : null;
  if (named !== null) return named;
  return facts.partsOfDay >= 0.5 ? 'hours:minutes:seconds' : null;
}

/** The heading without its unit: what is measured, in seconds once read. `Spilletid (minutter)` → `Spilletid`. */
export function withoutUnit(label: string): string {
  const units =
    '(?:minutter|minutt|minutes|minuten|min|sekunder|sekund|seconds|sekunden|sek|sec|s|timer|timar|hours|stunden|[ht]{1,2}:mm(?::ss)?|mm?:ss)';
  return label
    .replace(new RegExp(`[\\s]*[([]\\s*(?:i |in )?${units}\\.?\\s*[)\\]]`, 'gi'), ' ')
    .replace(new RegExp(`(?:^|\\s)(?:i |in |antall |antal )?${units}\\.?(?=\\s|$)`, 'gi'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
