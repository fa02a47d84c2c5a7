import type { Cell, Column, DocumentModel, TableBlock } from '#domain/documents/model.ts';
import { plainText } from '#domain/documents/plain-text.ts';
import { typedCell } from '#domain/documents/typed-cell.ts';
import { type ExcelCsvCell, writeExcelCsv } from '../csv/excel-csv.ts';
import { type DocumentList, documentLists, documentTables, fingerprintLine, sourcesOf } from './document-tables.ts';

type CsvRow = readonly ExcelCsvCell[];

/**
 * The tables of a document as CSV for Norwegian Excel, one under the other with their titles and sources, and its lists. Numbers are exact,
 * in the unit that the title names; shares are 0–1.
 */
export function documentCsv(model: DocumentModel): Uint8Array {
  const { title, office, annex, facts, sampleMark } = model.metadata;
  const sources = sourcesOf(model);
  const print = fingerprintLine(model);
  return writeExcelCsv([
    [title],
    [office],
    [annex],
    ...facts.map(({ label, value }) => [label, value]),
    ...(sampleMark === null ? [] : [[sampleMark]]),
    ...documentTables(model).flatMap(tableRows),
    ...documentLists(model).flatMap(listRows),
    ...(sources ? [[], [sources.heading], ...sources.items.map(({ number, text }) => [number, text])] : []),
    ...(print === null ? [] : [[], [print]]),
  ]);
}

function tableRows({ label, title, columns, groups, total, note }: TableBlock): CsvRow[] {
  const rows = groups.flatMap(({ rows, sum }) => (sum ? [...rows, sum] : rows));
  const marked = columns.map((_, i) => rows.some((row) => row[i]?.mark));
  const withMarks = (cells: readonly Cell[]) =>
    cells.flatMap((cell, i) => csvCells(cell, columns[i], marked[i] === true));
  return [
    [],
    [`${label}. ${title}`],
    columns.flatMap(({ heading }, i) => (marked[i] ? [heading, ''] : [heading])),
    ...groups.flatMap(({ heading, rows, sum }) => [
      ...(heading === null ? [] : [[heading]]),
      ...rows.map(withMarks),
      ...(sum ? [withMarks(sum)] : []),
    ]),
    ...(total ? [withMarks(total)] : []),
    [plainText(note)],
  ];
}

function listRows({ heading, items, numbered }: DocumentList): CsvRow[] {
  return [[], [heading], ...items.map((item, i) => (numbered ? [i + 1, item] : [item]))];
}

/** A number that is marked has its mark in a column of its own: with it, it would be no number. */
function csvCells(cell: Cell, column: Column | undefined, isMarked: boolean): ExcelCsvCell[] {
  const typed = typedCell(cell, column ?? { holds: 'text' });
  const value = csvValue(typed);
  return isMarked ? [value, typed.kind === 'number' ? typed.mark : ''] : [value];
}

function csvValue(typed: ReturnType<typeof typedCell>): ExcelCsvCell {
  switch (typed.kind) {
    case 'empty':
      return null;
    case 'text':
      return typed.text;
    case 'date':
      return typed.date;
    case 'number':
      return typed.value;
  }
}
