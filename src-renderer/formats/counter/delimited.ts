import Papa from 'papaparse';
import { columnLetters, type Grid } from '#domain/counter/grid.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { isFormulaText, literalText, shownFormula } from '#domain/text/formula-text.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS, MAX_ROWS_WITH_FORMULA } from './limits.ts';

type Separator = '\t' | ';' | ',';

/**
 * Rows of a tab, semicolon or comma separated file. Excel's `sep=;` line and the `=` some vendors write before quoted
 * values (`="Jan-2024"`) are taken away, however they are quoted. A row or cell above the limits refuses the file before the
 * rest is read, and so does a formula in a long file; in others those who know the headings tell of formulas.
 *
 * @param onRead called now and then with the part of the text that is read, 0–1
 */
export function readDelimited(text: string, onRead: (fraction: number) => void = () => {}): Outcome<Grid> {
  // One kind of line end throughout: PapaParse would guess one from the start and run mixed lines together.
  const { separator, body } = dialectOf(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  const clean = withoutEqualSigns(body, separator);
  const strict = parse(clean, separator, '"', onRead);
  // Tab-separated reports may hold quotation marks as they are (`"Hamlet" and others`), which are no quoting.
  if (strict.kind === 'broken' && separator === '\t') return settle(parse(body, separator, '\0', onRead));
  return settle(strict);
}

type Parsed =
  | { readonly kind: 'rows'; readonly rows: string[][] }
  | { readonly kind: 'broken'; readonly row: number }
  | { readonly kind: 'beyond'; readonly problem: Problem };

function settle(parsed: Parsed): Outcome<Grid> {
  if (parsed.kind === 'rows') return { kind: 'ok', value: { name: null, rows: parsed.rows }, warnings: [] };
  const problem: Problem =
    parsed.kind === 'beyond' ? parsed.problem : { severity: 'error', code: 'counter.brokenQuotes', row: parsed.row };
  return { kind: 'refused', problems: [problem] };
}

/** Often enough to be seen to move, seldom enough to cost nothing. */
const ROWS_BETWEEN = 10_000;

function parse(text: string, separator: Separator, quoteChar: string, onRead: (fraction: number) => void): Parsed {
  const rows: string[][] = [];
  const hasLiterals = text.includes('="');
  let result: Parsed = { kind: 'rows', rows };
  let formula: Parsed | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    quoteChar,
    newline: '\n',
    skipEmptyLines: false,
    step: ({ data, errors, meta }, parser) => {
      const number = rows.length + 1;
      formula ??= formulaIn(data, number, 'name');
      const problem = beyondLimits(data, number);
      if (problem) result = { kind: 'beyond', problem };
      else if (errors.some((error) => error.type === 'Quotes'))
        result = formulaIn(data, number, 'value') ?? { kind: 'broken', row: number };
      else if (formula && number > MAX_ROWS_WITH_FORMULA) result = formula;
      if (result.kind !== 'rows') parser.abort();
      else rows.push(hasLiterals ? data.map((cell) => literalText(cell) ?? cell) : data);
      if (number % ROWS_BETWEEN === 0) onRead(Math.min(1, meta.cursor / text.length));
    },
  });
  return result;
}

/** The quotes of `=HYPERLINK("a";"b")` break a row too: what is wrong with the file is the formula. */
function formulaIn(cells: readonly string[], row: number, where: 'name' | 'value'): Parsed | null {
  const column = cells.findIndex((cell) => isFormulaText(cell, where));
  if (column < 0) return null;
  const params = { value: shownFormula(cells[column] ?? '') };
  const place = { row, column: columnLetters(column) };
  return { kind: 'beyond', problem: { severity: 'error', code: 'counter.formulaCell', ...place, params } };
}

function beyondLimits(row: readonly string[], number: number): Problem | null {
  if (number > MAX_ROWS) return { severity: 'error', code: 'counter.tooManyRows', params: { max: MAX_ROWS } };
  if (row.length > MAX_COLUMNS) {
    const params = { columns: row.length, max: MAX_COLUMNS };
    return { severity: 'error', code: 'counter.tooManyColumns', row: number, params };
  }
  const long = row.findIndex((cell) => cell.length > MAX_CELL_CHARACTERS);
  if (long < 0) return null;
  const params = { characters: row[long]?.length ?? 0, max: MAX_CELL_CHARACTERS };
  return { severity: 'error', code: 'counter.cellTooLong', row: number, column: columnLetters(long), params };
}

/** The separator by Excel's `sep=` line, by what follows a COUNTER label, or by what splits a row into most cells. */
function dialectOf(text: string): { separator: Separator; body: string } {
  const announced = /^sep=([\t;,])\n/i.exec(text);
  if (announced) return { separator: announced[1] as Separator, body: text.slice(announced[0].length) };
  const start = text.slice(0, 100_000);
  const labelled = /(?:^|\n)=?"?report[_ ]?(?:name|id)"?([\t;,])/i.exec(start)?.[1];
  if (labelled) return { separator: labelled as Separator, body: text };
  const lines = start.split('\n', 40).map((line) => line.replace(/"[^"]*"/g, ''));
  const most = (mark: Separator): number => Math.max(...lines.map((line) => line.split(mark).length - 1));
  const [tabs, semicolons, commas] = [most('\t'), most(';'), most(',')];
  if (tabs > 0 && tabs >= semicolons && tabs >= commas) return { separator: '\t', body: text };
  return { separator: semicolons > 0 && semicolons >= commas ? ';' : ',', body: text };
}

/** Drops an `=` that stands between a separator and a quoted value that fills the cell, outside quoted values. */
function withoutEqualSigns(text: string, separator: Separator): string {
  if (!text.includes('="')) return text;
  const kept: string[] = [];
  let from = 0;
  let isQuoted = false;
  let isFieldStart = true;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (isFieldStart && mark === '=' && text[i + 1] === '"' && fillsCell(text, i + 1, separator)) {
      kept.push(text.slice(from, i));
      from = i + 1;
      continue;
    }
    if (isQuoted) {
      if (mark === '"') isQuoted = false;
      continue;
    }
    // A doubled mark inside a quoted value leaves and enters it again, which comes to the same.
    if (mark === '"') isQuoted = isFieldStart || text[i - 1] === '"';
    isFieldStart = mark === separator || mark === '\n';
  }
  kept.push(text.slice(from));
  return kept.join('');
}

/** Whether the quoted value that begins at `from` ends where the cell does: `="a"&B1` is a formula. */
function fillsCell(text: string, from: number, separator: Separator): boolean {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"' && end - from <= MAX_CELL_CHARACTERS) end = text.indexOf('"', end + 2);
  const after = text[end + 1];
  // An end that is not found, or not soon, is for the parser to tell of.
  return end < 0 || after === undefined || after === separator || after === '\n' || after === '"';
}
