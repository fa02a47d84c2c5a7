import type PptxGenJS from 'pptxgenjs';
import type { DocumentMetadata } from '#domain/documents/model.ts';
import { shown } from '../office/shown-text.ts';
import { CONTENT, INK, LEFT, OWN, rowHeight, SOFT, TINT, WIDTH } from './look.ts';
import { plain } from './slide-text.ts';

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

/** What is proposed, numbered, each in a box of its own so that all can be read from the back. */
export function addPoints(slide: PptxGenJS.Slide, items: readonly string[]): void {
  const step = rowHeight(items.length, 1.35);
  const size = items.length <= 4 ? 24 : 18;
  items.forEach((item, i) => {
    const y = CONTENT.top + i * step;
    const box = { y, h: step - 0.16, valign: 'middle', fill: { color: TINT } } as const;
    slide.addText(`${i + 1}.`, {
      ...plain,
      ...box,
      x: LEFT,
      w: 0.8,
      align: 'center',
      bold: true,
      fontSize: size,
      color: OWN,
    });
    slide.addText(shown(item), {
      ...plain,
      ...box,
      x: LEFT + 0.8,
      w: WIDTH - 0.8,
      fontSize: size,
      color: INK,
      fit: 'shrink',
    });
  });
}
