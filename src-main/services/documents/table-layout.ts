import type { DrawnText } from '#domain/documents/charts/drawing.ts';
import { isMeasured, textWidth } from '#domain/documents/charts/text-width.ts';
import type { Cell, Column, TableBlock } from '#domain/documents/model.ts';
import { withoutControls, withVisibleSpaces } from '#domain/documents/plain-text.ts';

/**
 * What is known of a table before it is set, in points; null: the typesetter has to find out. What it is told it need not measure, and
 * measuring every cell is much of what a table takes.
 */
export type TableLayout = {
  /** Of every column but the first, which has what is left. */
  readonly columns: readonly (number | null)[];
  /** Of every row from the head down, headings of groups and sums among them. */
  readonly rows: readonly (number | null)[];
};

type Weight = DrawnText['weight'];

// As in the template: the width between the margins, the sizes of text, and the room around the text of a cell.
const millimetres = (length: number) => (length * 72) / 25.4;
const TABLE_WIDTH = millimetres(154);
const [TEXT, HEAD] = [8.8, 8.4];
const BESIDE = 5;
const HEIGHTS = { head: HEAD + 4.6 + 2.9, group: TEXT + 8 + 2.9, row: TEXT + 2.9 + 2.9 };
/** A table of few columns spreads them, and columns of like numbers are alike in width. */
const FEW = 5;
const [ONLY_TEXT, YEAR, SPREAD] = [millimetres(96), millimetres(16.5), millimetres(29)];
/** The first column names the rows: where the others would leave it less, the typesetter shares out what there is. */
const LEAST_FIRST = millimetres(25);
/** What a text has to spare before it is said to fit: letters are set a hair closer or wider than each by itself. */
const SPARE = 1.02;

type Row =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly Cell[]; readonly weight: Weight };

/** How wide the columns are, and how high the rows are that are one line for certain. */
export function tableLayout(table: TableBlock): TableLayout {
  const rows = rowsOf(table);
  const others = table.columns.slice(1).map((_, i) => columnWidth(table, rows, i + 1));
  const sum = others.reduce((all, width) => all + width, 0);
  if (sum > TABLE_WIDTH - LEAST_FIRST) {
    return {
      columns: table.columns.slice(1).map((column, i) => (isSpread(table, column) ? (others[i] ?? null) : null)),
      rows: [null, ...rows.map(() => null)],
    };
  }
  const widths = [TABLE_WIDTH - sum, ...others];
  const areWithin = (texts: readonly string[], size: number, weight: Weight) =>
    // A row of nothing is lower than a line.
    texts.some((text) => /\S/.test(text)) &&
    texts.every((text, i) => isWithin(text, (widths[i] ?? 0) - beside(i, widths.length), size, weight));
  const heightOf = (row: Row): number | null => {
    if (row.kind === 'heading')
      return /\S/.test(row.text) && isWithin(row.text, TABLE_WIDTH - BESIDE, TEXT, 'semibold') ? HEIGHTS.group : null;
    return areWithin(
      row.cells.map(({ text }) => text),
      TEXT,
      row.weight,
    )
      ? HEIGHTS.row
      : null;
  };
  const head = areWithin(
    table.columns.map(({ heading }) => heading),
    HEAD,
    'semibold',
  )
    ? HEIGHTS.head
    : null;
  return { columns: others, rows: [head, ...rows.map(heightOf)] };
}

function rowsOf({ groups, total }: TableBlock): Row[] {
  const sum = (cells: readonly Cell[] | null): Row[] => (cells ? [{ kind: 'cells', cells, weight: 'semibold' }] : []);
  return [
    ...groups.flatMap((group): Row[] => [
      ...(group.heading === null ? [] : [{ kind: 'heading' as const, text: group.heading }]),
      ...group.rows.map((cells): Row => ({ kind: 'cells', cells, weight: 'regular' })),
      ...sum(group.sum),
    ]),
    ...sum(total),
  ];
}

/** Is its width a rule, and not that of its texts? */
function isSpread({ columns }: TableBlock, { holds }: Column): boolean {
  return columns.length <= FEW || holds === 'thousandKroner';
}

function columnWidth(table: TableBlock, rows: readonly Row[], place: number): number {
  const { columns } = table;
  const column = columns[place];
  if (!column) throw new Error('no such column');
  if (isSpread(table, column)) {
    if (column.holds === 'text' && columns.length === 2) return ONLY_TEXT;
    return column.holds === 'thousandKroner' ? YEAR : SPREAD;
  }
  const cells = rows.map((row) =>
    row.kind === 'cells' ? lineWidth(row.cells[place]?.text ?? '', TEXT, row.weight) : 0,
  );
  return Math.max(lineWidth(column.heading, HEAD, 'semibold'), ...cells) * SPARE + beside(place, columns.length);
}

/** Room on both sides of the text: none at the edges of the table. */
function beside(place: number, count: number): number {
  return (place === 0 ? 0 : BESIDE) + (place === count - 1 ? 0 : BESIDE);
}

function isWithin(text: string, width: number, size: number, weight: Weight): boolean {
  return isMeasured(asSet(text)) && lineWidth(text, size, weight) * SPARE <= width;
}

function lineWidth(text: string, size: number, weight: Weight): number {
  return textWidth(asSet(text), size, weight);
}

/** Figures are set as wide as each other, and as wide as a 0. */
function asSet(text: string): string {
  return withVisibleSpaces(withoutControls(text)).replace(/\d/g, '0');
}
