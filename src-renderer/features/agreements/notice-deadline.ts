import { daysBetween } from '#domain/calendar/days.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { Agreement } from '#domain/model/tables.ts';

/** From nearest to farthest. */
export const NEARNESS = ['soon', 'near', 'far', 'passed', 'none'] as const;
export type Nearness = (typeof NEARNESS)[number];

export type NoticeDeadline = {
  readonly date: IsoDate;
  /** Whole days from today; negative when it has passed. */
  readonly days: number;
  readonly nearness: Exclude<Nearness, 'none'>;
};

/** The last day to give notice, and how near it is: soon within 30 days, near within 60. */
export function noticeDeadline(
  { notice_deadline: date, end }: Pick<Agreement, 'notice_deadline' | 'end'>,
  today: IsoDate,
): NoticeDeadline | null {
  if (date === null) return null;
  const days = daysBetween(today, date);
  // An agreement that has ended needs no notice, even if a later date was written down.
  const passed = days < 0 || (end !== null && end < today);
  return { date, days, nearness: passed ? 'passed' : days <= 30 ? 'soon' : days <= 60 ? 'near' : 'far' };
}
