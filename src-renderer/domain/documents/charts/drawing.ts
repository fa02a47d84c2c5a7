/**
 * A chart laid out: shapes in points, y downwards. One layout for every way out, so a chart looks the same in the PDF
 * (where Typst draws it, with real text) and as an SVG picture.
 */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly DrawnShape[] };

/** Points. */
export const OUTLINE = 0.75;
/** Lengths of a dash and of the gap after it. */
export const DASH = [3, 2.4] as const;

export type DrawnShape = DrawnRect | DrawnLines | DrawnText;

export type DrawnRect = {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string | null;
  /** Drawn on the edge, `OUTLINE` wide. */
  readonly outline: string | null;
};

/** Straight lines of one pen. */
export type DrawnLines = {
  readonly kind: 'lines';
  /** `[x1, y1, x2, y2]` of each. */
  readonly segments: readonly (readonly [number, number, number, number])[];
  readonly colour: string;
  readonly width: number;
  readonly dashed: boolean;
};

/** One line of Inter; `y` is its baseline. */
export type DrawnText = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'semibold';
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
};

/** Hundredths of a point are finer than any printer, and short in the file. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: { readonly fill?: string; readonly outline?: string },
): DrawnRect {
  const [fill, outline] = [paint.fill ?? null, paint.outline ?? null];
  return {
    kind: 'rect',
    x: rounded(x),
    y: rounded(y),
    width: rounded(Math.max(0, width)),
    height: rounded(Math.max(0, height)),
    fill,
    outline,
  };
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  pen: { readonly colour: string; readonly width: number; readonly dashed?: boolean },
): DrawnLines {
  return {
    kind: 'lines',
    segments: [[rounded(x1), rounded(y1), rounded(x2), rounded(y2)]],
    colour: pen.colour,
    width: pen.width,
    dashed: pen.dashed ?? false,
  };
}

export function label(
  x: number,
  y: number,
  text: string,
  style: Pick<DrawnText, 'size' | 'weight' | 'colour' | 'anchor'>,
): DrawnText {
  return { kind: 'text', x: rounded(x), y: rounded(y), text, ...style };
}
