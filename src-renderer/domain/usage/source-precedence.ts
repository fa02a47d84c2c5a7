import type { UsageSource } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { countedSources } from './left-out.ts';

const REPORT_TYPES = ['PR', 'DR', 'TR', 'IR'];

/** What decides between two sources, in the order it is asked. */
export type PrecedenceReason = 'view' | 'report' | 'release' | 'created' | 'id';

/** Each comparison is negative when the first source speaks. */
const RULES: readonly (readonly [PrecedenceReason, (a: UsageSource, b: UsageSource) => number])[] = [
  ['view', (a, b) => Number(isView(a)) - Number(isView(b))],
  ['report', (a, b) => reportTypeRank(a) - reportTypeRank(b)],
  ['release', (a, b) => compareReleases(b.release, a.release)],
  ['created', (a, b) => compareInstants(b.created, a.created)],
  ['id', (a, b) => compareIds(b.id, a.id)],
];

/**
 * Which of two sources speaks for a cell that both have: negative when `a` does. A master report before a view (`PR_P1`);
 * then PR, DR, TR, IR, others; then the higher release; then the later `created`; then the greater id.
 * Source: domain.md, "Usage of a cell".
 */
export function comparePrecedence(a: UsageSource, b: UsageSource): number {
  for (const [, compare] of RULES) {
    const difference = compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Which part of the rule decides between two sources. */
export function precedenceReason(a: UsageSource, b: UsageSource): PrecedenceReason {
  return RULES.find(([, compare]) => compare(a, b) !== 0)?.[0] ?? 'id';
}

/**
 * The rank of each source among all: 1 is the last to speak, greater speaks first. No two are alike.
 * @returns ranks by source id; one that is held out of the figures has none
 */
export function sourceRanks(sources: readonly UsageSource[]): Map<string, number> {
  const weakestFirst = countedSources(sources).toSorted((a, b) => comparePrecedence(b, a));
  return new Map(weakestFirst.map(({ id }, i) => [id, i + 1]));
}

/** COUNTER names a standard view after its master report and a suffix: `DR_D1` is a view of `DR`. */
function isView({ report_id }: UsageSource): boolean {
  return report_id.includes('_');
}

function reportTypeRank({ report_id }: UsageSource): number {
  const rank = REPORT_TYPES.indexOf(report_id.split('_')[0]?.trim().toUpperCase() ?? '');
  return rank < 0 ? REPORT_TYPES.length : rank;
}

/** Releases by their numbers: `5.1` after `5`, and after `5.0.3`; without a number before all others. */
function compareReleases(a: string, b: string): number {
  const [numbersA, numbersB] = [releaseNumbers(a), releaseNumbers(b)];
  for (let i = 0; i < Math.max(numbersA.length, numbersB.length); i++) {
    const difference = (numbersA[i] ?? 0) - (numbersB[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function releaseNumbers(release: string): number[] {
  return (release.match(/\d+/g) ?? []).map(Number);
}

function compareInstants(a: string, b: string): number {
  const [instantA, instantB] = [instant(a), instant(b)];
  return instantA === instantB ? 0 : instantA - instantB;
}

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** Milliseconds of a timestamp, read as UTC where it names no zone: the machine's own zone must not decide. Unreadable is earliest. */
function instant(created: string): number {
  const parts = TIMESTAMP.exec(created.trim());
  if (!parts) return Number.MIN_SAFE_INTEGER;
  const zone = (parts[3] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const milliseconds = Date.parse(`${parts[1]}T${parts[2] ?? '00:00'}${zone}`);
  return Number.isNaN(milliseconds) ? Number.MIN_SAFE_INTEGER : milliseconds;
}
