import type { Outcome } from '../model/problem.ts';
import { chartShape } from './charts/chart.ts';
import {
  date,
  either,
  finite,
  integer,
  list,
  matching,
  nullable,
  object,
  oneOf,
  type ShapeOf,
  text,
  variants,
} from './shape.ts';

/**
 * A document as the program means it: every writer (PDF, DOCX, XLSX, CSV, PPTX) takes this and nothing else, so the same
 * figures stand in all of them. Texts are plain text in the document's own language; numbers come both as shown and as
 * values.
 */
const line = text(400);

/** A stretch of text and the numbers of the sources behind it. */
const run = object({ text: text(20_000), notes: list(integer, 20) });
const runs = list(run, 200);

/**
 * What a value is: `count` a number, `fraction` 0–1, `date` as `2025-12-31`, `text` as it is. Money is always øre; the
 * other three say how it is shown: whole kroner, 1000 kroner, kroner and øre.
 */
const holds = oneOf('text', 'count', 'kroner', 'thousandKroner', 'ore', 'fraction', 'date');

const cell = object({
  text: line,
  /** Null: no basis, or an empty cell. */
  value: nullable(either(finite, line)),
  /** Where it is another kind than its column. */
  holds: nullable(holds),
  /** Sign after a number that the table's note explains: `*`. Part of `text`. */
  mark: text(4),
});
const cells = list(cell, 20);

const column = object({
  heading: line,
  align: oneOf('start', 'end'),
  holds,
  /** A muted column is there to look up: slides leave it out. */
  tone: oneOf('normal', 'muted'),
});

const block = variants({
  heading: { level: oneOf('1', '2', '3'), text: line },
  paragraph: { runs },
  /** What is to be decided, numbered. */
  proposals: { items: list(text(4000), 100) },
  /** Points in no order of weight. */
  list: { items: list(text(4000), 100) },
  figure: {
    /** `Figur 1` */
    label: line,
    title: line,
    subtitle: line,
    chart: chartShape,
    /** What the chart shows, in words. */
    alt: text(4000),
    source: runs,
  },
  table: {
    label: line,
    title: line,
    /** What the table tells in one sentence: the title of its slide. Null: its title says enough. */
    message: nullable(line),
    columns: list(column, 20),
    groups: list(object({ heading: nullable(line), rows: list(cells, 500), sum: nullable(cells) }), 40),
    total: nullable(cells),
    note: runs,
  },
  sources: { heading: line, items: list(object({ number: integer, text: text(1000) }), 60) },
  fingerprint: { label: line, value: matching(/^[0-9a-f]{64}$/) },
});

const metadata = object({
  title: line,
  language: oneOf('nb', 'nn'),
  county: object({ id: line, name: line }),
  /** Author in the file's properties, and first in the page head. */
  office: line,
  caseNumber: nullable(line),
  /** The only date in the file: no writer reads a clock. */
  documentDate: date,
  /** `Eksempeldata` on every page, or null when the figures are real. */
  sampleMark: nullable(line),
  /** Right side of the page head. */
  annex: line,
  facts: list(object({ label: line, value: line }), 8),
  /** Left side of the page foot. */
  footer: line,
  /** Right side, with `{page}` and `{pages}` where the numbers go. */
  pageLabel: line,
  keywords: list(line, 20),
});

const documentShape = object({ format: oneOf('b24-document-1'), metadata, blocks: list(block, 400) });

export type DocumentModel = ShapeOf<typeof documentShape>;
export type DocumentMetadata = DocumentModel['metadata'];
export type Block = DocumentModel['blocks'][number];
export type Holds = ShapeOf<typeof holds>;
export type Run = ShapeOf<typeof run>;
export type Cell = ShapeOf<typeof cell>;
export type Column = ShapeOf<typeof column>;
export type TableBlock = Extract<Block, { kind: 'table' }>;
export type FigureBlock = Extract<Block, { kind: 'figure' }>;

/**
 * Reads a document model from JSON text, strictly: an unknown field, a wrong type, a text or list beyond bounds, or a
 * table whose rows do not fit its columns is refused with the place of the first one.
 */
export function parseDocumentModel(json: string): Outcome<DocumentModel> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused('document.notJson', '');
  }
  const wrong = documentShape.wrongAt(value, 'document');
  if (wrong !== null) return refused('document.wrongShape', wrong);
  // `wrongAt` has just checked every field that the type names.
  const model = value as DocumentModel;
  const uneven = model.blocks.findIndex((part) => part.kind === 'table' && !isEven(part));
  if (uneven >= 0) return refused('document.wrongShape', `document.blocks[${uneven}].groups`);
  return { kind: 'ok', value: model, warnings: [] };
}

function isEven({ columns, groups, total }: TableBlock): boolean {
  const rows = groups.flatMap(({ rows, sum }) => (sum ? [...rows, sum] : rows));
  return columns.length > 0 && [...rows, ...(total ? [total] : [])].every((row) => row.length === columns.length);
}

function refused(code: string, path: string): Outcome<never> {
  return { kind: 'refused', problems: [{ severity: 'error', code, params: { path } }] };
}
