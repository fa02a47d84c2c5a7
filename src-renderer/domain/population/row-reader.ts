import { cellText, columnLetters, type GridRow } from '../counter/grid.ts';
import type { ProblemList } from '../counter/problem-list.ts';
import { type AgeRange, type Part, readAgeCell, readSexCell, type Sex } from './parts.ts';
import type { Region } from './region.ts';
import { isInhabitants, type TableHead } from './table-head.ts';

/** One number of the table with all that is said of it; sex and age are null where the table has no such division. */
export type TableCell = {
  readonly region: Region;
  readonly year: number;
  readonly sex: Part<Sex> | null;
  readonly age: Part<AgeRange> | null;
  readonly text: string;
  /** As a person counts: the first row of the file is 1. */
  readonly row: number;
  readonly heading: string;
};

type RowReader = (row: GridRow, number: number, region: Region) => TableCell[];

/** @param ignored gets the names of what rows hold instead of inhabitants */
export function rowReader(head: TableHead, headings: GridRow, problems: ProblemList, ignored: Set<string>): RowReader {
  const heading = (column: number) => cellText(headings, column) || columnLetters(column);
  /** The value of a cell; undefined, and told of, when it cannot be read. Null where there is no such column. */
  const read = <T>(row: GridRow, number: number, column: number, code: string, parse: (text: string) => T | null) => {
    if (column < 0) return null;
    const text = cellText(row, column);
    const value = parse(text);
    if (value !== null) return value;
    problems.error(code, { row: number, column: heading(column) }, { value: text });
    return undefined;
  };
  return (row, number, region) => {
    const content = head.content < 0 ? '' : cellText(row, head.content);
    if (!isInhabitants(content)) {
      ignored.add(content);
      return [];
    }
    const year = read(row, number, head.year, 'population.badYear', readYear);
    const sex = read(row, number, head.sex, 'population.unknownSex', readSexCell);
    const age = read(row, number, head.age, 'population.unknownAge', readAgeCell);
    if (year === undefined || sex === undefined || age === undefined) return [];
    return head.values.map((value) => ({
      region,
      year: value.year ?? year ?? 0,
      sex: value.sex ?? sex,
      age: value.age ?? age,
      text: cellText(row, value.column),
      row: number,
      heading: value.heading,
    }));
  };
}

function readYear(text: string): number | null {
  return /^(?:1[789]|20|21)\d{2}$/.test(text) ? Number(text) : null;
}
