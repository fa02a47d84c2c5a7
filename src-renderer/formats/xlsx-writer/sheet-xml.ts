import { columnLetters } from '#domain/counter/grid.ts';
import { cellXml, textXml } from './cell.ts';
import type { CellLook, Styles } from './styles.ts';
import type { WorkbookRow, WorkbookSheet } from './workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** The widest that Excel takes. */
const MAX_WIDTH = 255;

/** A sheet's XML: headings in a row that stays in sight and is printed on every page, rows, sums, notes. */
export function sheetXml(sheet: WorkbookSheet, styles: Styles, isFirst: boolean): string {
  const { columns, rows, totals = [], notes = [] } = sheet;
  const noteRow = 1 + rows.length + totals.length + 1;
  if (noteRow + notes.length > MAX_ROWS || columns.length > MAX_COLUMNS)
    throw new RangeError('more than a sheet holds');
  const heading = columns.map(({ header }, i) => textXml(`${columnLetters(i)}1`, header, { heading: true }, styles));
  const lines = [
    rowXml(1, heading.join('')),
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
    (widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '') +
    `<sheetData>${lines.join('')}</sheetData>` +
    // A4 on its side, as wide as the table and as many pages as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
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
  const cells = columns.map((column, i) =>
    cellXml(`${columnLetters(i)}${number}`, row[i] ?? null, column, look, styles),
  );
  return rowXml(number, cells.join(''));
}

function rowXml(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}
