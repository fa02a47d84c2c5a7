import { type BodyKind, type CouncilDate, USUAL_PAPERS_DAYS } from '#domain/calendar/council-date.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import { parseDate, valueOrNull } from '#ui/form/index.ts';

/** A line of a pasted meeting plan: what was made of it, or that nothing could be. */
export type MeetingLine = { readonly number: number; readonly line: string } & (
  | { readonly kind: 'meeting'; readonly meeting: CouncilDate }
  | { readonly kind: 'unreadable' }
);

/** A day, alone or with more days of the same month before it: `9.`, `9. og 10.`, `9.–10.`. */
const DAYS = String.raw`(?<days>(?:\d{1,2}\.?\s*(?:,|og|–|-|\+)\s*)*)`;
const DATES = [
  /(?<date>\d{4}-\d{1,2}-\d{1,2})/,
  new RegExp(String.raw`${DAYS}(?<date>\d{1,2}[./]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2}))(?!\d)`),
  new RegExp(String.raw`${DAYS}(?<date>\d{1,2}\.?\s+\p{L}{3,}\.?\s+\d{4})(?!\d)`, 'u'),
];

const PAPERS = /(?<days>\d{1,2})\s*(?:dager|dagar|days)?\s*$/i;

/**
 * The meetings in a pasted plan, a line each: a date as people write it, the body, and (last) the days before it that papers are due.
 * Several days of one meeting count as the last of them: only then is everything decided. Empty lines are passed over; a line
 * without a body takes the one of the line before, as lists under a heading do.
 */
export function meetingLines(text: string): readonly MeetingLine[] {
  const found: MeetingLine[] = [];
  let body = '';
  for (const [i, whole] of text.split(/\r?\n/).entries()) {
    const [number, line] = [i + 1, whole.trim()];
    if (line === '') continue;
    const read = dateIn(line);
    if (!read) {
      // A heading: the body that the dates under it belong to.
      if (/^\p{L}[\p{L}\s,-]*:?$/u.test(line)) body = tidy(line);
      else found.push({ kind: 'unreadable', number, line });
      continue;
    }
    const papers = PAPERS.exec(read.rest)?.groups?.days;
    const named = tidy(papers === undefined ? read.rest : read.rest.replace(PAPERS, ''));
    body = named === '' ? body : named;
    if (body === '') found.push({ kind: 'unreadable', number, line });
    else {
      const kind = kindOf(body);
      const papersDays = papers === undefined ? USUAL_PAPERS_DAYS[kind] : Number(papers);
      found.push({ kind: 'meeting', number, line, meeting: { date: read.date, kind, body, papersDays } });
    }
  }
  return found;
}

function dateIn(line: string): { readonly date: IsoDate; readonly rest: string } | null {
  for (const pattern of DATES) {
    const match = pattern.exec(line);
    const date = match?.groups?.date === undefined ? null : valueOrNull(parseDate(match.groups.date));
    if (match && date !== null)
      return { date, rest: `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}` };
  }
  return null;
}

const WEEKDAYS = /\b(?:man|mån|tirs?|tys|ons|tors?|fre|lau|lør|søn|sun)\w*dag\b/giu;

/** The name of the body: without the weekday, the time of day and the marks between columns. */
function tidy(text: string): string {
  const words = text
    .replace(WEEKDAYS, ' ')
    .replace(/(?:kl\.?\s*)?\b\d{1,2}[.:]\d{2}\b/gi, ' ')
    .replace(/[\t;|:]+/g, ' ')
    .replace(/\s+/g, ' ');
  return words.replace(/^[\s,.–-]+|[\s,.–-]+$/g, '');
}

/** The county council by its name, bokmål or nynorsk; everything else is a committee of it. */
export function kindOf(body: string): BodyKind {
  return /fylkesting|county council|\bft\b/i.test(body) ? 'council' : 'committee';
}
