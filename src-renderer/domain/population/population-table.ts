import { cellText, columnLetters, type GridRow, isBlankRow } from '../counter/grid.ts';
import { outcomeOf } from '../counter/outcome.ts';
import { ProblemList } from '../counter/problem-list.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { partsOf } from './dimension.ts';
import { readPeople } from './people-cell.ts';
import { type Region, readRegion } from './region.ts';
import { rowReader, type TableCell } from './row-reader.ts';
import { findTableHead, type TableHead } from './table-head.ts';

/** Inhabitants of a region on 1 January of a year; null where Statistics Norway has no number. */
export type PopulationRow = {
  /** Without its letter: `0` the country, `42` a county, `4204` a municipality. */
  readonly code: string;
  /** As in the table; a unit that ended has its years in it: `Kristiansand (-2019)`. Empty where only codes stand. */
  readonly name: string;
  readonly year: number;
  readonly inhabitants: number | null;
};

export type PopulationTable = { readonly rows: readonly PopulationRow[] };

const TABLE_NUMBER = '07459';

/**
 * Statistics Norway's table 07459 from its rows: years in columns or in rows, summed over sex and age where it has them.
 * Refused when it is another table, when any number cannot be read, or when a sum would lack a part of the people.
 * Source: https://www.ssb.no/statbank/table/07459 as it is downloaded.
 */
export function populationTable(rows: readonly GridRow[]): Outcome<PopulationTable> {
  const other = otherTable(rows);
  if (other !== null) return refuse('population.otherTable', { table: other });
  const head = findTableHead(rows);
  if (!head) return refuse('population.notRecognised', {});
  if (head.values.length === 0) return refuse('population.otherNumbers', { names: head.ignored.join(', ') });
  const problems = new ProblemList(null);
  const { cells, ignored } = readCells(rows, head, problems);
  const names = [...new Set([...head.ignored, ...ignored])].join(', ');
  if (cells.length === 0 && !problems.hasErrors) {
    return names === '' ? refuse('population.noRows', {}) : refuse('population.otherNumbers', { names });
  }
  if (names !== '') problems.warning('population.ignored', {}, { names });
  const parts = partsOf(cells, problems);
  const summed = parts && sumByRegion(cells, parts, problems);
  return outcomeOf(summed && { rows: summed }, problems);
}

/** The number of the table where the title names another one than 07459. */
function otherTable(rows: readonly GridRow[]): string | null {
  for (const row of rows.slice(0, 20)) {
    for (const cell of row) {
      const number = typeof cell === 'string' ? /^\s*(\d{5})\s*:/.exec(cell)?.[1] : undefined;
      if (number !== undefined) return number === TABLE_NUMBER ? null : number;
    }
  }
  return null;
}

function readCells(
  rows: readonly GridRow[],
  head: TableHead,
  problems: ProblemList,
): { cells: TableCell[]; ignored: ReadonlySet<string> } {
  const cells: TableCell[] = [];
  const ignored = new Set<string>();
  const reader = rowReader(head, rows[head.row] ?? [], problems, ignored);
  for (let i = head.row + 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    if (isBlankRow(row)) continue;
    const hasNumbers = head.values.some(({ column }) => cellText(row, column) !== '');
    const region = regionOf(row, head);
    // Notes under the table have words in the first column alone.
    if (!region && !hasNumbers) continue;
    if (region) cells.push(...reader(row, i + 1, region));
    else
      problems.error('population.noCode', { row: i + 1, column: headingOf(rows, head) }, { value: textOf(row, head) });
  }
  return { cells, ignored };
}

function regionOf(row: GridRow, { region, code }: TableHead): Region | null {
  const name = region < 0 ? '' : cellText(row, region);
  if (code < 0) return readRegion(name);
  const found = readRegion(cellText(row, code));
  return found && { code: found.code, name: readRegion(name)?.name ?? name };
}

function headingOf(rows: readonly GridRow[], { row, region, code }: TableHead): string {
  const column = code < 0 ? region : code;
  return cellText(rows[row], column) || columnLetters(column);
}

function textOf(row: GridRow, { region, code }: TableHead): string {
  return cellText(row, code < 0 ? region : code);
}

type Sum = { region: Region; year: number; inhabitants: number | null; row: number; given: Uint8Array };

/** Adds up the parts of each region and year; every part must be there once. */
function sumByRegion(
  cells: readonly TableCell[],
  { count, position }: NonNullable<ReturnType<typeof partsOf>>,
  problems: ProblemList,
): PopulationRow[] {
  const sums = new Map<string, Sum>();
  for (const cell of cells) {
    const part = position(cell);
    if (part < 0) continue;
    const key = `${cell.region.code} ${cell.year}`;
    let sum = sums.get(key);
    if (!sum) {
      sum = { region: cell.region, year: cell.year, inhabitants: 0, row: cell.row, given: new Uint8Array(count) };
      sums.set(key, sum);
    }
    const people = readPeople(cell.text);
    const place = { row: cell.row, column: cell.heading };
    if (people.kind === 'unreadable') problems.error('population.unreadable', place, { value: cell.text });
    else if (sum.given[part] === 1)
      problems.error('population.twice', place, { code: cell.region.code, year: cell.year });
    sum.given[part] = 1;
    if (people.kind === 'notAvailable') sum.inhabitants = null;
    else if (people.kind === 'count' && sum.inhabitants !== null) sum.inhabitants += people.value;
  }
  return [...sums.values()].map(({ region, year, inhabitants, row, given }) => {
    if (given.includes(0)) problems.error('population.partsMissing', { row }, { code: region.code, year });
    // Nobody lives in a unit that did not exist that year: the table says 0 or a point, according to how it was made.
    return { code: region.code, name: region.name, year, inhabitants: inhabitants === 0 ? null : inhabitants };
  });
}

function refuse(code: string, params: NonNullable<Problem['params']>): Outcome<never> {
  return {
    kind: 'refused',
    problems: [{ severity: 'error', code, ...(Object.keys(params).length > 0 ? { params } : {}) }],
  };
}
