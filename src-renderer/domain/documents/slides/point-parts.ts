import { textWidth } from '../charts/text-width.ts';
import { evenParts } from './even-parts.ts';

/** Points with their number in boxes, or one under the other with marks. */
export type PointLook = 'boxes' | 'marks';

/** Points of text size that can be read from the back row, the one that is wished for first. */
const SIZES = [24, 20] as const;
const LEAST = 20;
/** Points beside the text's own width: 11.8 inches without number and margins, and some caution, since other faces are wider. */
const TEXT_WIDTH = 740;
/** Lines of a slide at the least size. */
const LINES = 14;
/** Room around a point, in lines. */
const AROUND: Readonly<Record<PointLook, number>> = { boxes: 1, marks: 0.5 };

/** Lines that a point takes, with the room around it. */
export function pointLines(text: string, size: number, look: PointLook): number {
  return Math.max(1, Math.ceil(textWidth(text, size, 'regular') / TEXT_WIDTH)) + AROUND[look];
}

/** Points in as many slides as they need, and the largest size at which each of these has room for its own. */
export function pointParts(
  items: readonly string[],
  look: PointLook,
): { readonly parts: readonly (readonly string[])[]; readonly size: number } {
  // Half lines are whole numbers when they are counted twice.
  const parts = evenParts(items, (item) => 2 * pointLines(item, LEAST, look), 2 * LINES);
  const height = (part: readonly string[], size: number) =>
    part.reduce((sum, item) => sum + pointLines(item, size, look), 0) * size;
  const fits = (size: number) => parts.every((part) => height(part, size) <= LINES * LEAST);
  return { parts, size: SIZES.find(fits) ?? LEAST };
}
