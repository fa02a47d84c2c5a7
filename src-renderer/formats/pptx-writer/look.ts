import { COLOURS } from '#domain/documents/charts/chart-style.ts';
import { textWidth } from '#domain/documents/charts/text-width.ts';

/** A face that is in every meeting room. */
export const FACE = 'Arial';

export const INK = COLOURS.ink.slice(1);
export const SOFT = COLOURS.soft.slice(1);
export const RULE = COLOURS.rule.slice(1);
export const OWN = COLOURS.own.slice(1);
export const BEFORE = COLOURS.before.slice(1);
export const CLAIM = COLOURS.claim.slice(1);
export const PAPER = COLOURS.paper.slice(1);
export const TINT = 'F3F6FB';

/** 16:9, in inches, as PowerPoint's own wide format. */
export const SLIDE = { width: 13.333, height: 7.5 };
export const LEFT = 0.78;
export const WIDTH = SLIDE.width - 2 * LEFT;
/** Where the content of a slide is. */
export const CONTENT = { top: 1.82, bottom: 6.68 };

/** Points. Nothing on a slide is smaller than the source. */
export const SIZES = { title: [34, 30, 26], opening: [44, 40, 36, 32], subtitle: 17, source: 14 };
const POINTS_IN_INCH = 72;
/** Arial in bold is as wide as the face that widths are measured in; the rest is caution. */
const WIDER = 1.02;

/** The largest of the sizes at which a title stands on one line, else the smallest, on two. */
export function titleSize(title: string, sizes: readonly number[]): number {
  const fits = (size: number) => textWidth(title, size, 'semibold') * WIDER <= WIDTH * POINTS_IN_INCH;
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}

/** Inches of each of `count` rows that share the height of the content, up to a greatest height. */
export function rowHeight(count: number, greatest: number): number {
  return Math.min(greatest, (CONTENT.bottom - CONTENT.top) / Math.max(1, count));
}
