import { type Grid, isBlankRow } from '#domain/counter/grid.ts';
import { ProblemList } from '#domain/counter/problem-list.ts';
import { findRefused } from '#domain/mapping/refused-content.ts';
import type { Separator, TextEncoding } from '#domain/mapping/table-mapping.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { binaryKind, textKind } from '../counter/file-kind.ts';
import { MAX_FILE_BYTES } from '../counter/limits.ts';
import { workbookSheets } from '../counter/workbook-sheets.ts';
import { decodeAs } from './decode-as.ts';
import { announcedSeparator, guessSeparator } from './guess-separator.ts';
import { splitCells } from './split-cells.ts';

export type ReadChoices = { readonly encoding?: TextEncoding; readonly separator?: Separator };

/** The tables of a file before anyone has said what they mean. */
export type Tables = {
  /** `null` for a workbook. */
  readonly encoding: TextEncoding | null;
  /** `null` for a workbook. */
  readonly separator: Separator | null;
  /** Sheets that are not empty, in the workbook's order; one without a name for a delimited file. */
  readonly sheets: readonly Grid[];
};

/**
 * The grids of any tabular file. What the file is, is told by its bytes; the name is only for messages. Encoding and
 * separator are guessed where the caller does not force them. Refused with one reason when it is no table or beyond the
 * limits, and whenever a sheet holds something that points at a person, a formula, or a heading built to do harm: then
 * nothing of it is given.
 */
export function readTables(bytes: Uint8Array, fileName: string, choices: ReadChoices = {}): Outcome<Tables> {
  const read = readGrids(bytes, fileName, choices);
  if (read.kind === 'refused') return read;
  const refused = read.value.sheets.flatMap((sheet) => {
    const problems = new ProblemList(sheet.name);
    findRefused(sheet, problems);
    return problems.all();
  });
  return refused.length > 0 ? { kind: 'refused', problems: refused } : read;
}

/** The same, for whoever takes away what points at a person before anything else is done with it. */
export function readGrids(bytes: Uint8Array, fileName: string, choices: ReadChoices = {}): Outcome<Tables> {
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse('counter.fileTooLarge', { megabytes: Math.ceil(bytes.length / 1024 / 1024), max: 100 });
  }
  const binary = binaryKind(bytes);
  if (binary?.kind === 'unsupported') return refuse(binary.code, { fileName });
  if (binary) {
    const sheets = workbookSheets(bytes, fileName);
    return sheets.kind === 'ok' ? settle({ encoding: null, separator: null, sheets: sheets.value }, fileName) : sheets;
  }
  const decoded = decodeAs(bytes, choices.encoding);
  if (decoded.kind === 'damaged') return refuse('counter.damagedText', { fileName, encoding: decoded.encoding });
  const kind = textKind(decoded.text);
  if (kind.kind === 'unsupported') return refuse(kind.code, { fileName });
  if (kind.kind === 'json') return refuse('mapping.json', { fileName });
  if (isMostlyControl(decoded.text)) return refuse('counter.binary', { fileName });
  const { separator: announced, body } = announcedSeparator(decoded.text.replace(/\r\n?/g, '\n'));
  const separator = choices.separator ?? announced ?? guessSeparator(body);
  const grid = splitCells(body, separator);
  return grid.kind === 'ok' ? settle({ encoding: decoded.encoding, separator, sheets: [grid.value] }, fileName) : grid;
}

function settle(tables: Tables, fileName: string): Outcome<Tables> {
  const sheets = tables.sheets.filter((sheet) => sheet.rows.some((row) => !isBlankRow(row)));
  if (sheets.length === 0) return refuse('counter.emptyFile', { fileName });
  return { kind: 'ok', value: { ...tables, sheets }, warnings: [] };
}

/** Pictures and programs read as Windows-1252 are full of control characters; tables have none but tabs and line ends. */
function isMostlyControl(text: string): boolean {
  const start = text.slice(0, 10_000);
  let control = 0;
  for (let i = 0; i < start.length; i++) {
    const code = start.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) control++;
  }
  return control > start.length / 100;
}

function refuse(code: string, params: Record<string, string | number>): { kind: 'refused'; problems: Problem[] } {
  return { kind: 'refused', problems: [{ severity: 'error', code, params }] };
}
