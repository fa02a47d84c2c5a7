import type { Chart } from './chart.ts';
import { drawAgreements } from './draw-agreements.ts';
import { drawBars } from './draw-bars.ts';
import { drawSavings } from './draw-savings.ts';
import type { Drawing } from './drawing.ts';

/** Lays a chart out for paper, 154 mm wide. */
export function drawChart(chart: Chart): Drawing {
  switch (chart.kind) {
    case 'agreements':
      return drawAgreements(chart);
    case 'savings':
      return drawSavings(chart);
    case 'bars':
      return drawBars(chart);
  }
}
