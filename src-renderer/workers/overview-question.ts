import type { OverviewQuery } from '#domain/overview/overview.ts';

/** The question that what the overview draws is kept under. */
export function overviewQuestion({ scope, year }: OverviewQuery): string {
  return `overview ${scope} ${year}`;
}
