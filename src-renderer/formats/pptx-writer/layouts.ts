import type PptxGenJS from 'pptxgenjs';
import type { DocumentMetadata } from '#domain/documents/model.ts';
import { shown } from '../office/shown-text.ts';
import { CLAIM, FACE, INK, LEFT, OWN, PAPER, RULE, SIZES, SLIDE, SOFT, WIDTH } from './look.ts';

export const OPENING = 'B24 Opening';
export const CONTENT_LAYOUT = 'B24 Content';
export const TITLE = 'title';

/** The two layouts. The title is the slide's own title, which is read aloud and stands in the outline. */
export function defineLayouts(deck: PptxGenJS, { sampleMark }: DocumentMetadata): void {
  const title = {
    name: TITLE,
    type: 'title',
    x: LEFT,
    w: WIDTH,
    fontFace: FACE,
    bold: true,
    align: 'left',
    color: INK,
    margin: 0,
  } as const;
  const mark =
    sampleMark === null
      ? []
      : [
          {
            text: {
              text: shown(sampleMark),
              options: {
                x: LEFT,
                y: 0.1,
                w: WIDTH,
                h: 0.3,
                margin: 0,
                align: 'right',
                fontFace: FACE,
                fontSize: SIZES.source,
                bold: true,
                color: CLAIM,
              } as const,
            },
          },
        ];
  const rule = { line: { x: LEFT, y: 6.83, w: WIDTH, h: 0, line: { color: RULE, width: 1 } } };
  deck.defineSlideMaster({
    title: OPENING,
    background: { color: PAPER },
    objects: [
      ...mark,
      { rect: { x: LEFT, y: 1.75, w: 1.2, h: 0.09, fill: { color: OWN } } },
      { placeholder: { options: { ...title, y: 2, h: 1.6, fontSize: 44, valign: 'top' }, text: '' } },
      rule,
    ],
  });
  deck.defineSlideMaster({
    title: CONTENT_LAYOUT,
    background: { color: PAPER },
    slideNumber: {
      x: SLIDE.width - LEFT - 1,
      y: 6.92,
      w: 1,
      h: 0.3,
      align: 'right',
      fontFace: FACE,
      fontSize: SIZES.source,
      color: SOFT,
      margin: 0,
    },
    objects: [
      ...mark,
      { placeholder: { options: { ...title, y: 0.36, h: 0.86, fontSize: 34, valign: 'bottom' }, text: '' } },
      rule,
    ],
  });
}
