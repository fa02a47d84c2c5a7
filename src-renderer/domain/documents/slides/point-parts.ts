import { textWidth } from '../charts/text-width.ts';
import { evenParts } from './even-parts.ts';

/** Points of text size: the largest at which they stand on one slide, and never smaller than the last. */
export const POINT_SIZES = [24, 20] as const;
/** Points beside the text's own width: 11.8 inches without number and margins, and some caution, since other faces are wider. */
const TEXT_WIDTH = 740;
/** Lines of a slide at 20 points; every point takes one more for the room around it. */
const LINES = 14;
const LEAST = 20;

/** Lines that a point takes, with the room around it. */
export function pointLines(text: string, size: number): number {
  return Math.max(1, Math.ceil(textWidth(text, size, 'regular') / TEXT_WIDTH)) + 1;
}

/** The largest size at which the points have room on one slide. */
export function pointSize(items: readonly string[]): number {
  const fits = (size: number) => items.reduce((sum, item) => sum + pointLines(item, size), 0) * size <= LINES * LEAST;
  return POINT_SIZES.find(fits) ?? LEAST;
}

/** Points in as many slides as they need to be read from the back row. */
export function pointParts(items: readonly string[]): string[][] {
  return evenParts(items, (item) => pointLines(item, LEAST), LINES);
}
