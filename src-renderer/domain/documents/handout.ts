import { date, list, nullable, object, oneOf, type ShapeOf, text } from './shape.ts';

const line = text(400);

/** A presentation on paper: its slides as they stand on the wall, each with its source and what is said of it. */
const handoutShape = object({
  format: oneOf('b24-handout-1'),
  metadata: object({
    title: line,
    language: oneOf('nb', 'nn', 'en'),
    /** Author in the file's properties, and in the page head. */
    office: line,
    /** The only date in the file. */
    documentDate: date,
    /** `Eksempeldata` on every page, or null when the figures are real. */
    sampleMark: nullable(line),
    footer: line,
    /** With `{page}` and `{pages}` where the numbers go. */
    pageLabel: line,
    keywords: list(line, 20),
  }),
  slides: list(
    object({
      name: line,
      /** The slide's picture as a whole SVG document, in fonts that the host has. */
      svg: text(2_000_000),
      /** What the picture shows, in words and figures. */
      alt: text(8000),
      source: text(2000),
      notes: list(text(8000), 40),
    }),
    60,
  ),
});

export type Handout = ShapeOf<typeof handoutShape>;

/** Null for whatever is not a whole hand-out. */
export function parseHandout(json: string): Handout | null {
  if (!json.startsWith('{"format":"b24-handout-1"')) return null;
  try {
    const value: unknown = JSON.parse(json);
    // `wrongAt` has just checked every field that the type names.
    return handoutShape.wrongAt(value, 'handout') === null ? (value as Handout) : null;
  } catch {
    return null;
  }
}
