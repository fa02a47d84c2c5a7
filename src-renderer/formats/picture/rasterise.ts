import type { Point } from './glyph-path.ts';

/** Red, green and blue of each pixel, row by row, on white. */
export type Raster = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

export type Filled = { readonly colour: string; readonly polygons: readonly (readonly Point[])[] };

/**
 * Paints closed polygons in order, with the exact part of each pixel that they cover. Plain arithmetic, so that every machine
 * gives the same picture. Source of the method: Raph Levien, "font-rs".
 * @param shapes in pixels, y downwards
 */
export function rasterise(width: number, height: number, shapes: readonly Filled[]): Raster {
  const rgb = new Uint8Array(width * height * 3).fill(255);
  const cover = new Float32Array(width * height + 2);
  for (const { colour, polygons } of shapes) {
    const [first, last] = rowsOf(polygons, height);
    if (first > last) continue;
    for (const polygon of polygons) {
      polygon.forEach((from, i) => {
        addEdge(cover, width, height, from, polygon[(i + 1) % polygon.length] ?? from);
      });
    }
    paint(
      rgb,
      cover,
      width * first,
      width * (last + 1),
      [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
    );
    cover.fill(0, width * first, width * (last + 1) + 2);
  }
  return { width, height, rgb };
}

function rowsOf(polygons: readonly (readonly Point[])[], height: number): [number, number] {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const polygon of polygons) {
    for (const [, y] of polygon) {
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return [Math.max(0, Math.floor(top)), Math.min(height - 1, Math.floor(bottom))];
}

/** Adds what an edge changes from one pixel to the next; the sum along a row is what is covered. */
function addEdge(cover: Float32Array, width: number, height: number, a: Point, b: Point): void {
  if (a[1] === b[1]) return;
  const [direction, from, to] = a[1] < b[1] ? [1, a, b] : [-1, b, a];
  const slope = (to[0] - from[0]) / (to[1] - from[1]);
  const clamp = (x: number) => Math.max(0, Math.min(width, x));
  for (let row = Math.max(0, Math.floor(from[1])); row < Math.min(height, Math.ceil(to[1])); row++) {
    const [top, bottom] = [Math.max(row, from[1]), Math.min(row + 1, to[1])];
    const amount = (bottom - top) * direction;
    const [x1, x2] = [clamp(from[0] + (top - from[1]) * slope), clamp(from[0] + (bottom - from[1]) * slope)];
    addSpan(cover, row * width, amount, Math.min(x1, x2), Math.max(x1, x2));
  }
}

function addSpan(cover: Float32Array, start: number, amount: number, left: number, right: number): void {
  const [first, last] = [Math.floor(left), Math.ceil(right)];
  const add = (column: number, part: number) => {
    cover[start + column] = (cover[start + column] ?? 0) + part;
  };
  if (last <= first + 1) {
    const inside = amount * ((left + right) / 2 - first);
    add(first, amount - inside);
    add(first + 1, inside);
    return;
  }
  // The edge goes over several pixels: what lies to the right of it grows from one to the next.
  const share = (x: number) => {
    const t = Math.max(left, Math.min(right, x));
    // Area to the right of the edge within the columns up to x.
    const straight = ((t - left) * (t - left)) / (2 * (right - left));
    return amount * (straight + Math.max(0, x - right));
  };
  let before = 0;
  let covered = 0;
  for (let column = first; column <= last; column++) {
    const area = share(column + 1) - covered;
    add(column, area - before);
    before = area;
    covered += area;
  }
}

function paint(rgb: Uint8Array, cover: Float32Array, from: number, to: number, colour: readonly number[]): void {
  let sum = 0;
  for (let i = from; i < to; i++) {
    sum += cover[i] ?? 0;
    const part = Math.min(1, Math.abs(sum));
    if (part < 1 / 512) continue;
    for (let channel = 0; channel < 3; channel++) {
      const at = 3 * i + channel;
      const under = rgb[at] ?? 255;
      rgb[at] = Math.round(under + ((colour[channel] ?? 0) - under) * part);
    }
  }
}
