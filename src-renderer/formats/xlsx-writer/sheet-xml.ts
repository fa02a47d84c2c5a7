import { columnLetters } from '#domain/counter/grid.ts';
import { cellXml, textXml } from './cell.ts';
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

/** A sheet's XML: headings in a row that stays in sight and is printed on every page, rows, sums, notes. */
export function sheetXml(sheet: WorkbookSheet, styles: Styles, isFirst: boolean): string {
  const { columns, rows, totals = [], notes = [] } = sheet;
  const noteRow = 1 + rows.length + totals.length + 1;
  if (noteRow + notes.length > MAX_ROWS || columns.length > MAX_COLUMNS)
    throw new RangeError('more than a sheet holds');
  const lines = [
    headingRow(columns, styles),
    ...rows.map((row, i) => tableRow(sheet, row, i + 2, {}, styles)),
    ...totals.map((row, i) => tableRow(sheet, row, rows.length + i + 2, { bold: true }, styles)),
    ...notes.map((note, i) => rowXml(noteRow + i + 1, textXml(`A${noteRow + i + 1}`, note, {}, styles))),
  ];
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.min(width, MAX_WIDTH)}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>` +
    (widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '') +
    `<sheetData>${lines.join('')}</sheetData>` +
    (rows.length > 0 ? `<autoFilter ref="A1:${columnLetters(columns.length - 1)}${rows.length + 1}"/>` : '') +
    // A4 on its side, as wide as the table and as many pages as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** As high as its longest heading takes: programs that do not measure wrapped text themselves would cut it off. */
function headingRow(columns: readonly WorkbookColumn[], styles: Styles): string {
  const cells = columns.map((column, i) => {
    const look = { heading: true, right: column.type === 'number', indented: isAfterNumber(columns, i) };
    return textXml(`${columnLetters(i)}1`, column.header, look, styles);
  });
  const lines = Math.max(1, ...columns.map(({ header, width }) => wrappedLines(header, width - FILTER_BUTTON)));
  return `<row r="1" ht="${lines * LINE_HEIGHT}" customHeight="1">${cells.join('')}</row>`;
}

function isAfterNumber(columns: readonly WorkbookColumn[], i: number): boolean {
  const before = columns[i - 1]?.type;
  return columns[i]?.type === 'text' && (before === 'number' || before === 'date');
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
    const own = isAfterNumber(columns, i) ? { ...look, indented: true } : look;
    return cellXml(`${columnLetters(i)}${number}`, row[i] ?? null, column, own, styles);
  });
  return rowXml(number, cells.join(''));
}

function rowXml(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}
