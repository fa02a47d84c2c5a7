import type { ServiceUse } from '#domain/overview/overview-summary.ts';
import { type ReleaseBreak, releaseBreaks } from '#domain/usage/release-breaks.ts';
import { type Unusual, unusualMonths } from '#domain/usage/spikes.ts';

/** What is known besides the numbers, so that the heat map can say why one is missing or has jumped. Months as `monthNumber`. */
export type HeatContext = {
  /** Months that are missing although a report said why: `serviceId month`. */
  readonly unknown: ReadonlySet<string>;
  /** Months with numbers that are held out of the figures: `serviceId month`. */
  readonly leftOut: ReadonlySet<string>;
  /** Months in which anyone takes part, by service; a service without an entry is not known about. */
  readonly members: ReadonlyMap<string, ReadonlySet<number>>;
  /** COUNTER release by source id; empty for a file of no standard. */
  readonly releases: ReadonlyMap<string, string>;
};

export const NO_CONTEXT: HeatContext = {
  unknown: new Set(),
  leftOut: new Set(),
  members: new Map(),
  releases: new Map(),
};

export type GapKind = 'missing' | 'unknown' | 'notMember' | 'leftOut';

/** How a month without usage came about. */
export function gapKind(serviceId: string, month: number, { unknown, leftOut, members }: HeatContext): GapKind {
  if (leftOut.has(`${serviceId} ${month}`)) return 'leftOut';
  if (members.get(serviceId)?.has(month) === false) return 'notMember';
  return unknown.has(`${serviceId} ${month}`) ? 'unknown' : 'missing';
}

/** The year's months that are far from the twelve before them, by month. None where the two years have different metrics. */
export function marksOf({ use, useBefore }: ServiceUse): ReadonlyMap<number, Unusual> {
  if (use.metric !== useBefore.metric) return new Map();
  const first = use.months[0]?.month ?? 0;
  return new Map(
    unusualMonths([...useBefore.months, ...use.months]).flatMap((mark) =>
      mark.month >= first ? [[mark.month, mark] as const] : [],
    ),
  );
}

/** The year's months from which another release of COUNTER counts, also when it is January. */
export function breaksOf({ use, useBefore }: ServiceUse, { releases }: HeatContext): ReadonlyMap<number, ReleaseBreak> {
  const first = use.months[0]?.month ?? 0;
  const months = [...(use.metric === useBefore.metric ? useBefore.months : []), ...use.months];
  const sources = months.flatMap(({ month, sourceIds }) =>
    sourceIds.map((id) => ({ release: releases.get(id) ?? '', months: [month] })),
  );
  return new Map(
    releaseBreaks(sources).flatMap((found) => (found.month >= first ? [[found.month, found] as const] : [])),
  );
}
