import { expect, test } from 'vitest';
import { picturePng, pictureSvg } from '#ui/charts/export-picture.ts';
import { pictureFonts } from '#ui/charts/picture-fonts.ts';

test('a picture is dark on light and has its letters along, whatever the colours of the window', async () => {
  const { dataset } = document.documentElement;
  const rules = document.createElement('style');
  rules.textContent = '.bar { fill: rgb(0, 98, 186) } [data-color-scheme="dark"] .bar { fill: rgb(109, 179, 248) }';
  document.head.append(rules);
  document.body.insertAdjacentHTML(
    'beforeend',
    '<svg width="200" height="100"><rect class="bar" width="50" height="50"/></svg>',
  );
  const chart = document.querySelector<SVGSVGElement>('body > svg');
  if (!chart) throw new Error('the chart is on the page');
  dataset.colorScheme = 'dark';
  try {
    const fonts = await pictureFonts();
    const svg = pictureSvg(chart, { title: 'Æ & å', subtitle: 'Målt', source: 'Kilde' }, fonts);
    expect(svg).toContain('rgb(0, 98, 186)');
    expect(svg).toMatch(/@font-face\{font-family:Inter;.*url\(data:font\/woff2;base64,/);
    expect(svg).toContain('Æ &amp; å');
    expect(dataset.colorScheme).toBe('dark');
    expect((await picturePng(svg)).type).toBe('image/png');
  } finally {
    delete dataset.colorScheme;
    chart.remove();
    rules.remove();
  }
});
