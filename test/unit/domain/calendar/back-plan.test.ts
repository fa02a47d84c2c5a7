import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backPlan, papersDay } from '#domain/calendar/back-plan.ts';
import type { BodyKind, CalendarSettings, CouncilDate } from '#domain/calendar/council-date.ts';
import { addDays } from '#domain/calendar/days.ts';
import { isoDate } from '#domain/model/brands.ts';

const COUNCIL: CalendarSettings = { decidedBy: 'council', throughCommittee: false, daysToNotice: 3 };
const THROUGH: CalendarSettings = { ...COUNCIL, throughCommittee: true };
const COMMITTEE: CalendarSettings = { ...COUNCIL, decidedBy: 'committee' };

function meeting(date: string, kind: BodyKind = 'council', papersDays = 14): CouncilDate {
  return { date: isoDate(date), kind, body: kind === 'council' ? 'Fylkestinget' : 'Hovedutvalget', papersDays };
}

const YEAR = [
  meeting('2025-02-11', 'committee', 10),
  meeting('2025-02-25', 'council', 21),
  meeting('2025-06-03', 'committee', 10),
  meeting('2025-06-17', 'council', 21),
  meeting('2025-10-14', 'committee', 10),
  meeting('2025-10-28', 'council', 21),
  meeting('2025-11-25', 'committee', 10),
  meeting('2025-12-09', 'council', 21),
];

const plan = (deadline: string, settings: CalendarSettings, today = '2025-01-14', meetings = YEAR) =>
  backPlan(isoDate(deadline), meetings, settings, isoDate(today));

describe('the last meeting where it can still be decided', () => {
  test.each([
    // deadline, decided by, meeting, through, papers by
    ['2025-12-31', COUNCIL, '2025-12-09', null, '2025-11-18'],
    ['2025-12-31', THROUGH, '2025-12-09', '2025-11-25', '2025-11-14'],
    ['2025-12-31', COMMITTEE, '2025-11-25', null, '2025-11-14'],
    // Three days after the meeting are enough, two are not.
    ['2025-12-12', COUNCIL, '2025-12-09', null, '2025-11-18'],
    ['2025-12-11', COUNCIL, '2025-10-28', null, '2025-10-07'],
    // A deadline on a Sunday: the notice goes out on the Friday, and the meeting on the Tuesday before that is in time.
    ['2025-06-22', COUNCIL, '2025-06-17', null, '2025-05-27'],
    // On a Saturday: the notice goes out on the Friday, three days after the meeting.
    ['2025-12-13', COUNCIL, '2025-12-09', null, '2025-11-18'],
    ['2025-11-01', COUNCIL, '2025-10-28', null, '2025-10-07'],
    // Christmas: 25 and 26 December and a weekend move the last day to the 24th.
    ['2025-12-28', COUNCIL, '2025-12-09', null, '2025-11-18'],
  ])('deadline %s', (deadline, settings, date, through, papersBy) => {
    expect(plan(deadline, settings)).toMatchObject({
      kind: 'planned',
      meeting: { date },
      through: through === null ? null : { date: through },
      papersBy,
    });
  });

  test('a meeting on the Tuesday is too late where the notice must go out on the Thursday', () => {
    const meetings = [meeting('2025-04-01'), meeting('2025-04-15')];
    // 18 April is Good Friday and 17 April Maundy Thursday: sent on Wednesday the 16th, decided by the 13th.
    expect(plan('2025-04-18', COUNCIL, '2025-01-14', meetings)).toMatchObject({
      sendBy: '2025-04-16',
      meeting: { date: '2025-04-01' },
    });
  });

  test('the committee meets before the council, not on the same day', () => {
    const meetings = [meeting('2025-06-17'), meeting('2025-06-17', 'committee'), meeting('2025-05-20', 'committee')];
    expect(plan('2025-12-31', THROUGH, '2025-01-14', meetings)).toMatchObject({ through: { date: '2025-05-20' } });
  });

  test('without the committee’s meetings the council’s own papers count', () => {
    const meetings = YEAR.filter(({ kind }) => kind === 'council');
    expect(plan('2025-12-31', THROUGH, '2025-01-14', meetings)).toMatchObject({
      through: null,
      papersBy: '2025-11-18',
    });
  });
});

describe('how near it is', () => {
  test.each([
    ['2025-09-18', 'far'],
    ['2025-09-19', 'near'],
    ['2025-10-18', 'near'],
    ['2025-10-19', 'soon'],
    ['2025-11-18', 'soon'],
    ['2025-11-19', 'papersLate'],
    ['2025-12-09', 'papersLate'],
  ])('on %s it is %s', (today, state) => expect(plan('2025-12-31', COUNCIL, today)).toMatchObject({ state }));

  test('the day after the last meeting none is left, and the last one is told', () => {
    expect(plan('2025-12-31', COUNCIL, '2025-12-10')).toMatchObject({ kind: 'noneLeft', last: { date: '2025-12-09' } });
  });

  test('a deadline that has passed has no plan', () => {
    expect(plan('2025-12-31', COUNCIL, '2026-01-01')).toEqual({ kind: 'over' });
    expect(plan('2025-12-31', COUNCIL, '2025-12-31').kind).toBe('noneLeft');
  });
});

describe('what is not entered is not known', () => {
  test('no meetings at all', () => {
    expect(plan('2025-12-31', COUNCIL, '2025-01-14', [])).toMatchObject({
      kind: 'notEntered',
      body: 'council',
      year: 2025,
      last: null,
    });
  });

  test('a year that is not entered could hold a later one: the last that is known is told', () => {
    expect(plan('2026-06-30', COUNCIL)).toMatchObject({
      kind: 'notEntered',
      year: 2026,
      last: { date: '2025-12-09' },
    });
  });

  test('early in a year whose meetings are entered the last one is in the year before', () => {
    const meetings = [...YEAR, meeting('2026-02-24', 'council', 21)];
    expect(plan('2026-01-31', COUNCIL, '2025-01-14', meetings)).toMatchObject({
      kind: 'planned',
      meeting: { date: '2025-12-09' },
    });
  });

  test('only the meetings of whoever decides count', () => {
    const meetings = YEAR.filter(({ kind }) => kind === 'committee');
    expect(plan('2025-12-31', COUNCIL, '2025-01-14', meetings)).toMatchObject({ kind: 'notEntered', body: 'council' });
  });
});

test.each([
  ['2025-12-09', 21, '2025-11-18'],
  // 14 days before is a Saturday: the Friday.
  ['2025-11-29', 14, '2025-11-14'],
  // Ten days before 1 May 2025 is Easter Monday: the Wednesday before Easter.
  ['2025-05-01', 10, '2025-04-16'],
])('papers for %s, %i days before: %s', (date, days, expected) => {
  expect(papersDay(meeting(date, 'council', days))).toBe(expected);
});

const days = fc.integer({ min: 0, max: 400 }).map((day) => addDays(isoDate('2025-01-01'), day));

test('the meeting found is in time, still ahead, and no later one would have been', () => {
  fc.assert(
    fc.property(fc.array(days, { maxLength: 12 }), days, days, fc.nat(20), (dates, deadline, today, daysToNotice) => {
      const meetings = dates.map((date) => meeting(date));
      const found = backPlan(deadline, meetings, { ...COUNCIL, daysToNotice }, today);
      if (found.kind !== 'planned') return;
      const decideBy = addDays(found.sendBy, -daysToNotice);
      expect(found.meeting.date >= today).toBe(true);
      expect(found.meeting.date <= decideBy).toBe(true);
      expect(meetings.filter(({ date }) => date > found.meeting.date && date <= decideBy)).toEqual([]);
      expect(found.papersBy <= found.meeting.date).toBe(true);
    }),
  );
});
