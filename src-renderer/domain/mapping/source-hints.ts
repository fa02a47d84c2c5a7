import { cellText, type Grid } from '../counter/grid.ts';
import { readReportingPeriod } from '../counter/reporting-period.ts';
import { month } from '../model/brands.ts';
import { namesUse } from './column-words.ts';
import { headingParts } from './heading-parts.ts';
import { readMonth } from './month-cell.ts';
import { monthWithYear } from './reading-plan.ts';
import type { Period } from './table-mapping.ts';

/** What the rows above a table, the sheet's name and the file's name say that no column does; `null` = nothing. */
export type SourceHints = {
  readonly year: number | null;
  readonly period: Period | null;
  readonly metric: string | null;
  readonly service: string | null;
};

export function sourceHints(grid: Grid, headingRow: number, fileName: string): SourceHints {
  const above = grid.rows
    .slice(0, headingRow)
    .flatMap((row) => row.map((_, column) => cellText(row, column)))
    .filter((text) => text !== '' && text.length <= 200);
  const file = fileName.replace(/\.[^.]{1,5}$/, '').replace(/[_+]+/g, ' ');
  const texts = [...above, grid.name ?? '', file];
  const period = firstOf(texts, periodIn);
  const year = period && period.begin.slice(0, 4) === period.end.slice(0, 4) ? Number(period.begin.slice(0, 4)) : null;
  const stem = fileStem(fileName);
  return {
    year,
    period,
    metric: firstOf(texts, (text) => (namesUse(text) && text.length <= 40 ? headingParts(text).label : null)),
    service: stem === '' || namesUse(stem) ? null : stem,
  };
}

/** Two dates or months, one month, or a year with nothing said of its months. */
function periodIn(text: string): Period | null {
  const named = readReportingPeriod(text) ?? spanIn(text.replace(/^[^:]{1,30}:\s*/, ''));
  if (named) return named;
  for (const part of [text, ...text.split(/[\s,;:()]+/), ...text.split(/[-\u2013]/)]) {
    const reading = readMonth(part.trim(), 'dayFirst');
    if (reading.kind === 'month') return { begin: reading.month, end: reading.month };
  }
  const { monthCell, hasOwnYear } = headingParts(text);
  const reading = monthCell !== null && hasOwnYear ? readMonth(monthCell, 'dayFirst') : null;
  if (reading?.kind === 'month') return { begin: reading.month, end: reading.month };
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []);
  const [year] = years;
  return years.size === 1 ? { begin: month(`${year}-01`), end: month(`${year}-12`) } : null;
}

/** `januar 2024 - mars 2024`, `jan–mars 2024`: the first may leave its year to the last. */
function spanIn(text: string): Period | null {
  const ends = text.split(/\s*(?:\u2013|\u2014|\s-\s|\stil\s|\sto\s|\sbis\s)\s*/);
  const [from, to] = (ends.length === 2 ? ends : text.split('-')).map((end) => readMonth(end.trim(), 'dayFirst'));
  if (ends.length > 2 || from === undefined || to?.kind !== 'month') return null;
  const begin = monthWithYear(from, Number(to.month.slice(0, 4)));
  return begin !== null && begin <= to.month ? { begin, end: to.month } : null;
}

/** Words of a file's name that stay from one delivery to the next: without dates, numbers and words of every report. */
export function fileStem(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(
      (word) =>
        word.length > 1 &&
        !/^(?:bruk|bruksrapport|rapport|statistikk|usage|report|statistics|kopi|copy|of|av|for|kvartal|til|to)$/i.test(
          word,
        ),
    );
  return words.filter((word) => readMonth(word, 'dayFirst').kind === 'none').join(' ');
}

function firstOf<T>(texts: readonly string[], find: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}
