import { expect, test } from 'vitest';
import { meetingLines } from '#features/calendar/meeting-lines.ts';

const read = (text: string) =>
  meetingLines(text).map((found) => {
    if (found.kind === 'unreadable') return `? ${found.line}`;
    const { date, body, kind, papersDays } = found.meeting;
    return `${date} ${body} (${kind}, ${papersDays})`;
  });

test.each([
  ['9.12.2025 Fylkestinget', '2025-12-09 Fylkestinget (council, 21)'],
  ['Fylkestinget 9.12.25', '2025-12-09 Fylkestinget (council, 21)'],
  ['Tirsdag 25. november 2025: Hovedutvalg for kultur', '2025-11-25 Hovedutvalg for kultur (committee, 14)'],
  ['2025-11-25;Hovedutvalg for kultur;10', '2025-11-25 Hovedutvalg for kultur (committee, 10)'],
  ['25.11.2025\tFylkesutvalget\t12 dager', '2025-11-25 Fylkesutvalget (committee, 12)'],
  ['25/11-2025 kl. 10.00 Fylkesutvalget', '2025-11-25 Fylkesutvalget (committee, 14)'],
  // Two days are one meeting, and it has decided when the last is over.
  ['Fylkestinget, 9. og 10. desember 2025', '2025-12-10 Fylkestinget (council, 21)'],
  ['Fylkestinget 16.–17.06.2025', '2025-06-17 Fylkestinget (council, 21)'],
  ['Tysdag 10.06.2025 Fylkesting', '2025-06-10 Fylkesting (council, 21)'],
])('%s', (line, expected) => expect(read(line)).toEqual([expected]));

test('dates under a heading belong to it', () => {
  expect(read('Fylkestinget:\n17.06.2025\n\n9.12.2025\nHovedutvalg for kultur\n3.6.2025 8')).toEqual([
    '2025-06-17 Fylkestinget (council, 21)',
    '2025-12-09 Fylkestinget (council, 21)',
    '2025-06-03 Hovedutvalg for kultur (committee, 8)',
  ]);
});

test('what cannot be read is told, and the rest is read', () => {
  expect(read('30.02.2025 Fylkestinget\n9.12.2025 Fylkestinget\n17.06.2025\nuke 24?')).toEqual([
    '? 30.02.2025 Fylkestinget',
    '2025-12-09 Fylkestinget (council, 21)',
    '2025-06-17 Fylkestinget (council, 21)',
    '? uke 24?',
  ]);
});

test('a date without any body is no meeting', () => {
  expect(read('9.12.2025')).toEqual(['? 9.12.2025']);
});
