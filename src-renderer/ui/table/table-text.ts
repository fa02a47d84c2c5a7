import { escapeExcelText } from '#domain/text/excel-text.ts';
import type { Formats } from '../format.ts';
import { type Column, cellText, headText, isNumeric } from './column.ts';

/** Tab-separated rows with a head, for the clipboard. Excel pastes them into cells. */
export function tableAsTsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], formats: Formats): string {
  // A tab or a line break inside a text would move the cells after it.
  return lines(columns, rows, formats, (text) => text.replace(/\s+/g, ' '))
    .map((line) => `${line.join('\t')}\r\n`)
    .join('');
}

/** CSV as Norwegian Excel opens it with a double click: byte order mark, semicolons, decimal comma. */
export function tableAsCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], formats: Formats): string {
  const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const body = lines(columns, rows, formats, quoted).map((line) => `${line.join(';')}\r\n`);
  return `\ufeff${body.join('')}`;
}

function lines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  formats: Formats,
  wrap: (text: string) => string,
): string[][] {
  const text = (value: string) => wrap(escapeExcelText(value));
  const head = columns.map((column) => text(headText(column)));
  return [head, ...rows.map((row) => columns.map((column) => spreadsheetCell(column, row, formats, text)))];
}

/** Numbers without thousands marks, so that they can be summed; kroner with øre only where there are any. */
function spreadsheetCell<Row>(
  column: Column<Row>,
  row: Row,
  formats: Formats,
  text: (value: string) => string,
): string {
  const value = column.value(row);
  if (isNumeric(column.kind)) {
    if (typeof value !== 'number') return '';
    return String(column.kind === 'kroner' ? value / 100 : value).replace('.', ',');
  }
  if (column.kind === 'date') return value === null ? '' : formats.date(String(value));
  return text(cellText(column, row, formats));
}
