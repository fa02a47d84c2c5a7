/** Months as `jan–mar, mai`: those in a row are drawn together. @param months 1–12, ascending. @param names twelve */
export function monthsText(months: readonly number[], names: readonly string[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run?.last === month - 1) run.last = month;
    else runs.push({ first: month, last: month });
  }
  const name = (month: number) => names[month - 1] ?? '';
  return runs.map(({ first, last }) => (first === last ? name(first) : `${name(first)}–${name(last)}`)).join(', ');
}
