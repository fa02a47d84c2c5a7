import { cellText, type Grid, isBlankRow } from '#domain/counter/grid.ts';
import { isJsonReport, readJsonReport, vendorError } from '#domain/counter/json-report.ts';
import { readGrid } from '#domain/counter/read-grid.ts';
import type { CounterReport, ReportFormat } from '#domain/counter/report.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { decodeText } from '../text-encoding/decode-text.ts';

import { readDelimited } from './delimited.ts';
import { binaryKind, textKind } from './file-kind.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { OnRead } from './reading-progress.ts';
import { workbookSheets } from './workbook-sheets.ts';

/**
 * Every COUNTER report in a file: one, or one for each sheet that is a report. What the file is, is told by its bytes and
 * content; the name is only for messages. Refused whole, with the reasons, when any sheet that is a report has errors,
 * when anything points at a person, or when nothing in it is a report.
 *
 * @param onRead told of how far it has come
 */
export function readUsageReports(
  bytes: Uint8Array,
  fileName: string,
  onRead: OnRead = () => {},
): Outcome<readonly CounterReport[]> {
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse('counter.fileTooLarge', { megabytes: Math.ceil(bytes.length / 1024 / 1024), max: 100 });
  }
  const binary = binaryKind(bytes);
  if (binary?.kind === 'unsupported') return refuse(binary.code, { fileName });
  if (binary) {
    const sheets = workbookSheets(bytes, fileName, onRead);
    return sheets.kind === 'ok' ? readGrids(sheets.value, 'xlsx', fileName, onRead) : sheets;
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'damaged') return refuse('counter.damagedText', { fileName, encoding: decoded.encoding });
  const kind = textKind(decoded.text);
  if (kind.kind === 'unsupported') return refuse(kind.code, { fileName });
  if (kind.kind === 'json') return readJsonText(decoded.text, fileName, onRead);
  const grid = readDelimited(decoded.text, (fraction) => onRead({ step: 'parse', fraction }));
  return grid.kind === 'ok' ? readGrids([grid.value], 'delimited', fileName, onRead) : grid;
}

/**
 * The report in a file; of a workbook with several the first, with a warning that names the others (`readUsageReports`
 * gives them all).
 */
export function readUsageReport(bytes: Uint8Array, fileName: string): Outcome<CounterReport> {
  const outcome = readUsageReports(bytes, fileName);
  if (outcome.kind === 'refused') return outcome;
  const [first, ...others] = outcome.value;
  if (!first) return refuse('counter.notRecognised', { fileName });
  if (others.length === 0) return { kind: 'ok', value: first, warnings: outcome.warnings };
  const sheets = others.map((report) => report.sheet ?? report.reportId).join(', ');
  const warning: Problem = { severity: 'warning', code: 'counter.moreReports', params: { sheets } };
  const own = outcome.warnings.filter((problem) => (problem.table ?? null) === first.sheet);
  return { kind: 'ok', value: first, warnings: [warning, ...own] };
}

function readGrids(
  grids: readonly Grid[],
  format: ReportFormat,
  fileName: string,
  onRead: OnRead,
): Outcome<readonly CounterReport[]> {
  onRead({ step: 'understand', fraction: null });
  const reports: CounterReport[] = [];
  const warnings: Problem[] = [];
  const errors: Problem[] = [];
  for (const grid of grids) {
    const reading = readGrid(grid, format);
    if (reading.kind === 'ok') {
      reports.push(reading.value);
      warnings.push(...reading.warnings);
    } else if (reading.kind === 'refused') {
      errors.push(...reading.problems);
    }
  }
  if (errors.length > 0) return { kind: 'refused', problems: errors };
  if (reports.length > 0) return { kind: 'ok', value: reports, warnings };
  return refuse(whyNoReport(grids), { fileName });
}

function whyNoReport(grids: readonly Grid[]): string {
  const filled = grids.map((grid) => grid.rows.filter((row) => !isBlankRow(row)).length);
  if (filled.every((rows) => rows === 0)) return 'counter.emptyFile';
  return Math.max(...filled) === 1 && firstCells(grids) > 1 ? 'counter.headerOnly' : 'counter.notRecognised';
}

/** Filled cells of the first row with any. */
function firstCells(grids: readonly Grid[]): number {
  const row = grids.flatMap((grid) => grid.rows).find((cells) => !isBlankRow(cells)) ?? [];
  return row.filter((_, column) => cellText(row, column) !== '').length;
}

function readJsonText(text: string, fileName: string, onRead: OnRead): Outcome<readonly CounterReport[]> {
  onRead({ step: 'parse', fraction: null });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('counter.brokenJson', { fileName });
  }
  onRead({ step: 'understand', fraction: null });
  const candidates = Array.isArray(value) ? value : [value];
  const outcomes = candidates.filter(isJsonReport).map(readJsonReport);
  const errors = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? outcome.problems : []));
  if (errors.length > 0) return { kind: 'refused', problems: errors };
  const read = outcomes.filter((outcome) => outcome.kind === 'ok');
  const answer = candidates.map(vendorError).find((error) => error !== null);
  if (read.length === 0 && answer) return refuse('counter.vendorError', { answer });
  if (read.length === 0) return refuse('counter.notRecognised', { fileName });
  return {
    kind: 'ok',
    value: read.map((outcome) => outcome.value),
    warnings: read.flatMap((outcome) => outcome.warnings),
  };
}

function refuse(code: string, params: Record<string, string | number>): { kind: 'refused'; problems: Problem[] } {
  return { kind: 'refused', problems: [{ severity: 'error', code, params }] };
}
