import { columnLetters, type Grid } from '#domain/counter/grid.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { shownFormula } from '#domain/text/formula-text.ts';
import { readWorkbook, type WorkbookReading } from '../xlsx/read-workbook.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS, MAX_ROWS_WITH_FORMULA } from './limits.ts';
import type { OnRead } from './reading-progress.ts';

/**
 * The sheets of a workbook of usage; refused with one reason when it is none, is broken, or is beyond the limits.
 * @param onRead told of how far it has come
 */
export function workbookSheets(
  bytes: Uint8Array,
  fileName: string,
  onRead: OnRead = () => {},
): Outcome<readonly Grid[]> {
  const limits = {
    maxRows: MAX_ROWS,
    maxColumns: MAX_COLUMNS,
    maxCellCharacters: MAX_CELL_CHARACTERS,
    maxRowsWithFormula: MAX_ROWS_WITH_FORMULA,
  };
  onRead({ step: 'unzip', fraction: null });
  const reading = readWorkbook(bytes, limits, (fraction) => onRead({ step: 'parse', fraction }));
  switch (reading.kind) {
    case 'sheets':
      return { kind: 'ok', value: reading.sheets, warnings: [] };
    case 'not_a_workbook':
      return refuse('counter.notAWorkbook', fileName);
    case 'broken':
      return refuse('counter.brokenWorkbook', fileName);
    case 'too_large':
      return refuse('counter.workbookTooLarge', fileName);
    case 'beyond_limits':
      return { kind: 'refused', problems: [limitProblem(reading.sheet, reading.finding)] };
  }
}

function limitProblem(table: string, finding: Extract<WorkbookReading, { kind: 'beyond_limits' }>['finding']): Problem {
  switch (finding.kind) {
    case 'too_many_rows':
      return { severity: 'error', code: 'counter.tooManyRows', table, params: { max: MAX_ROWS } };
    case 'too_many_columns': {
      const params = { columns: finding.columns, max: MAX_COLUMNS };
      return { severity: 'error', code: 'counter.tooManyColumns', table, row: finding.row, params };
    }
    case 'formula': {
      const { row, column, text } = finding.cell;
      const params = { value: shownFormula(text) };
      const place = { row: row + 1, column: columnLetters(column) };
      return { severity: 'error', code: 'counter.formulaCell', table, ...place, params };
    }
    case 'cell_too_long': {
      const params = { characters: finding.characters, max: MAX_CELL_CHARACTERS };
      const column = columnLetters(finding.column);
      return { severity: 'error', code: 'counter.cellTooLong', table, row: finding.row, column, params };
    }
  }
}

function refuse(code: string, fileName: string): Outcome<never> {
  return { kind: 'refused', problems: [{ severity: 'error', code, params: { fileName } }] };
}
