import type PptxGenJS from 'pptxgenjs';
import type { Slide } from '#domain/documents/slides/slide.ts';
import { shown } from '../office/shown-text.ts';
import { TITLE } from './layouts.ts';
import { FACE, LEFT, SIZES, SOFT, titleSize, WIDTH } from './look.ts';

export const plain = { fontFace: FACE, margin: 0 } as const;

/** Title, what is measured, where it comes from, and the words for whoever speaks. */
export function addFrame(slide: PptxGenJS.Slide, { title, subtitle, source, notes, content }: Slide): void {
  const sizes = content.kind === 'opening' ? SIZES.opening : SIZES.title;
  // A size beside the placeholder would lose to the layout's own.
  const run = { text: shown(title), options: { fontSize: titleSize(title, sizes) } };
  slide.addText([run], { placeholder: TITLE });
  if (subtitle !== '') {
    const box = { x: LEFT, y: 1.26, w: WIDTH, h: 0.4, valign: 'top' } as const;
    slide.addText(shown(subtitle), { ...plain, ...box, fontSize: SIZES.subtitle, color: SOFT });
  }
  if (source !== '') {
    const box = { x: LEFT, y: 6.92, w: WIDTH - 1.2, h: 0.46, valign: 'top' } as const;
    slide.addText(shown(source), { ...plain, ...box, fontSize: SIZES.source, color: SOFT });
  }
  slide.addNotes(notes.map(shown).join('\n'));
}
