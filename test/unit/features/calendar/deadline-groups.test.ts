import { expect, test } from 'vitest';
import type { CouncilDate } from '#domain/calendar/council-date.ts';
import type { OfficeDeadline } from '#domain/calendar/office-deadlines.ts';
import { isoDate } from '#domain/model/brands.ts';
import { calendarEvents } from '#features/calendar/calendar-events.ts';
import { groupedDeadlines } from '#features/calendar/deadline-groups.ts';
import type { Calendar } from '#features/calendar/use-calendar.ts';
import { nb } from '#texts/nb/index.ts';
import { formatsFor } from '#ui/format.ts';

const TODAY = isoDate('2025-01-14');
const notice = (id: string, date: string): OfficeDeadline & { kind: 'notice' } => ({
  kind: 'notice',
  id: `notice ${id}`,
  date: isoDate(date),
  agreementId: id,
  serviceName: id,
  holderName: 'Agder',
  renewal: 'automatic',
});
const council = (date: string): CouncilDate => ({
  date: isoDate(date),
  kind: 'council',
  body: 'Fylkestinget',
  papersDays: 21,
});

function calendar(dates: readonly string[], hidden: Readonly<Record<string, string>> = {}): Calendar {
  return {
    meetings: dates.map((date) => ({ ...council(date), id: date })),
    settings: { decidedBy: 'council', throughCommittee: false, daysToNotice: 3 },
    usual: false,
    hidden: new Map(Object.entries(hidden).map(([id, until]) => [`notice ${id}`, isoDate(until)])),
  };
}

const grouped = (deadlines: readonly OfficeDeadline[], with_: Calendar) =>
  Object.fromEntries(
    [...groupedDeadlines(deadlines, with_, TODAY)].map(([group, found]) => [
      group,
      found.map(({ deadline }) => deadline.id.replace('notice ', '')),
    ]),
  );

test('a deadline is as near as the first thing to be done for it', () => {
  const deadlines = [
    notice('in-17-days', '2025-01-31'),
    notice('in-60-days', '2025-03-15'),
    // Far away, but the papers for its last meeting are due on 4 February.
    notice('papers-soon', '2025-06-10'),
    notice('far', '2025-12-31'),
  ];
  expect(grouped(deadlines, calendar([]))).toEqual({
    soon: ['in-17-days'],
    near: ['in-60-days'],
    later: ['papers-soon', 'far'],
  });
  // 2025-03-15 has the same last meeting; at the turn of the year there is another.
  expect(grouped(deadlines, calendar(['2025-02-25', '2025-06-17', '2025-12-09']))).toEqual({
    soon: ['in-17-days', 'in-60-days', 'papers-soon'],
    later: ['far'],
  });
});

test('one with late papers is as near as its last meeting, however far away its own day is', () => {
  const deadlines = [notice('late', '2025-03-15'), notice('late-but-far', '2025-06-10')];
  expect(grouped(deadlines, calendar(['2025-01-20', '2025-06-17']))).toEqual({ soon: ['late', 'late-but-far'] });
  // No meeting is left: nothing comes before the day itself.
  expect(grouped(deadlines, calendar(['2025-01-10', '2025-06-17']))).toEqual({
    soon: ['late'],
    later: ['late-but-far'],
  });
});

test('one that is put off comes back on its day', () => {
  const deadlines = [notice('a', '2025-01-31')];
  expect(grouped(deadlines, calendar([], { a: '2025-01-15' }))).toEqual({ hidden: ['a'] });
  expect(grouped(deadlines, calendar([], { a: '2025-01-14' }))).toEqual({ soon: ['a'] });
});

test('a deadline is an entry of its own, and so are the meeting and its papers', () => {
  const [planned] = [
    ...groupedDeadlines([notice('PressReader', '2025-12-31')], calendar(['2025-12-09']), TODAY),
  ].flatMap(([, found]) => found);
  if (!planned) throw new Error('one deadline');
  const words = { t: nb.calendar, formats: formatsFor('nb'), programName: 'Bibliotek24' };
  const events = calendarEvents(planned.deadline, planned.plan, TODAY, words);
  expect(events.map(({ uid, start, summary }) => [uid, start, summary])).toEqual([
    ['notice-PressReader@bibliotek24', '2025-12-31', 'Frist for oppsigelse: PressReader, Agder'],
    ['papers-PressReader@bibliotek24', '2025-11-18', 'Papirer til Fylkestinget: PressReader'],
    ['meeting-PressReader@bibliotek24', '2025-12-09', 'Siste møte for PressReader: Fylkestinget'],
  ]);
  expect(events[0]?.description).toBe(
    'PressReader fornyes av seg selv hvis den ikke sies opp.\nFylkestinget 09.12.2025\nFra Bibliotek24.',
  );
});
