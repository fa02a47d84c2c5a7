import { formulaCells } from '#domain/counter/formula-scan.ts';
import type { Grid } from '#domain/counter/grid.ts';
import type { Separator } from '#domain/mapping/table-mapping.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { unescapeExcelText } from '#domain/text/excel-text.ts';
import { readDelimited } from '../counter/delimited.ts';

/**
 * Rows of delimited text with a given separator, by the reader of COUNTER files, which takes its separator from a
 * `sep=` line. It knows no `|`, so that mark changes places with `;` before and after. The mark that our own CSV for
 * Excel puts before what looks like a formula is taken away again, once formulas have been looked for.
 */
export function splitCells(body: string, separator: Separator): Outcome<Grid> {
  const outcome = separated(body, separator);
  if (outcome.kind === 'refused') return outcome;
  const formulas = formulaCells(outcome.value);
  const rows = outcome.value.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? unescapeExcelText(cell) : cell)),
  );
  return { ...outcome, value: { ...outcome.value, rows, ...(formulas.length > 0 && { formulas }) } };
}

function separated(body: string, separator: Separator): Outcome<Grid> {
  if (separator !== '|') return readDelimited(`sep=${separator}\n${body}`);
  const outcome = readDelimited(`sep=;\n${swapped(body)}`);
  if (outcome.kind === 'refused') return outcome;
  const rows = outcome.value.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? swapped(cell) : cell)));
  return { ...outcome, value: { ...outcome.value, rows } };
}

function swapped(text: string): string {
  return text.replace(/[|;]/g, (mark) => (mark === '|' ? ';' : '|'));
}
