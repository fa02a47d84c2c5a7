import type { Cell, Column, DocumentModel, Holds, TableBlock } from '#domain/documents/model.ts';
import { plainText } from '#domain/documents/plain-text.ts';
import { typedCell } from '#domain/documents/typed-cell.ts';
import { propertiesOf } from '../office/settled-package.ts';
import type { CellValue, WorkbookColumn, WorkbookRow, WorkbookSheet } from '../xlsx-writer/workbook.ts';
import { writeWorkbook } from '../xlsx-writer/write-workbook.ts';
import {
  citedSources,
  type DocumentList,
  documentLists,
  documentTables,
  fingerprintLine,
  sourcesOf,
} from './document-tables.ts';

const FORMATS: Readonly<Partial<Record<Holds, string>>> = {
  kroner: '#,##0',
  thousandKroner: '#,##0',
  ore: '#,##0.00',
  fraction: '0.0 %',
  date: 'dd.mm.yyyy',
};

/** In characters. */
const [NARROWEST, WIDEST] = [9, 48];
const TEXT_COLUMN = { type: 'text', width: 90, wraps: true } as const;

/** The numbers of a document as a workbook: a sheet for each table, figure and list, the last with all the sources. */
export function documentWorkbook(model: DocumentModel): Promise<Uint8Array> {
  const sheets = [
    ...documentTables(model).map((table) => tableSheet(model, table)),
    ...documentLists(model).map((list) => listSheet(model, list)),
    sourceSheet(model),
  ];
  return writeWorkbook(sheets, propertiesOf(model.metadata));
}

function tableSheet(model: DocumentModel, table: TableBlock): WorkbookSheet {
  const { label, title, columns, groups, total, note } = table;
  const rows: WorkbookRow[] = [];
  const looks = new Map<number, 'heading' | 'sum'>();
  const add = (row: WorkbookRow, look?: 'heading' | 'sum') => {
    if (look) looks.set(rows.length, look);
    rows.push(row);
  };
  for (const { heading, rows, sum } of groups) {
    if (heading !== null)
      add(
        columns.map((_, i) => (i === 0 ? heading : null)),
        'heading',
      );
    for (const cells of rows) add(values(cells, columns));
    if (sum) add(values(sum, columns), 'sum');
  }
  if (total) add(values(total, columns), 'sum');
  return {
    name: label,
    title: `${label}. ${title}`,
    columns: columns.map((column, i) => workbookColumn(column, cellsOf(table, i))),
    rows,
    ...(looks.size > 0 && { looks }),
    notes: [plainText(note), ...citedSources(model, table), ...lineOrNone(model)],
  };
}

function cellsOf({ groups, total }: TableBlock, column: number): Cell[] {
  const rows = groups.flatMap(({ rows, sum }) => (sum ? [...rows, sum] : rows));
  return [...rows, ...(total ? [total] : [])].flatMap((row) => row[column] ?? []);
}

function workbookColumn({ heading, align, holds }: Column, cells: readonly Cell[]): WorkbookColumn {
  const longest = Math.max(heading.length, ...cells.map(({ text }) => text.length));
  const format = FORMATS[holds];
  return {
    header: heading,
    type: holds === 'text' ? 'text' : holds === 'date' ? 'date' : 'number',
    width: Math.min(WIDEST, Math.max(NARROWEST, longest + 3)),
    ...(holds === 'text' && align === 'end' && { right: true }),
    ...(format !== undefined && { format }),
  };
}

function values(cells: readonly Cell[], columns: readonly Column[]): CellValue[] {
  return columns.map((column, i) => {
    const cell = cells[i];
    return cell ? value(cell, column) : null;
  });
}

/** A cell as its column has it, or with its own type where it is of another kind. */
function value(cell: Cell, column: Column): CellValue {
  const typed = typedCell(cell, column);
  switch (typed.kind) {
    case 'empty':
      return null;
    case 'text':
      return column.holds === 'text' ? typed.text : { type: 'text', value: typed.text };
    case 'date':
      return column.holds === 'date' ? typed.date : { type: 'date', value: typed.date };
    case 'number': {
      const number = typed.mark === '' ? typed.value : { value: typed.value, mark: typed.mark };
      const isPart = typed.holds === 'count' && !Number.isInteger(typed.value);
      if (typed.holds === column.holds && !isPart) return number;
      return { type: 'number', value: number, format: isPart ? '#,##0.0' : (FORMATS[typed.holds] ?? '#,##0') };
    }
  }
}

function listSheet(model: DocumentModel, { heading, items, numbered }: DocumentList): WorkbookSheet {
  return {
    name: heading,
    title: model.metadata.title,
    columns: [{ ...TEXT_COLUMN, header: heading }],
    rows: items.map((item, i) => [numbered ? `${i + 1}. ${item}` : item]),
    notes: lineOrNone(model),
  };
}

/** What the document is, what its numbers rest on, and the fingerprint that tells whether two rest on the same. */
function sourceSheet(model: DocumentModel): WorkbookSheet {
  const { title, facts, footer, annex, sampleMark } = model.metadata;
  const sources = sourcesOf(model);
  const heading = sources?.heading ?? annex;
  return {
    name: heading,
    title,
    columns: [{ ...TEXT_COLUMN, header: heading }],
    rows: (sources?.items ?? []).map(({ number, text }) => [`${number}. ${text}`]),
    looks: new Map(),
    notes: [
      ...facts.map(({ label, value }) => `${label}: ${value}`),
      footer,
      ...lineOrNone(model),
      ...(sampleMark === null ? [] : [sampleMark]),
    ],
  };
}

function lineOrNone(model: DocumentModel): string[] {
  const line = fingerprintLine(model);
  return line === null ? [] : [line];
}
