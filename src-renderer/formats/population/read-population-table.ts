import { formulaCells, refuseFormulas } from '#domain/counter/formula-scan.ts';
import type { GridRow } from '#domain/counter/grid.ts';
import { ProblemList } from '#domain/counter/problem-list.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { type PopulationTable, populationTable } from '#domain/population/population-table.ts';
import { findTableHead } from '#domain/population/table-head.ts';
import { readDelimited } from '../counter/delimited.ts';
import { binaryKind, textKind } from '../counter/file-kind.ts';
import { decodeText } from '../text-encoding/decode-text.ts';

const MAX_MEGABYTES = 100;

/**
 * Statistics Norway's table 07459 from its bytes: separated by semicolon, comma or tab, with or without a title above it.
 * What the file is, is told by its content; the name is only for messages. See `populationTable` for what is refused; formulas are too.
 */
export function readPopulationTable(bytes: Uint8Array, fileName: string): Outcome<PopulationTable> {
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    return refuse('counter.fileTooLarge', { megabytes, max: MAX_MEGABYTES });
  }
  const binary = binaryKind(bytes);
  if (binary) return refuse(binary.kind === 'unsupported' ? binary.code : 'counter.workbook', { fileName });
  const decoded = decodeText(bytes);
  if (decoded.kind === 'damaged') return refuse('counter.damagedText', { fileName, encoding: decoded.encoding });
  const kind = textKind(decoded.text);
  if (kind.kind === 'unsupported') return refuse(kind.code, { fileName });
  if (kind.kind === 'json') return refuse('counter.notRecognised', { fileName });
  const grid = tableGrid(decoded.text);
  if (grid.kind === 'refused') return inOwnWords(grid.problems);
  const formulas = new ProblemList(null);
  const table = { name: null, rows: grid.value };
  refuseFormulas(formulaCells(table), table, null, formulas);
  return formulas.hasErrors ? inOwnWords(formulas.all()) : populationTable(grid.value);
}

/**
 * The rows by the separator that shows a table of inhabitants. Counting the marks would not do: a title as
 * `Befolkning, etter region, kjønn og år` can hold more commas than a row of the table holds semicolons.
 */
function tableGrid(text: string): Outcome<readonly GridRow[]> {
  if (/^sep=/i.test(text)) return rowsOf(text);
  for (const separator of [';', '\t', ',']) {
    const rows = rowsOf(`sep=${separator}\n${text}`);
    if (rows.kind === 'ok' && findTableHead(rows.value)) return rows;
  }
  return rowsOf(text);
}

function rowsOf(text: string): Outcome<readonly GridRow[]> {
  const grid = readDelimited(text);
  return grid.kind === 'ok' ? { kind: 'ok', value: grid.value.rows, warnings: [] } : grid;
}

function refuse(code: string, params: Record<string, string | number>): Outcome<never> {
  return inOwnWords([{ severity: 'error', code, params }]);
}

/** What is found in any delimited file has the same name here, with a text that speaks of this table. */
function inOwnWords(problems: readonly Problem[]): Outcome<never> {
  return {
    kind: 'refused',
    problems: problems.map((problem) => ({ ...problem, code: problem.code.replace('counter.', 'population.') })),
  };
}
