/** One entry of a calendar: whole days, in the reader's own time zone whatever that is. */
export type IcsEvent = {
  /** The same for the same thing each time it is written: a calendar that takes it in again moves it. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, `YYYY-MM-DD`; the first one unless said. */
  readonly end?: string;
  readonly summary: string;
  readonly description: string;
  /** Days before it that the calendar reminds of it; none unless said. */
  readonly remindDays?: number;
};

/**
 * A calendar file as RFC 5545 has it: CRLF, lines of at most 75 octets, texts escaped. The same entries, name and day give the same
 * bytes.
 * @param day when it is written, `YYYY-MM-DD`; DTSTAMP must say something
 */
export function writeIcs(events: readonly IcsEvent[], name: string, day: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bibliotek24//Avtaler//NO',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, day)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: IcsEvent, day: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${compact(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(event.start)}`,
    // RFC 5545, 3.6.1: the end is the day after the last one.
    `DTEND;VALUE=DATE:${compact(dayAfter(event.end ?? event.start))}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    'TRANSP:TRANSPARENT',
    ...(event.remindDays === undefined ? [] : alarmLines(event.remindDays, event.summary)),
    'END:VEVENT',
  ];
}

function alarmLines(days: number, summary: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, `TRIGGER:-P${days}D`, 'END:VALARM'];
}

/** RFC 5545, 3.3.11. Other control characters may not stand in a text at all. */
function escaped(text: string): string {
  return Array.from(text.replace(/\r\n?/g, '\n'))
    .filter(
      (character) =>
        character === '\n' || character === '\t' || (character.charCodeAt(0) >= 32 && character !== '\u007f'),
    )
    .join('')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

const MAX_OCTETS = 75;
const encoder = new TextEncoder();

/** RFC 5545, 3.1: a long line goes on after a line break and a space; a character of several octets is not cut. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
