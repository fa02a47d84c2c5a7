import type { Cell, FormulaCell, MergedCell } from '#domain/counter/grid.ts';
import { isFormulaText, literalText } from '#domain/text/formula-text.ts';
import { readRichText } from './shared-strings.ts';
import { attribute, nextTag, textBetween, type XmlTag } from './xml-tags.ts';

export type SheetLimits = {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCellCharacters: number;
  /** A sheet with a formula is read no further than this; without it, formulas are told of with the rows. */
  readonly maxRowsWithFormula?: number;
};

export type SheetReading =
  | {
      readonly kind: 'rows';
      readonly rows: Cell[][];
      readonly mergedDown: readonly MergedCell[];
      readonly formulas: readonly FormulaCell[];
    }
  | { readonly kind: 'too_many_rows' }
  | { readonly kind: 'too_many_columns'; readonly row: number; readonly columns: number }
  | { readonly kind: 'cell_too_long'; readonly row: number; readonly column: number; readonly characters: number }
  | { readonly kind: 'formula'; readonly cell: FormulaCell }
  | { readonly kind: 'broken' };

/** Often enough to be seen to move, seldom enough to cost nothing. */
const ROWS_BETWEEN = 1000;

/**
 * Cells of a sheet's XML. Numbers stay numbers; a formula gives the value the workbook stored for it, or, where it stored
 * none, its own text (`=SUM(A1:A9)`): nothing is ever computed. The first formula of each column is told of, and the first
 * text that would be one elsewhere; `="0123"` is the text 0123. Cells that are only formatted do not exist.
 *
 * @param keptAsText numbers of the cell formats that say a cell is text whatever it looks like
 * @param onRead called now and then with the part of the sheet that is read, 0–1
 */
export function readSheetCells(
  xml: string,
  strings: readonly string[],
  keptAsText: ReadonlySet<string>,
  limits: SheetLimits,
  onRead: (fraction: number) => void,
): SheetReading {
  const rows: Cell[][] = [];
  const mergedDown: MergedCell[] = [];
  const formulas = new Map<number, FormulaCell>();
  let rowIndex = -1;
  let columnIndex = -1;
  let isClosed = false;
  let tag = nextTag(xml, 0);
  while (tag) {
    let next = tag.end;
    if (tag.name === 'row' && tag.kind !== 'close') {
      rowIndex = numberOr(attribute(tag.attributes, 'r'), rowIndex + 2) - 1;
      columnIndex = -1;
      const [first] = formulas.values();
      if (first && rowIndex >= (limits.maxRowsWithFormula ?? rowIndex + 1)) return { kind: 'formula', cell: first };
      if (rowIndex % ROWS_BETWEEN === 0) onRead(tag.end / xml.length);
    } else if (tag.name === 'c' && tag.kind !== 'close') {
      const place = placeOf(attribute(tag.attributes, 'r'));
      columnIndex = place?.column ?? columnIndex + 1;
      if (place) rowIndex = place.row;
      if (tag.kind === 'open') {
        const cell = readCell(xml, tag, strings);
        next = cell.end;
        const { value, formula } = asText(cell, tag, keptAsText);
        if (value !== '') {
          const problem = beyondLimits(value, rowIndex, columnIndex, limits);
          if (problem) return problem;
          put(rows, rowIndex, columnIndex, value);
        }
        if (formula !== null && !formulas.has(columnIndex)) {
          formulas.set(columnIndex, { row: rowIndex, column: columnIndex, text: formula });
        }
      }
    } else if (tag.name === 'sheetData' && tag.kind !== 'open') {
      isClosed = true;
    } else if (tag.name === 'mergeCell' && tag.kind !== 'close') {
      const merged = mergedOf(attribute(tag.attributes, 'ref'));
      if (merged && merged.last > merged.first) mergedDown.push(merged);
    }
    tag = nextTag(xml, next);
  }
  return isClosed ? { kind: 'rows', rows, mergedDown, formulas: [...formulas.values()] } : { kind: 'broken' };
}

/** Text becomes a formula, or what `="0123"` stands for, where it is saved as CSV, unless the cell's format says that it is text. */
function asText({ value, formula }: ReadCell, cell: XmlTag, keptAsText: ReadonlySet<string>): Omit<ReadCell, 'end'> {
  if (typeof value !== 'string' || formula !== null) return { value, formula };
  const literal = literalText(value);
  const isFormula = literal === null && isFormulaText(value, 'name');
  if (literal === null && !isFormula) return { value, formula };
  if (keptAsText.has(attribute(cell.attributes, 's') ?? '0')) return { value, formula };
  return isFormula ? { value, formula: value } : { value: literal ?? value, formula };
}

type ReadCell = {
  readonly value: Cell;
  /** With its `=`; null for a cell that holds what it says. */
  readonly formula: string | null;
  readonly end: number;
};

function readCell(xml: string, cell: XmlTag, strings: readonly string[]): ReadCell {
  const type = attribute(cell.attributes, 't') ?? 'n';
  let stored: string | null = null;
  let formula: string | null = null;
  let tag = nextTag(xml, cell.end);
  while (tag && !(tag.name === 'c' && tag.kind === 'close')) {
    if (tag.kind === 'open' && tag.name === 'is') {
      const rich = readRichText(xml, tag.end, 'is');
      stored = rich.text;
      tag = nextTag(xml, rich.end);
      continue;
    }
    // A formula that is shared with another cell stands there alone.
    if (tag.kind === 'empty' && tag.name === 'f') formula ??= '';
    if (tag.kind === 'open' && (tag.name === 'v' || tag.name === 'f')) {
      const close = nextTag(xml, tag.end);
      if (!close) break;
      const text = textBetween(xml, tag.end, close.start);
      if (tag.name === 'v') stored = text;
      else formula = text;
      tag = close;
    }
    tag = nextTag(xml, tag.end);
  }
  const end = tag?.end ?? xml.length;
  if (formula === null) return { value: stored === null ? '' : cellValue(type, stored, strings), formula, end };
  const text = `=${formula}`;
  if (literalText(text) !== null) return { value: text, formula: null, end };
  return { value: stored === null || stored === '' ? text : cellValue(type, stored, strings), formula: text, end };
}

function cellValue(type: string, stored: string, strings: readonly string[]): Cell {
  if (type === 's') return strings[Number(stored)] ?? '';
  if (type !== 'n') return type === 'b' ? (stored === '1' ? 'TRUE' : 'FALSE') : stored;
  const number = Number(stored);
  return stored.trim() === '' || Number.isNaN(number) ? stored : number;
}

function put(rows: Cell[][], rowIndex: number, columnIndex: number, value: Cell): void {
  while (rows.length <= rowIndex) rows.push([]);
  const row = rows[rowIndex] ?? [];
  while (row.length < columnIndex) row.push('');
  row[columnIndex] = value;
}

function beyondLimits(value: Cell, rowIndex: number, columnIndex: number, limits: SheetLimits): SheetReading | null {
  if (rowIndex >= limits.maxRows) return { kind: 'too_many_rows' };
  if (columnIndex >= limits.maxColumns) {
    return { kind: 'too_many_columns', row: rowIndex + 1, columns: columnIndex + 1 };
  }
  if (typeof value === 'number' || value.length <= limits.maxCellCharacters) return null;
  return { kind: 'cell_too_long', row: rowIndex + 1, column: columnIndex, characters: value.length };
}

/** `AB12` → column 27, row 11. */
function placeOf(reference: string | null): { column: number; row: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference ?? '');
  if (!parts) return null;
  let column = 0;
  for (const letter of (parts[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Math.max(Number(parts[2]), 1) - 1 };
}

/** `A2:B5` → column 0, rows 1 to 4; of several columns only the first holds the value. */
function mergedOf(reference: string | null): MergedCell | null {
  const [from, to] = (reference ?? '').split(':').map(placeOf);
  return from && to ? { column: from.column, first: from.row, last: to.row } : null;
}

function numberOr(text: string | null, otherwise: number): number {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : otherwise;
}
