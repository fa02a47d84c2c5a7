import { chartSvg } from '#domain/documents/chart-svg.ts';
import type { Chart } from '#domain/documents/charts/chart.ts';
import { drawChart } from '#domain/documents/charts/draw-chart.ts';
import { DASH, type DrawnLines, type DrawnShape, OUTLINE, rounded } from '#domain/documents/charts/drawing.ts';
import { encodeUtf8 } from '../csv/utf8.ts';
import type { Contour, Point } from './glyph-path.ts';
import { type ChartFonts, outlinedText } from './outlined-text.ts';
import { type Filled, rasterise } from './rasterise.ts';
import { writePng } from './write-png.ts';

/** A chart as a picture in points, twice: as lines, and as pixels for what shows no lines. */
export type ChartPicture = {
  readonly width: number;
  readonly height: number;
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
};

/** 216 dots an inch: sharp in print. */
const PIXELS_PER_POINT = 3;
/** Straight pieces of a curve: a letter is some points high. */
const PIECES = 4;

/** Text is outlines in both, so that a chart looks the same whatever fonts there are. */
export function chartPicture(chart: Chart, alt: string, fonts: ChartFonts): ChartPicture {
  const { width, height, shapes } = drawChart(chart);
  const filled = shapes.flatMap((shape) => filledShapes(shape, fonts)).map(inPixels);
  const raster = rasterise(Math.ceil(width * PIXELS_PER_POINT), Math.ceil(height * PIXELS_PER_POINT), filled);
  const svg = chartSvg(chart, alt, (text) => pathData(outlinedText(text, fonts)));
  return { width, height, svg: encodeUtf8(svg), png: writePng(raster, PIXELS_PER_POINT) };
}

function pathData(contours: readonly Contour[]): string {
  const at = ([x, y]: Point) => `${rounded(x)} ${rounded(y)}`;
  return contours
    .map(
      ({ start, curves }) => `M${at(start)}${curves.map(([control, end]) => `Q${at(control)} ${at(end)}`).join('')}Z`,
    )
    .join('');
}

function inPixels({ colour, polygons }: Filled): Filled {
  const scaled = ([x, y]: Point): Point => [x * PIXELS_PER_POINT, y * PIXELS_PER_POINT];
  return { colour, polygons: polygons.map((polygon) => polygon.map(scaled)) };
}

function filledShapes(shape: DrawnShape, fonts: ChartFonts): Filled[] {
  switch (shape.kind) {
    case 'text':
      return [{ colour: shape.colour, polygons: outlinedText(shape, fonts).map(flattened) }];
    case 'lines':
      return [{ colour: shape.colour, polygons: shape.segments.flatMap((segment) => strokes(segment, shape)) }];
    case 'rect': {
      const { x, y, width, height, fill, outline } = shape;
      const half = OUTLINE / 2;
      const box = (by: number) => rectangle(x - by, y - by, x + width + by, y + height + by);
      return [
        ...(fill === null ? [] : [{ colour: fill, polygons: [box(0)] }]),
        // The inner edge runs the other way round, which leaves a hole.
        ...(outline === null ? [] : [{ colour: outline, polygons: [box(half), box(-half).reverse()] }]),
      ];
    }
  }
}

function rectangle(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** A straight line as the rectangles that its pen covers: one, or one for each dash. */
function strokes([x1, y1, x2, y2]: DrawnLines['segments'][number], { width, dashed }: DrawnLines): Point[][] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return [];
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [nx, ny] = [(-dy * width) / 2, (dx * width) / 2];
  const [on, off] = dashed ? DASH : [length, 0];
  const pieces: Point[][] = [];
  for (let from = 0; from < length; from += on + off) {
    const to = Math.min(length, from + on);
    const [ax, ay, bx, by] = [x1 + dx * from, y1 + dy * from, x1 + dx * to, y1 + dy * to];
    pieces.push([
      [ax + nx, ay + ny],
      [bx + nx, by + ny],
      [bx - nx, by - ny],
      [ax - nx, ay - ny],
    ]);
  }
  return pieces;
}

function flattened({ start, curves }: Contour): Point[] {
  const points: Point[] = [start];
  let from = start;
  for (const [control, end] of curves) {
    for (let i = 1; i <= PIECES; i++) {
      const t = i / PIECES;
      const along = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * end[axis];
      points.push([along(0), along(1)]);
    }
    from = end;
  }
  return points;
}
