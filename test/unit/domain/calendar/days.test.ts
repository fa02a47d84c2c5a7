import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, easterSunday, isWorkingDay, workingDayOnOrBefore } from '#domain/calendar/days.ts';
import { isoDate } from '#domain/model/brands.ts';

test.each([
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter Sunday of %i is %s', (year, date) => expect(easterSunday(year)).toBe(date));

test.each([
  ['2025-11-25', true, 'a Tuesday'],
  ['2025-11-22', false, 'a Saturday'],
  ['2025-11-23', false, 'a Sunday'],
  ['2025-05-01', false, 'Labour Day'],
  ['2024-05-17', false, 'Constitution Day'],
  ['2025-04-17', false, 'Maundy Thursday'],
  ['2025-04-21', false, 'Easter Monday'],
  ['2025-05-29', false, 'Ascension Day'],
  ['2025-06-09', false, 'Whit Monday'],
  ['2025-12-24', true, 'Christmas Eve is no public holiday'],
  ['2025-12-26', false, 'Boxing Day'],
])('%s: %s, %s', (date, expected) => expect(isWorkingDay(isoDate(date))).toBe(expected));

test.each([
  ['2025-11-25', '2025-11-25'],
  ['2025-11-23', '2025-11-21'],
  ['2025-04-21', '2025-04-16'],
  ['2026-01-01', '2025-12-31'],
])('the working day on or before %s is %s', (date, expected) =>
  expect(workingDayOnOrBefore(isoDate(date))).toBe(expected),
);

const days = fc.integer({ min: 0, max: 60_000 }).map((day) => addDays(isoDate('1950-01-01'), day));

test('a day is found again from any other, whatever lies between', () => {
  fc.assert(fc.property(days, days, (a, b) => addDays(a, daysBetween(a, b)) === b));
});

test('a working day is never more than the longest run of holidays away', () => {
  fc.assert(
    fc.property(days, (day) => {
      const found = workingDayOnOrBefore(day);
      expect(isWorkingDay(found)).toBe(true);
      expect(daysBetween(found, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(found, day)).toBeLessThanOrEqual(6);
    }),
  );
});
