import { findHead } from '../mapping/find-head.ts';
import { findUserLevel } from '../mapping/user-level.ts';
import type { Outcome } from '../model/problem.ts';
import { formulaCells, refuseFormulas } from './formula-scan.ts';
import { cellText, type Grid } from './grid.ts';
import { findHeadingRow, readHeaderBlock } from './header-block.ts';
import { isWorkName, readHeading } from './headings.ts';
import { monthCandidates } from './month-heading.ts';
import { outcomeOf } from './outcome.ts';
import { ProblemList } from './problem-list.ts';
import { refusePrototypeNames } from './prototype-name.ts';
import { isRelease4, readRelease4 } from './release-4.ts';
import type { CounterReport, ReportFormat } from './report.ts';
import { readTable } from './table-report.ts';
import { scanUserLevel } from './user-level-scan.ts';

export type GridReading = { readonly kind: 'not_counter' } | Outcome<CounterReport>;

/**
 * Reads a sheet or delimited file as a COUNTER report of release 4, 5 or 5.1. Personal data is looked for before
 * anything else, also where the sheet turns out to be no report; nothing else is said of a sheet that has any. Nor is a
 * sheet read that has formulas or headings built to do harm.
 */
export function readGrid(grid: Grid, format: ReportFormat): GridReading {
  const header = readHeaderBlock(grid);
  const headingRow = findHeadingRow(grid);
  const isReport = header !== null || isRelease4(grid);
  const personal = new ProblemList(grid.name);
  if (isReport) scanUserLevel(grid, headingRow, countColumns(grid, headingRow), personal);
  else findUserLevel(grid, personal, findHead(grid));
  if (personal.hasErrors) return outcomeOf<CounterReport>(null, personal);
  const harmful = new ProblemList(grid.name);
  if (isReport) refusePrototypeNames(grid, headingRow, harmful);
  refuseFormulas(formulasOf(grid, headingRow, isReport), grid, headingRow, harmful);
  if (harmful.hasErrors) return outcomeOf<CounterReport>(null, harmful);
  if (header) return readTable(grid, header, format);
  return isReport ? readRelease4(grid, format) : { kind: 'not_counter' };
}

/** A workbook has told of its own; a delimited file of no standard is taken apart anew before it is looked at. */
function formulasOf(grid: Grid, headingRow: number | null, isReport: boolean) {
  if (grid.formulas || !isReport) return grid.formulas ?? [];
  const headings = headingRow === null ? [] : (grid.rows[headingRow] ?? []);
  return formulaCells(grid, (column) => isWorkName(cellText(headings, column)));
}

/** Cells of counts are numbers of uses, however long. */
function countColumns(grid: Grid, headingRow: number | null): (column: number) => boolean {
  const headings = headingRow === null ? [] : (grid.rows[headingRow] ?? []);
  return (column) => {
    const cell = headings[column] ?? '';
    const heading = readHeading(String(cell));
    if (heading.kind === 'used') return heading.name === 'Reporting_Period_Total';
    return heading.kind === 'other' && monthCandidates(cell).length > 0;
  };
}
