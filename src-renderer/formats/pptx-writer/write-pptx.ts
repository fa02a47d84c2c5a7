import PptxGenJS from 'pptxgenjs';
import type { DocumentModel } from '#domain/documents/model.ts';
import type { Slide } from '#domain/documents/slides/slide.ts';
import { slidesOf } from '#domain/documents/slides/slides-of.ts';
import { shown } from '../office/shown-text.ts';
import { type AddChart, addChartContent } from './chart-slides.ts';
import { CONTENT_LAYOUT, defineLayouts, OPENING } from './layouts.ts';
import { SLIDE } from './look.ts';
import type { NativeChart } from './native-chart.ts';
import { settledPptx } from './settled-pptx.ts';
import { addFrame } from './slide-text.ts';
import { addTable } from './table-slide.ts';
import { addOpening, addPoints } from './text-slides.ts';

const WIDE = 'B24_16x9';

/**
 * The document as slides for PowerPoint: one message each, charts and tables that can be edited, notes with what is said and
 * where it comes from. The same model gives the same bytes.
 */
export async function writePptx(model: DocumentModel): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: WIDE, ...SLIDE });
  deck.layout = WIDE;
  defineLayouts(deck, model.metadata);
  const charts: NativeChart[] = [];
  for (const slide of slidesOf(model)) addSlide(deck, slide, charts);
  const packed = await deck.write({ outputType: 'uint8array' });
  if (!(packed instanceof Uint8Array)) throw new TypeError('no bytes from the presentation library');
  return settledPptx(packed, model.metadata, charts);
}

function addSlide(deck: PptxGenJS, slide: Slide, charts: NativeChart[]): void {
  const { content, title } = slide;
  const page = deck.addSlide({ masterName: content.kind === 'opening' ? OPENING : CONTENT_LAYOUT });
  addFrame(page, slide);
  const addChart: AddChart = (chart, box, altText) => {
    charts.push(chart);
    // The library makes the part, its place and its workbook; how the chart looks is written over it afterwards.
    const [first] = chart.series;
    const data = [{ name: first?.name ?? '', labels: [...chart.categories], values: chart.categories.map(() => 0) }];
    page.addChart(deck.ChartType.bar, data, { ...box, altText: shown(altText) });
  };
  switch (content.kind) {
    case 'opening':
      addOpening(page, content.office, content.facts);
      break;
    case 'points':
      addPoints(page, content);
      break;
    case 'chart':
      addChartContent(page, content.chart, content.alt, addChart);
      break;
    case 'table':
      addTable(page, content, title);
  }
}
