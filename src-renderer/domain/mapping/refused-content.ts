import { refuseFormulas } from '../counter/formula-scan.ts';
import type { Grid } from '../counter/grid.ts';
import type { ProblemList } from '../counter/problem-list.ts';
import { refusePrototypeNames } from '../counter/prototype-name.ts';
import { findHead } from './find-head.ts';
import type { HeadPlace } from './table-head.ts';
import { findUserLevel } from './user-level.ts';

/**
 * Adds an error for what refuses a sheet of no standard whatever its columns mean: personal data before anything else, then
 * headings built to do harm, then formulas.
 */
export function findRefused(grid: Grid, problems: ProblemList, head: HeadPlace | null = findHead(grid)): void {
  findUserLevel(grid, problems, head);
  if (problems.hasErrors) return;
  const last = head ? head.headingRow + head.headingRows - 1 : null;
  refusePrototypeNames(grid, last, problems);
  refuseFormulas(grid.formulas ?? [], grid, last, problems);
}
