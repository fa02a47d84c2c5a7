import { papersDay } from '#domain/calendar/back-plan.ts';
import { BODY_KINDS, type BodyKind } from '#domain/calendar/council-date.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { Messages } from '#texts/messages.ts';
import { formatDate, parseDate, valueOrNull } from '#ui/form/index.ts';
import type { Column } from '#ui/table/index.ts';
import type { Meeting } from './use-calendar.ts';

/** The columns of the meeting table; all but what is reckoned can be changed where it stands. */
export function meetingColumns(t: Messages['calendar']['meetings']): Column<Meeting>[] {
  return [
    {
      id: 'date',
      head: t.date,
      kind: 'date',
      width: 7,
      value: (row) => row.date,
      edit: {
        text: (row) => formatDate(row.date),
        problem: (text) => {
          const date = parseDate(text);
          if (date.kind === 'empty') return t.errors.dateMissing;
          return date.kind === 'unreadable' ? t.errors.dateUnreadable(text.trim()) : null;
        },
      },
    },
    {
      id: 'weekday',
      head: t.weekday,
      kind: 'text',
      width: 6,
      grow: 0,
      value: (row) => weekday(row.date),
      text: (row) => t.weekdays[weekday(row.date)] ?? '',
    },
    {
      id: 'body',
      head: t.body,
      kind: 'text',
      width: 14,
      grow: 2,
      value: (row) => row.body,
      filter: { key: (row) => row.body, label: (key) => key, always: true },
      edit: { text: (row) => row.body, problem: (text) => (text.trim() === '' ? t.errors.bodyMissing : null) },
    },
    {
      id: 'kind',
      head: t.kind,
      kind: 'text',
      width: 7,
      grow: 0.5,
      value: (row) => t.kinds[row.kind],
      edit: {
        text: (row) => row.kind,
        choices: () => BODY_KINDS.map((value) => ({ value, text: t.kinds[value] })),
        problem: () => null,
      },
    },
    {
      id: 'papersDays',
      head: t.papersDays,
      kind: 'number',
      width: 7.5,
      value: (row) => row.papersDays,
      edit: {
        text: (row) => String(row.papersDays),
        problem: (text) => (daysOf(text) === null ? t.errors.daysUnreadable : null),
      },
    },
    { id: 'papersBy', head: t.papersBy, kind: 'date', width: 7.5, value: (row) => papersDay(row) },
  ];
}

/** The meeting with one column written anew; the text has been found right. */
export function writtenMeeting(meeting: Meeting, column: string, text: string): Meeting {
  switch (column) {
    case 'date':
      return { ...meeting, date: valueOrNull(parseDate(text)) ?? meeting.date };
    case 'body':
      return { ...meeting, body: text.trim() };
    case 'kind':
      return { ...meeting, kind: text as BodyKind };
    case 'papersDays':
      return { ...meeting, papersDays: daysOf(text) ?? meeting.papersDays };
    default:
      return meeting;
  }
}

/** Whole days from 0 to 99; null when it is something else. */
export function daysOf(text: string): number | null {
  return /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : null;
}

/** 0 is Sunday. */
function weekday(date: IsoDate): number {
  return new Date(date).getUTCDay();
}
