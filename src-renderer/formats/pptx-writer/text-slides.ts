import type PptxGenJS from 'pptxgenjs';
import type { DocumentMetadata } from '#domain/documents/model.ts';
import { pointLines } from '#domain/documents/slides/point-parts.ts';
import type { SlideContent } from '#domain/documents/slides/slide.ts';
import { shown } from '../office/shown-text.ts';
import { CONTENT, INK, LEFT, SOFT, TINT, WIDTH } from './look.ts';
import { plain } from './slide-text.ts';

/** Inches of a line of a box, and between two boxes. */
const [LARGEST_LINE, GAP] = [0.62, 0.16];
/** Points from the edge of a box to its text, and from there to the text beside the number. */
const [MARGIN, INDENT] = [14, 34];

/** Who it is for and what it is about, under the title of the deck. */
export function addOpening(slide: PptxGenJS.Slide, office: string, facts: DocumentMetadata['facts']): void {
  slide.addText(shown(office), { ...plain, x: LEFT, y: 3.75, w: WIDTH, h: 0.45, fontSize: 22, color: INK });
  const lines = facts.flatMap(({ label, value }) => [
    { text: `${shown(label)}\t`, options: { color: SOFT } },
    { text: shown(value), options: { color: INK, breakLine: true } },
  ]);
  const box = { x: LEFT, y: 4.45, w: WIDTH, h: 2, valign: 'top' } as const;
  slide.addText(lines, { ...plain, ...box, fontSize: 18, tabStops: [{ position: 1.6 }], lineSpacingMultiple: 1.25 });
}

type Points = Extract<SlideContent, { kind: 'points' }>;

/** Points as a list: numbered ones each in a box of its own so that all can be read from the back, others one under the other. */
export function addPoints(slide: PptxGenJS.Slide, { items, from, size }: Points): void {
  if (from === null) addList(slide, items, size);
  else addBoxes(slide, items, size, from);
}

function addBoxes(slide: PptxGenJS.Slide, items: readonly string[], size: number, from: number): void {
  const lines = items.map((item) => pointLines(item, size, 'boxes'));
  const all = lines.reduce((sum, each) => sum + each, 0);
  const ofLine = Math.min(LARGEST_LINE, (CONTENT.bottom - CONTENT.top) / all);
  let y = CONTENT.top;
  for (const [i, item] of items.entries()) {
    const height = (lines[i] ?? 0) * ofLine;
    const bullet = { type: 'number', numberStartAt: from + i, indent: INDENT } as const;
    slide.addText([{ text: shown(item), options: { bullet } }], {
      ...plain,
      x: LEFT,
      y,
      w: WIDTH,
      h: height - GAP,
      margin: MARGIN,
      valign: 'middle',
      fill: { color: TINT },
      fontSize: size,
      color: INK,
    });
    y += height;
  }
}

function addList(slide: PptxGenJS.Slide, items: readonly string[], size: number): void {
  const lines = items.map((item) => ({
    text: shown(item),
    options: { bullet: { indent: INDENT }, breakLine: true, paraSpaceAfter: size / 2 },
  }));
  const box = { x: LEFT, y: CONTENT.top, w: WIDTH, h: CONTENT.bottom - CONTENT.top, valign: 'top' } as const;
  slide.addText(lines, { ...plain, ...box, fontSize: size, color: INK });
}
