import type { IsoDate } from '../model/brands.ts';
import type { BodyKind, CalendarSettings, CouncilDate } from './council-date.ts';
import { addDays, daysBetween, workingDayOnOrBefore } from './days.ts';

/** From a deadline back to what must be done before it. */
export type BackPlan =
  | {
      readonly kind: 'planned';
      /** The last meeting where this can still be decided. */
      readonly meeting: CouncilDate;
      /** The committee that the case passes on its way to the council. */
      readonly through: CouncilDate | null;
      /** Last day to hand in the papers of the first of the two. */
      readonly papersBy: IsoDate;
      readonly sendBy: IsoDate;
      /** How near `papersBy` is; `papersLate`: it has passed, and the meeting has not. */
      readonly state: 'far' | 'near' | 'soon' | 'papersLate';
    }
  /** No meeting is left before the deadline. @param last the last one that there was */
  | { readonly kind: 'noneLeft'; readonly last: CouncilDate | null; readonly sendBy: IsoDate }
  /** The meetings of that year are not entered, so there may be a later one than the last that is known. */
  | {
      readonly kind: 'notEntered';
      readonly body: BodyKind;
      readonly year: number;
      readonly last: CouncilDate | null;
      readonly sendBy: IsoDate;
    }
  /** The deadline has passed. */
  | { readonly kind: 'over' };

/** Days that are called soon and near, as in the list of deadlines. */
const SOON = 30;
const NEAR = 60;

/**
 * Reckons back from the last day of notice: the notice is sent on a working day, so many days after the decision; the decision is
 * made in the last meeting before that; its papers are handed in so many days before, on a working day. A body adopts its calendar
 * for a year at a time: a year without any of its meetings is not entered, and no earlier meeting stands in for it.
 */
export function backPlan(
  deadline: IsoDate,
  meetings: readonly CouncilDate[],
  settings: CalendarSettings,
  today: IsoDate,
): BackPlan {
  if (deadline < today) return { kind: 'over' };
  const sendBy = workingDayOnOrBefore(deadline);
  const decideBy = addDays(sendBy, -settings.daysToNotice);
  const { decidedBy } = settings;
  const found = lastMeeting(meetings, decidedBy, decideBy);
  const year = yearNotEntered(meetings, decidedBy, found?.date ?? today, decideBy, today);
  if (year !== null) return { kind: 'notEntered', body: decidedBy, year, last: ahead(found, today), sendBy };
  if (!found || found.date < today) return { kind: 'noneLeft', last: found, sendBy };
  const passes = decidedBy === 'council' && settings.throughCommittee;
  const through = passes ? lastMeeting(meetings, 'committee', addDays(found.date, -1)) : null;
  const papersBy = papersDay(through ?? found);
  const days = daysBetween(today, papersBy);
  const state = days < 0 ? 'papersLate' : days <= SOON ? 'soon' : days <= NEAR ? 'near' : 'far';
  return { kind: 'planned', meeting: found, through, papersBy, sendBy, state };
}

/** Last day to hand in papers for a meeting: a weekend or a holiday moves it forward in time to the working day before. */
export function papersDay({ date, papersDays }: CouncilDate): IsoDate {
  return workingDayOnOrBefore(addDays(date, -papersDays));
}

/** The last meeting of a body up to a date; null when there is none. */
function lastMeeting(meetings: readonly CouncilDate[], kind: BodyKind, upTo: IsoDate): CouncilDate | null {
  const own = meetings.filter((meeting) => meeting.kind === kind && meeting.date <= upTo);
  return own.reduce<CouncilDate | null>(
    (latest, meeting) => (latest && latest.date >= meeting.date ? latest : meeting),
    null,
  );
}

/** The last year from the meeting found (or today) to the day, in which the body has no meeting at all; null when all are entered. */
function yearNotEntered(
  meetings: readonly CouncilDate[],
  kind: BodyKind,
  found: IsoDate,
  upTo: IsoDate,
  today: IsoDate,
): number | null {
  const entered = new Set(meetings.filter((meeting) => meeting.kind === kind).map(({ date }) => yearOf(date)));
  const first = Math.max(yearOf(found), yearOf(today));
  for (let year = yearOf(upTo); year >= first; year--) if (!entered.has(year)) return year;
  return null;
}

function ahead(meeting: CouncilDate | null, today: IsoDate): CouncilDate | null {
  return meeting && meeting.date >= today ? meeting : null;
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
