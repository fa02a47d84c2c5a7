import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type IcsEvent, writeIcs } from '#formats/ics/write-ics.ts';

const EVENT: IcsEvent = {
  uid: 'notice-a1@bibliotek24',
  start: '2025-12-31',
  summary: 'Frist for oppsigelse: PressReader',
  description: 'Siste møte: 9.12.2025\nPapirer innen 18.11.2025',
  remindDays: 30,
};

/** What a calendar program reads: a parser that is not ours. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDays: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      reminds: component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString() ?? null,
    };
  });
}

test('is read by a calendar as it was written', () => {
  expect(read(writeIcs([EVENT], 'Avtaler Agder', '2025-01-14'))).toEqual([
    {
      uid: 'notice-a1@bibliotek24',
      start: '2025-12-31',
      // The day after the last one, as the standard has it.
      end: '2026-01-01',
      wholeDays: true,
      summary: 'Frist for oppsigelse: PressReader',
      description: 'Siste møte: 9.12.2025\nPapirer innen 18.11.2025',
      reminds: '-P30D',
    },
  ]);
});

test('several days are one entry', () => {
  const [event] = read(writeIcs([{ ...EVENT, start: '2025-10-01', end: '2025-11-15' }], 'x', '2025-01-14'));
  expect(event).toMatchObject({ start: '2025-10-01', end: '2025-11-16' });
});

test('the same entries give the same bytes', () => {
  expect(writeIcs([EVENT], 'Avtaler', '2025-01-14')).toBe(writeIcs([EVENT], 'Avtaler', '2025-01-14'));
  expect(writeIcs([], 'Avtaler; Agder', '2025-01-14')).toBe(
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bibliotek24//Avtaler//NO\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Avtaler\\; Agder\r\nEND:VCALENDAR\r\n',
  );
});

const text = fc.string({
  unit: fc.constantFrom('a', 'å', '€', '😀', ' ', ',', ';', '\\', '\n', '"', ':'),
  maxLength: 200,
});

test('any text comes back, on lines of at most 75 octets', () => {
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const written = writeIcs([{ ...EVENT, summary, description }], 'x', '2025-01-14');
      for (const line of written.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const [event] = read(written);
      expect(event?.summary ?? '').toBe(summary);
      expect(event?.description ?? '').toBe(description);
    }),
  );
});
