import { columnLetters } from '#domain/counter/grid.ts';
import { cellXml, emptyXml, textXml } from './cell.ts';
import type { CellLook, Styles } from './styles.ts';
import type { WorkbookColumn, WorkbookRow, WorkbookSheet } from './workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** In points. */
const LINE_HEIGHT = 15;
/** Characters that the button of a filter hides. */
const FILTER_BUTTON = 3;
/** The widest that Excel takes. */
const MAX_WIDTH = 255;
/** Width of a column that nothing is said of, and the least width of a paragraph. */
const DEFAULT_WIDTH = 8.43;
const READABLE = 80;
const LOOKS = { plain: {}, heading: { bold: true }, sum: { sum: true } } as const;

/** The row of a sheet's headings, from 1. */
export function headingRowOf({ title }: WorkbookSheet): number {
  return title === undefined ? 1 : 3;
}

/** A sheet's XML: headings in a row that stays in sight and is printed on every page, rows, sums, notes. */
export function sheetXml(sheet: WorkbookSheet, styles: Styles, isFirst: boolean): string {
  const { title, columns, rows, looks, totals = [], notes = [] } = sheet;
  const head = headingRowOf(sheet);
  const noteRow = head + rows.length + totals.length + 1;
  if (noteRow + notes.length > MAX_ROWS || columns.length > MAX_COLUMNS)
    throw new RangeError('more than a sheet holds');
  const lookOf = (i: number): CellLook => LOOKS[looks?.get(i) ?? 'plain'];
  const lines = [
    ...(title === undefined ? [] : [rowXml(1, textXml('A1', title, { title: true }, styles))]),
    headingRow(columns, head, styles),
    ...rows.map((row, i) => tableRow(sheet, row, head + i + 1, lookOf(i), styles)),
    ...totals.map((row, i) => tableRow(sheet, row, head + rows.length + i + 1, { bold: true }, styles)),
    ...notes.map((note, i) => noteXml(sheet, note, noteRow + i + 1, styles)),
  ];
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.min(width, MAX_WIDTH)}" customWidth="1"/>`,
  );
  const last = columnLetters(columns.length - 1);
  const below = `A${head + 1}`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ySplit="${head}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>` +
    (widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '') +
    `<sheetData>${lines.join('')}</sheetData>` +
    (rows.length > 0 && looks === undefined ? `<autoFilter ref="A${head}:${last}${head + rows.length}"/>` : '') +
    (title !== undefined && notes.length > 0 ? mergedNotes(sheet, noteRow + 1) : '') +
    // A4 on its side, as wide as the table and as many pages as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    (rows.some(hasDigitsAsText) ? `<ignoredErrors>${digitsAsText(`A1:${last}${noteRow}`)}</ignoredErrors>` : '') +
    '</worksheet>'
  );
}

/** Codes such as `0301` are text; Excel would mark each of them as a mistake. */
const hasDigitsAsText = (row: WorkbookRow) => row.some((value) => typeof value === 'string' && /^\d+$/.test(value));
const digitsAsText = (cells: string) => `<ignoredError sqref="${cells}" numberStoredAsText="1"/>`;

/** As high as its longest heading takes: programs that do not measure wrapped text themselves would cut it off. */
function headingRow(columns: readonly WorkbookColumn[], row: number, styles: Styles): string {
  const cells = columns.map((column, i) => {
    const right = column.type === 'number' || column.right === true;
    const look = { heading: true, right, indented: isAfterNumber(columns, i) };
    return textXml(`${columnLetters(i)}${row}`, column.header, look, styles);
  });
  const lines = Math.max(1, ...columns.map(({ header, width }) => wrappedLines(header, width - FILTER_BUTTON)));
  return `<row r="${row}" ht="${lines * LINE_HEIGHT}" customHeight="1">${cells.join('')}</row>`;
}

function isAfterNumber(columns: readonly WorkbookColumn[], i: number): boolean {
  const before = columns[i - 1]?.type;
  return columns[i]?.type === 'text' && columns[i]?.right !== true && (before === 'number' || before === 'date');
}

/** Lines of a text that breaks between words. @param width in characters */
function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length > width) {
      lines++;
      used = 0;
    }
    used += used > 0 ? 1 + length : length;
    lines += Math.max(0, Math.ceil(length / Math.max(width, 1)) - 1);
  }
  return lines;
}

function tableRow(
  { name, columns }: WorkbookSheet,
  row: WorkbookRow,
  number: number,
  look: CellLook,
  styles: Styles,
): string {
  if (row.length !== columns.length) {
    throw new RangeError(`${name}, row ${number}: ${row.length} cells for ${columns.length} columns`);
  }
  const cells = columns.map((column, i) => {
    const own = {
      ...look,
      ...(isAfterNumber(columns, i) && { indented: true }),
      ...(column.wraps && { wrapped: true }),
    };
    const reference = `${columnLetters(i)}${number}`;
    // The line over a sum goes over its empty cells too.
    return (
      cellXml(reference, row[i] ?? null, column, own, styles) || (look.sum ? emptyXml(reference, look, styles) : '')
    );
  });
  const lines = columns.map(({ wraps, width }, i) => {
    const value = row[i];
    return wraps && typeof value === 'string' ? wrappedLines(value, width) : 1;
  });
  return rowXml(number, cells.join(''), Math.max(1, ...lines));
}

/** Under a table with a title notes break within its width, or within a width that can be read where it is narrow. */
function noteXml(sheet: WorkbookSheet, note: string, row: number, styles: Styles): string {
  if (sheet.title === undefined) return rowXml(row, textXml(`A${row}`, note, {}, styles));
  const lines = wrappedLines(note, noteSpan(sheet).width);
  return rowXml(row, textXml(`A${row}`, note, { wrapped: true }, styles), lines);
}

function mergedNotes(sheet: WorkbookSheet, first: number): string {
  const last = columnLetters(noteSpan(sheet).columns - 1);
  const cells = (sheet.notes ?? []).map((_, i) => `<mergeCell ref="A${first + i}:${last}${first + i}"/>`);
  return last === 'A' ? '' : `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

function noteSpan({ columns }: WorkbookSheet): { readonly columns: number; readonly width: number } {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const more = Math.max(0, Math.ceil((READABLE - width) / DEFAULT_WIDTH));
  return { columns: columns.length + more, width: width + more * DEFAULT_WIDTH };
}

/** @param lines of text that it has room for; said in the file only where it is more than one */
function rowXml(number: number, cells: string, lines = 1): string {
  const height = lines > 1 ? ` ht="${lines * LINE_HEIGHT}" customHeight="1"` : '';
  return `<row r="${number}"${height}>${cells}</row>`;
}
