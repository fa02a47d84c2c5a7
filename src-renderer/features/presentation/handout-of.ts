import type { Handout } from '#domain/documents/handout.ts';
import type { Slide } from './slide.ts';

const XMLNS = 'http://www.w3.org/2000/svg';

/**
 * The hand-out of a presentation: the slides as they are drawn on the wall, each with its source and, where wanted, its notes.
 * @param svgs of the slides, in their order
 */
export function handoutOf(
  slides: readonly Slide[],
  svgs: readonly string[],
  metadata: Handout['metadata'],
  withNotes: boolean,
): Handout {
  return {
    format: 'b24-handout-1',
    metadata,
    slides: slides.map((slide, place) => ({
      name: slide.name,
      svg: svgs[place] ?? '',
      alt: altOf(slide),
      source: slide.source,
      notes: withNotes ? slide.notes.filter((note) => !slide.cues?.includes(note)) : [],
    })),
  };
}

/** Title, what is measured, and every figure with its heading. */
function altOf({ title, subtitle, table, drawing }: Slide): string {
  if (drawing.kind === 'hidden') return `${title}. ${drawing.why}`;
  const [, ...heads] = table.head;
  const rows = table.rows.map(([first = '', ...cells]) =>
    cells.length === 0 ? first : `${first}: ${cells.map((cell, i) => `${heads[i]} ${cell}`).join(', ')}.`,
  );
  return [`${title}.`, `${subtitle}.`, ...rows].join(' ');
}

/** A drawn slide as a document of its own: what the page's styles say of it is written out. */
export function slideSvg(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawn.viewBox.baseVal;
  for (const [name, value] of Object.entries({ xmlns: XMLNS, width, height, 'font-family': 'Inter' })) {
    copy.setAttribute(name, String(value));
  }
  return new XMLSerializer().serializeToString(copy);
}
