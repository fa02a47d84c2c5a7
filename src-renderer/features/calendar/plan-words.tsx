import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  HourglassIcon,
  QuestionmarkCircleIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import type { BackPlan } from '#domain/calendar/back-plan.ts';
import { daysBetween } from '#domain/calendar/days.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import './plan.css';

const ICONS = {
  far: CheckmarkCircleIcon,
  near: HourglassIcon,
  soon: ExclamationmarkTriangleIcon,
  papersLate: ExclamationmarkTriangleIcon,
  noneLeft: XMarkOctagonIcon,
  notEntered: QuestionmarkCircleIcon,
};

/** The last meeting where it can still be decided, with what is wrong or near in words: the colour only helps the eye. */
export function PlanWords({ plan, today }: { plan: BackPlan; today: IsoDate }) {
  const { calendar } = useTexts();
  const formats = useFormats();
  if (plan.kind === 'over') return <span className="b24-soft">{calendar.plan.over}</span>;
  const state = plan.kind === 'planned' ? plan.state : plan.kind;
  const Icon = ICONS[state];
  const { first, more } = planText(plan, today, calendar.plan, formats);
  return (
    <span className="b24-plan" data-state={state}>
      <Icon aria-hidden="true" />
      <span>
        {first}
        {more.length > 0 && <small>{more.join(' ')}</small>}
      </span>
    </span>
  );
}

/** The plan as text: the main thing first. Also what the calendar file says. */
export function planText(
  plan: Exclude<BackPlan, { kind: 'over' }>,
  today: IsoDate,
  t: Messages['calendar']['plan'],
  { date }: Formats,
): { readonly first: string; readonly more: readonly string[] } {
  if (plan.kind === 'notEntered') {
    const more = plan.last ? [t.lastKnown(plan.last.body, date(plan.last.date))] : [];
    return { first: t.yearNotEntered(t.notEntered[plan.body], plan.year), more };
  }
  if (plan.kind === 'noneLeft')
    return { first: t.noneLeft, more: plan.last ? [t.last(plan.last.body, date(plan.last.date))] : [] };
  const { meeting, through, papersBy, state } = plan;
  const first = [t.meeting(meeting.body, date(meeting.date))];
  if (through) first.push(t.through(through.body, date(through.date)));
  const days = daysBetween(today, papersBy);
  const more = state === 'papersLate' ? [t.papersLate(date(papersBy))] : state === 'soon' ? [t.soon(days)] : [];
  return { first: first.join(', '), more };
}
