import { type DrawnShape, rect, rounded } from './drawing.ts';

const DISTANCE = 4;
const PEN = 0.8;

/**
 * A rectangle with a 45° hatch, as plain lines cut at its edges: patterns are drawn differently from program to program,
 * lines are not.
 */
export function hatched(
  x: number,
  y: number,
  width: number,
  height: number,
  look: { readonly line: string; readonly ground: string; readonly outline: string | null },
): DrawnShape[] {
  const shapes: DrawnShape[] = [rect(x, y, width, height, { fill: look.ground })];
  const segments: [number, number, number, number][] = [];
  // The line through (x + offset, y + height) going up to the right, for every offset that meets the rectangle.
  for (let offset = DISTANCE - height; offset < width; offset += DISTANCE) {
    const start = Math.max(0, offset);
    const end = Math.min(width, offset + height);
    if (end <= start) continue;
    segments.push([
      rounded(x + start),
      rounded(y + height - (start - offset)),
      rounded(x + end),
      rounded(y + height - (end - offset)),
    ]);
  }
  if (segments.length > 0) shapes.push({ kind: 'lines', segments, colour: look.line, width: PEN, dashed: false });
  if (look.outline) shapes.push(rect(x, y, width, height, { outline: look.outline }));
  return shapes;
}
