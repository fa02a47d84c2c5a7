import { cellText, type Grid } from './grid.ts';
import type { ProblemList } from './problem-list.ts';

/** Where no row of headings is known, they are looked for this far down. */
const SEARCHED_ROWS = 30;

/**
 * True for what every object of the language has as a member (`constructor`, `__proto__`, `toString` …), and for `prototype`.
 * No report heads a column so; a file that does is built to do harm. Source: OWASP, "Prototype Pollution Prevention".
 */
export function isPrototypeName(name: string): boolean {
  return name === 'prototype' || Object.hasOwn(Object.prototype, name);
}

/** Adds an error for each such name in the rows of headings and above them; `last` is the index of the lowest, if known. */
export function refusePrototypeNames(grid: Grid, last: number | null, problems: ProblemList): void {
  const rows = grid.rows.slice(0, last === null ? SEARCHED_ROWS : last + 1);
  rows.forEach((row, r) => {
    for (let column = 0; column < row.length; column++) {
      const name = cellText(row, column);
      if (isPrototypeName(name)) problems.error('counter.prototypeHeading', { row: r + 1, column: name });
    }
  });
}
