import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { textWidth } from '#domain/documents/charts/text-width.ts';
import type { Cell, Column, TableBlock } from '#domain/documents/model.ts';
import { shown } from '../office/shown-text.ts';
import { INK, OWN, pt, RULE, SOFT, TABLE_STYLE, WIDTH } from './styles.ts';

/** Longer tables may run over the page, with their head again; shorter ones are kept whole. */
const KEPT_WHOLE = 28;
const TEXT_SIZE = 8.8;
/** Points beside the text of a column. */
const PADDING = 8;
/** What the first column keeps however wide the others are. */
const LEAST_FIRST = 90;
/** Of a budget year, in points. */
const YEAR = 42;
/** A table of few columns spreads them. */
const [FEW, SPREAD] = [5, 82];

type Look = { readonly bold?: boolean; readonly above?: string; readonly keepNext: boolean };

/** A table with a head that is repeated on every page, and rows that are never cut in two. */
export function dataTable(table: TableBlock): Table {
  const { columns, groups, total } = table;
  const widths = columnWidths(table);
  const count = groups.reduce((sum, { rows }) => sum + rows.length + 2, 0);
  const keepNext = count <= KEPT_WHOLE;
  const row = (cells: readonly Cell[], look: Look) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, i) => bodyCell(cells[i]?.text ?? '', column, widths, i, look)),
    });
  const groupRows = groups.flatMap(({ heading, rows, sum }) => [
    ...(heading === null ? [] : [groupRow(heading, columns.length)]),
    ...rows.map((cells) => row(cells, { keepNext })),
    ...(sum ? [row(sum, { bold: true, above: RULE, keepNext })] : []),
  ]);
  return new Table({
    style: TABLE_STYLE,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      headRow(columns, widths),
      ...groupRows,
      ...(total ? [row(total, { bold: true, above: INK, keepNext })] : []),
    ],
  });
}

function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) => {
      const isNumber = column.holds !== 'text' && column.tone === 'normal';
      const run = new TextRun({ text: shown(column.heading), bold: isNumber, color: isNumber ? INK : SOFT });
      return cell([paragraph(run, column, true)], widths, i);
    }),
  });
}

/** What the rows below have in common, over the whole width. */
function groupRow(heading: string, columns: number): TableRow {
  const run = new TextRun({ text: shown(heading), bold: true, color: OWN });
  const text = new Paragraph({ style: 'B24Table', children: [run], keepNext: true, spacing: { before: pt(6) } });
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: columns, margins: { left: 0, right: 0 }, children: [text] })],
  });
}

function bodyCell(text: string, column: Column, widths: readonly number[], at: number, look: Look): TableCell {
  const { bold = false, above, keepNext } = look;
  const color = column.tone === 'muted' && !bold ? SOFT : INK;
  const run = new TextRun({ text: shown(text), bold, color });
  const borders = above === undefined ? {} : { borders: { top: { style: BorderStyle.SINGLE, size: 4, color: above } } };
  return cell([paragraph(run, column, keepNext)], widths, at, borders);
}

/** The outer cells have no margin at the edge: their text stands under that of the page. */
function cell(children: readonly Paragraph[], widths: readonly number[], at: number, more: object = {}): TableCell {
  const size = { size: widths[at] ?? 0, type: WidthType.DXA };
  const margins = { ...(at === 0 && { left: 0 }), ...(at === widths.length - 1 && { right: 0 }) };
  return new TableCell({ children, width: size, verticalAlign: VerticalAlign.BOTTOM, margins, ...more });
}

function paragraph(run: TextRun, { align }: Column, keepNext: boolean): Paragraph {
  const alignment = align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Paragraph({ style: 'B24Table', alignment, children: [run], keepNext });
}

/** Twips: columns as wide as their longest text, those of the budget years alike; the first has what is left. */
function columnWidths({ columns, groups, total }: TableBlock): number[] {
  const rows = [...groups.flatMap(({ rows, sum }) => (sum ? [...rows, sum] : rows)), ...(total ? [total] : [])];
  const wanted = columns.map(({ heading, holds }, i) => {
    const texts = [heading, ...rows.map((row) => row[i]?.text ?? '')];
    // Word sets every digit as wide as a 0; in the font that is measured a 1 is narrower.
    const widest =
      Math.max(...texts.map((text) => textWidth(text.replace(/\d/g, '0'), TEXT_SIZE, 'semibold'))) + PADDING;
    return holds === 'thousandKroner'
      ? Math.max(YEAR, widest)
      : columns.length <= FEW
        ? Math.max(SPREAD, widest)
        : widest;
  });
  const [first = 0, ...others] = wanted;
  const room = WIDTH / pt(1) - Math.min(first, LEAST_FIRST);
  const sum = others.reduce((all, width) => all + width, 0);
  const twips = others.map((width) => pt(width * Math.min(1, room / sum)));
  return [WIDTH - twips.reduce((all, width) => all + width, 0), ...twips];
}
