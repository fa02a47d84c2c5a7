import { ImageRun, Paragraph, TextRun } from 'docx';
import type { FigureBlock } from '#domain/documents/model.ts';
import { shown } from '../office/shown-text.ts';
import { chartPicture } from '../picture/chart-picture.ts';
import type { ChartFonts } from '../picture/outlined-text.ts';

const PIXELS_IN_POINT = 96 / 72;

/** What is measured, and the chart as a picture with its words for those who cannot see it. */
export function figurePicture({ label, subtitle, chart, alt }: FigureBlock, fonts: ChartFonts): Paragraph[] {
  const { width, height, svg, png } = chartPicture(chart, shown(alt), fonts);
  const picture = new ImageRun({
    type: 'svg',
    data: svg,
    fallback: { type: 'png', data: png },
    transformation: { width: width * PIXELS_IN_POINT, height: height * PIXELS_IN_POINT },
    altText: { name: shown(label), description: shown(alt) },
  });
  return [
    new Paragraph({ style: 'B24Subtitle', children: [new TextRun(shown(subtitle))] }),
    new Paragraph({ style: 'B24Figure', children: [picture] }),
  ];
}
