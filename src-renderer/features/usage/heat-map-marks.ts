import type { ServiceUse } from '#domain/overview/overview-summary.ts';
import { type Unusual, unusualMonths } from '#domain/usage/spikes.ts';

/** Months that are missing although a report said why: `serviceId month`, the month as `monthNumber`. */
export type UnknownMonths = ReadonlySet<string>;

export const NONE_UNKNOWN: UnknownMonths = new Set();

/** How a month without usage came about. */
export function gapKind(serviceId: string, month: number, unknown: UnknownMonths): 'missing' | 'unknown' {
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
