import { type BackPlan, backPlan } from '#domain/calendar/back-plan.ts';
import { daysBetween } from '#domain/calendar/days.ts';
import type { OfficeDeadline } from '#domain/calendar/office-deadlines.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { Calendar } from './use-calendar.ts';

export const GROUPS = ['soon', 'near', 'later', 'hidden'] as const;
export type Group = (typeof GROUPS)[number];

export type PlannedDeadline = {
  readonly deadline: OfficeDeadline;
  readonly plan: BackPlan;
  /** Days from today to whatever comes first: the day its papers are due, the meeting when they are late, or the deadline. */
  readonly days: number;
  /** The day a reminder that was put off comes back; null when it is not put off. */
  readonly hiddenUntil: IsoDate | null;
};

/**
 * The deadlines with their plan, by what must be done first. A deadline far away with papers due next week is a matter of the next
 * 30 days, and so is one whose last meeting is, though its papers are late. One that no meeting is left for is so from 90 days before.
 */
export function groupedDeadlines(
  deadlines: readonly OfficeDeadline[],
  calendar: Calendar,
  today: IsoDate,
): ReadonlyMap<Group, readonly PlannedDeadline[]> {
  const planned = deadlines.map((deadline): PlannedDeadline => {
    const plan = backPlan(deadline.date, calendar.meetings, calendar.settings, today);
    const hidden = calendar.hidden.get(deadline.id);
    return {
      deadline,
      plan,
      days: daysBetween(today, firstDay(deadline, plan, today)),
      hiddenUntil: hidden !== undefined && hidden > today ? hidden : null,
    };
  });
  return Map.groupBy(planned, groupOf);
}

function firstDay({ date }: OfficeDeadline, plan: BackPlan, today: IsoDate): IsoDate {
  if (plan.kind !== 'planned') return date;
  const { papersBy, through, meeting } = plan;
  return [papersBy, through?.date, meeting.date].find((day) => day !== undefined && day >= today) ?? date;
}

function groupOf({ plan, days, hiddenUntil }: PlannedDeadline): Group {
  if (hiddenUntil !== null) return 'hidden';
  const isLate = plan.kind === 'noneLeft' || (plan.kind === 'planned' && plan.state === 'papersLate');
  if (days <= 30 || (isLate && days <= 90)) return 'soon';
  return days <= 90 ? 'near' : 'later';
}
