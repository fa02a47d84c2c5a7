import type { Chart } from './charts/chart.ts';
import { drawChart } from './charts/draw-chart.ts';
import { DASH, type DrawnShape, type DrawnText, OUTLINE } from './charts/drawing.ts';

const ANCHORS = { start: 'start', middle: 'middle', end: 'end' } as const;
const WEIGHTS = { regular: 400, semibold: 600 } as const;

/** The path of a text's outlines. */
type Outlined = (text: DrawnText) => string;

/** A chart as an SVG picture in Inter, or in outlines where they are given, with its alternative text as title. */
export function chartSvg(chart: Chart, alt: string, outlined: Outlined | null = null): string {
  const { width, height, shapes } = drawChart(chart);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" font-family="Inter, sans-serif">`,
    `<title>${escaped(alt)}</title>`,
    ...shapes.map((shape) => shapeSvg(shape, outlined)),
    '</svg>',
  ].join('\n');
}

function shapeSvg(shape: DrawnShape, outlined: Outlined | null): string {
  switch (shape.kind) {
    case 'rect': {
      const outline = shape.outline ? ` stroke="${shape.outline}" stroke-width="${OUTLINE}"` : '';
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${shape.fill ?? 'none'}"${outline}/>`;
    }
    case 'lines': {
      const path = shape.segments.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('');
      const dashes = shape.dashed ? ` stroke-dasharray="${DASH.join(' ')}"` : '';
      return `<path d="${path}" fill="none" stroke="${shape.colour}" stroke-width="${shape.width}"${dashes}/>`;
    }
    case 'text':
      if (outlined) return `<path d="${outlined(shape)}" fill="${shape.colour}"/>`;
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" font-weight="${WEIGHTS[shape.weight]}" fill="${shape.colour}" text-anchor="${ANCHORS[shape.anchor]}">${escaped(shape.text)}</text>`;
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
