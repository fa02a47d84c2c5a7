import type { FontTables } from './font.ts';

/** Closed contours of quadratic curves: where each begins, then control point and end of each curve. */
export type GlyphPath = readonly Contour[];
export type Contour = { readonly start: Point; readonly curves: readonly (readonly [control: Point, end: Point])[] };
export type Point = readonly [x: number, y: number];

type FlaggedPoint = { readonly x: number; readonly y: number; readonly onCurve: boolean };

/** Glyphs made of glyphs that are made of glyphs: more than this is no font. */
const DEEPEST = 6;

/** The outline of a glyph in the font's units, y upwards. */
export function glyphPath(font: FontTables, number: number, depth = 0): GlyphPath {
  const { view, at } = font;
  const isLong = view.getInt16(at('head') + 50) === 1;
  const offset = (i: number) => (isLong ? view.getUint32(at('loca') + 4 * i) : 2 * view.getUint16(at('loca') + 2 * i));
  const [from, to] = [offset(number), offset(number + 1)];
  if (to <= from || depth > DEEPEST) return [];
  const glyph = at('glyf') + from;
  const contours = view.getInt16(glyph);
  return contours < 0 ? compositeGlyph(font, glyph + 10, depth) : simpleGlyph(view, glyph + 10, contours);
}

function simpleGlyph(view: DataView, start: number, contours: number): Contour[] {
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(start + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = start + 2 * contours;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = view.getUint8(at++);
    const times = flag & 0x08 ? 1 + view.getUint8(at++) : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinates = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) {
        value += view.getUint8(at++) * (flag & same ? 1 : -1);
      } else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [coordinates(0x02, 0x10), coordinates(0x04, 0x20)];
  const all = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, onCurve: (flag & 1) === 1 }));
  return ends.flatMap((end, i) => contourOf(all.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1)));
}

/** Between two control points lies a point that is not written: the one halfway. */
function contourOf(points: readonly FlaggedPoint[]): Contour[] {
  const begin = points.findIndex(({ onCurve }) => onCurve);
  const [first] = points;
  if (!first) return [];
  const around = begin < 0 ? points : [...points.slice(begin), ...points.slice(0, begin)];
  const start: Point = begin < 0 ? halfway(first, points.at(-1) ?? first) : place(around[0] ?? first);
  const curves: (readonly [Point, Point])[] = [];
  let last = start;
  let control: FlaggedPoint | null = null;
  for (const point of begin < 0 ? around : around.slice(1)) {
    if (point.onCurve || control) {
      const end: Point = point.onCurve ? place(point) : halfway(control ?? point, point);
      curves.push([control ? place(control) : last, end]);
      last = end;
    }
    control = point.onCurve ? null : point;
  }
  curves.push([control ? place(control) : last, start]);
  return [{ start, curves }];
}

/** Letters with marks: parts of other glyphs, moved and scaled. */
function compositeGlyph(font: FontTables, start: number, depth: number): Contour[] {
  const { view } = font;
  const contours: Contour[] = [];
  let at = start;
  for (;;) {
    const flags = view.getUint16(at);
    const part = glyphPath(font, view.getUint16(at + 2), depth + 1);
    const isWide = (flags & 0x01) !== 0;
    const [dx, dy] = isWide
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)];
    at += isWide ? 8 : 6;
    const scale = (i: number) => view.getInt16(at + 2 * i) / 0x4000;
    let [xx, xy, yx, yy] = [1, 0, 0, 1];
    if (flags & 0x08) [xx, yy] = [scale(0), scale(0)];
    else if (flags & 0x40) [xx, yy] = [scale(0), scale(1)];
    else if (flags & 0x80) [xx, xy, yx, yy] = [scale(0), scale(1), scale(2), scale(3)];
    at += flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    const moved = ([x, y]: Point): Point => [x * xx + y * yx + dx, x * xy + y * yy + dy];
    contours.push(
      ...part.map(({ start, curves }) => ({
        start: moved(start),
        curves: curves.map(([control, end]) => [moved(control), moved(end)] as const),
      })),
    );
    if (!(flags & 0x20)) return contours;
  }
}

const place = ({ x, y }: FlaggedPoint): Point => [x, y];
const halfway = (a: FlaggedPoint, b: FlaggedPoint): Point => [(a.x + b.x) / 2, (a.y + b.y) / 2];
