import type { Formats } from '#ui/format.ts';

/** `jan–mar 2024`, `nov 2023 – feb 2024`, `jan 2024`; months as `YYYY-MM`. */
export function periodText(begin: string, end: string, { shortMonth }: Pick<Formats, 'shortMonth'>): string {
  const name = (month: string) => shortMonth(Number(month.slice(5, 7)));
  const [beginYear, endYear] = [begin.slice(0, 4), end.slice(0, 4)];
  if (begin === end) return `${name(begin)} ${beginYear}`;
  return beginYear === endYear
    ? `${name(begin)}–${name(end)} ${endYear}`
    : `${name(begin)} ${beginYear} – ${name(end)} ${endYear}`;
}
