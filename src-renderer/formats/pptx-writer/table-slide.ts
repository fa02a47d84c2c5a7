import type PptxGenJS from 'pptxgenjs';
import { textWidth } from '#domain/documents/charts/text-width.ts';
import type { Column } from '#domain/documents/model.ts';
import type { SlideLine } from '#domain/documents/slides/slide.ts';
import { shown } from '../office/shown-text.ts';
import { CONTENT, FACE, INK, LEFT, OWN, RULE, rowHeight, SOFT, WIDTH } from './look.ts';

const POINTS_IN_INCH = 72;
/** Inches beside the text of a column. */
const PADDING = 0.35;
/** Inches between a number and the text to the right of it. */
const AFTER_NUMBER = 0.25;
/** Points: many lines are set a little smaller. */
const sizeOf = (lines: number) => (lines <= 6 ? 20 : lines <= 9 ? 18 : 16);

const MARGIN: [number, number, number, number] = [0.02, 0.06, 0.02, 0.06];

type Borders = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps];
type Content = { readonly columns: readonly Column[]; readonly lines: readonly SlideLine[] };

/** A table that can be edited, with a head that is told as one. */
export function addTable(slide: PptxGenJS.Slide, content: Content, name: string): void {
  const { columns, lines } = content;
  const size = sizeOf(lines.length);
  const head = columns.map(({ heading, align }, i) =>
    cell(heading, align, { bold: true, color: SOFT, border: borders(INK, 1.5), ...apart(columns, i) }),
  );
  const rows = lines.map((line) => row(line, columns));
  slide.addTable([head, ...rows], {
    x: LEFT,
    y: CONTENT.top,
    w: WIDTH,
    colW: columnWidths(content, size),
    rowH: rowHeight(rows.length + 1, 0.5),
    fontFace: FACE,
    fontSize: size,
    color: INK,
    margin: MARGIN,
    valign: 'middle',
    objectName: shown(name),
  });
}

function row(line: SlideLine, columns: readonly Column[]): PptxGenJS.TableCell[] {
  if (line.kind === 'heading') {
    const options = { colspan: columns.length, bold: true, color: OWN, border: borders(RULE, 1) };
    return [{ text: shown(line.text), options }];
  }
  const isSum = line.kind === 'sum';
  return columns.map(({ align }, i) =>
    cell(line.cells[i]?.text ?? '', align, {
      bold: isSum,
      border: borders(isSum ? INK : RULE, 1),
      ...apart(columns, i),
    }),
  );
}

function cell(text: string, align: Column['align'], options: PptxGenJS.TableCellProps): PptxGenJS.TableCell {
  return { text: shown(text), options: { align: align === 'end' ? 'right' : 'left', ...options } };
}

/** A text does not stick to the number before it. */
function apart(columns: readonly Column[], i: number): PptxGenJS.TableCellProps {
  return isAfterNumber(columns, i) ? { margin: [MARGIN[0], MARGIN[1], MARGIN[2], MARGIN[3] + AFTER_NUMBER] } : {};
}

function isAfterNumber(columns: readonly Column[], i: number): boolean {
  return columns[i]?.align === 'start' && columns[i - 1]?.align === 'end';
}

/** A rule below, nothing else. */
function borders(color: string, pt: number): Borders {
  return [{ type: 'none' }, { type: 'none' }, { type: 'solid', color, pt }, { type: 'none' }];
}

function columnWidths({ columns, lines }: Content, size: number): number[] {
  const wanted = columns.map(({ heading }, i) => {
    const texts = lines.map((line) => (line.kind === 'heading' ? '' : (line.cells[i]?.text ?? '')));
    const points = Math.max(...[heading, ...texts].map((text) => textWidth(text, size, 'semibold')));
    return points / POINTS_IN_INCH + PADDING + (isAfterNumber(columns, i) ? AFTER_NUMBER : 0);
  });
  const sum = wanted.reduce((all, width) => all + width, 0);
  // What is left goes to the first column, but no more than keeps its names near their numbers.
  if (sum >= WIDTH) return wanted.map((width) => (width * WIDTH) / sum);
  const spare = (WIDTH - sum) / columns.length;
  return wanted.map((width) => width + spare);
}
