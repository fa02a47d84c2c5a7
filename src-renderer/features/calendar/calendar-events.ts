import type { BackPlan } from '#domain/calendar/back-plan.ts';
import type { OfficeDeadline } from '#domain/calendar/office-deadlines.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { IcsEvent } from '#formats/ics/write-ics.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { planText } from './plan-words.tsx';

/** Days before a deadline that the calendar reminds of it. */
const REMIND = { notice: 60, papers: 14, meeting: 7, joining: 14 };

type Words = { readonly t: Messages['calendar']; readonly formats: Formats; readonly programName: string };

/**
 * A deadline as entries of a calendar: itself (a joining period from the day it opens), the last meeting where it can still be decided,
 * and the day its papers are due. The ids follow the agreement and not the day: a calendar that takes them in again moves them.
 */
export function calendarEvents(
  deadline: OfficeDeadline,
  plan: BackPlan,
  today: IsoDate,
  { t, formats, programName }: Words,
): readonly IcsEvent[] {
  const { events } = t;
  const [about, what] =
    deadline.kind === 'notice'
      ? [deadline.agreementId, deadline.serviceName]
      : [`${deadline.year}-${deadline.date}`, events.joiningWhat(deadline.year)];
  const uid = (kind: string) => `${kind}-${about}@bibliotek24`;
  const lines = plan.kind === 'over' ? [] : Object.values(planText(plan, today, t.plan, formats)).flat();
  const was = events.deadlineWas(formats.date(deadline.date));
  const text = (...parts: readonly string[]) => [...parts.filter(Boolean), events.from].join('\n');
  const found: IcsEvent[] =
    deadline.kind === 'notice'
      ? [
          {
            uid: uid('notice'),
            start: deadline.date,
            summary: events.notice(deadline.serviceName, deadline.holderName || programName),
            description: text(renewalText(deadline, t), ...lines),
            remindDays: REMIND.notice,
          },
        ]
      : [
          {
            uid: uid('joining'),
            start: deadline.opens ?? deadline.date,
            end: deadline.date,
            summary: events.joining(deadline.year),
            description: text(t.deadlines.joining(deadline.year, deadline.agreementIds.length), ...lines),
            remindDays: REMIND.joining,
          },
        ];
  if (plan.kind !== 'planned') return found;
  const { meeting, through, papersBy } = plan;
  found.push({
    uid: uid('papers'),
    start: papersBy,
    summary: events.papers(what, (through ?? meeting).body),
    description: text(was, ...lines),
    remindDays: REMIND.papers,
  });
  found.push({
    uid: uid('meeting'),
    start: meeting.date,
    summary: events.meeting(what, meeting.body),
    description: text(was, ...lines),
    remindDays: REMIND.meeting,
  });
  return found;
}

function renewalText({ renewal, serviceName }: OfficeDeadline & { kind: 'notice' }, t: Messages['calendar']): string {
  return renewal ? `${serviceName} ${t.deadlines.renewal[renewal]}.` : '';
}
