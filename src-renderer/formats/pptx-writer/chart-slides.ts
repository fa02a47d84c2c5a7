import type PptxGenJS from 'pptxgenjs';
import type { AgreementsChart, AgreementsPanel, Chart } from '#domain/documents/charts/chart.ts';
import { countText } from '#domain/documents/number-text.ts';
import { shown } from '../office/shown-text.ts';
import { agreementsChart, barsChart, savingsChart } from './charts-of.ts';
import { BEFORE, CLAIM, CONTENT, INK, LEFT, OWN, SOFT, WIDTH } from './look.ts';
import type { NativeChart } from './native-chart.ts';
import { plain } from './slide-text.ts';

/** Puts a native chart in a box of the slide. */
export type AddChart = (chart: NativeChart, box: Box, alt: string) => void;
type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

const GAP = 0.5;

export function addChartContent(slide: PptxGenJS.Slide, chart: Chart, alt: string, addChart: AddChart): void {
  if (chart.kind === 'agreements') {
    addPanels(slide, chart, alt, addChart);
    return;
  }
  const native = chart.kind === 'savings' ? savingsChart(chart) : barsChart(chart);
  addChart(native, { x: LEFT, y: CONTENT.top, w: WIDTH, h: CONTENT.bottom - CONTENT.top }, alt);
}

/** Side by side: the change in figures for the back row, the bars below. */
function addPanels(slide: PptxGenJS.Slide, { panels, words }: AgreementsChart, alt: string, addChart: AddChart): void {
  const w = (WIDTH - GAP * (panels.length - 1)) / Math.max(1, panels.length);
  panels.forEach((panel, i) => {
    const x = LEFT + i * (w + GAP);
    slide.addText(shown(panel.title), {
      ...plain,
      x,
      y: CONTENT.top,
      w,
      h: 0.36,
      fontSize: 20,
      bold: true,
      color: INK,
    });
    if (panel.missing !== null) {
      const line = { color: SOFT, width: 1.5, dashType: 'dash' } as const;
      const box = { x, y: CONTENT.top + 0.5, w, h: 1.2, align: 'center', valign: 'middle' } as const;
      slide.addText(shown(panel.missing), { ...plain, ...box, line, fontSize: 18, color: SOFT });
      return;
    }
    addChange(slide, panel, x, w);
    addChart(agreementsChart(panel, words.claim), { x, y: CONTENT.top + 1.4, w, h: 3 }, alt);
    if (panel.claim) {
      const box = { x, y: CONTENT.top + 4.45, w, h: 0.36 };
      slide.addText(shown(panel.claim.label), { ...plain, ...box, fontSize: 16, bold: true, color: CLAIM });
    }
  });
}

function addChange(slide: PptxGenJS.Slide, { before, after }: AgreementsPanel, x: number, w: number): void {
  const number = { fontSize: 54, bold: true };
  const texts = [
    { text: shown(countText(before.count)), options: { ...number, color: BEFORE } },
    { text: ' → ', options: { ...number, color: BEFORE, bold: false } },
    { text: shown(countText(after.count)), options: { ...number, color: OWN } },
  ];
  slide.addText(texts, { ...plain, x, y: CONTENT.top + 0.42, w, h: 0.9, valign: 'middle' });
}
