import type { DrawnText } from '#domain/documents/charts/drawing.ts';
import type { Font } from './font.ts';
import type { Contour, Point } from './glyph-path.ts';

export type ChartFonts = Readonly<Record<DrawnText['weight'], Font>>;

/** A line of text as outlines in the drawing's own points, y downwards: it looks the same wherever it is shown. */
export function outlinedText({ x, y, text, size, weight, anchor }: DrawnText, fonts: ChartFonts): Contour[] {
  const font = fonts[weight];
  const scale = size / font.unitsPerEm;
  const glyphs = Array.from(text, (character) => font.glyph(character.codePointAt(0) ?? 0));
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0) * scale;
  let pen = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return glyphs.flatMap(({ advance, path }) => {
    const left = pen;
    pen += advance * scale;
    const placed = ([px, py]: Point): Point => [left + px * scale, y - py * scale];
    return path.map(({ start, curves }) => ({
      start: placed(start),
      curves: curves.map(([control, end]) => [placed(control), placed(end)] as const),
    }));
  });
}
