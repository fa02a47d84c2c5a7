import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chart } from '#domain/documents/charts/chart.ts';
import { drawChart } from '#domain/documents/charts/draw-chart.ts';
import type { Drawing, DrawnText } from '#domain/documents/charts/drawing.ts';
import { textWidth } from '#domain/documents/charts/text-width.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const count = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9999 }));

const panel = fc
  .record({ before: fc.integer({ min: 1, max: 9999 }), after: count, assumed: count, hasClaim: fc.boolean() })
  .map(({ before, after, assumed, hasClaim }) => ({
    title: 'Møre og Romsdal',
    before: { label: '30.9.2022', count: before },
    after: { label: '31.12.2025', count: after, assumed },
    assumedLabel: 'antatt avsluttet',
    claim: hasClaim ? { count: before * 0.03, label: `Påstand: 97 % færre (${Math.round(before * 0.3) / 10})` } : null,
    missing: null,
  }));

const money = fc.integer({ min: -500_000_000, max: 2_000_000_000 });
const share = fc.integer({ min: 0, max: 60_000_000 });

const bar = fc
  .record({
    gross: fc.option(money),
    share: fc.option(share),
    estimated: fc.boolean(),
    year: fc.integer({ min: 2020, max: 2035 }),
  })
  .map(({ gross, share, estimated, year }) => ({
    label: estimated ? `${year} (anslag)` : String(year),
    note: '138 av 141',
    grossOre: gross,
    shareOre: share,
    netOre: gross === null || share === null ? null : gross - share,
    estimated,
  }));

const words = {
  year: 'År',
  gross: 'Brutto',
  share: 'Driftsandel',
  net: 'Netto',
  missing: 'mangler grunnlag',
  notes: 'Tilknytninger',
};

const chart: fc.Arbitrary<Chart> = fc.oneof(
  fc
    .array(panel, { minLength: 1, maxLength: 2 })
    .map((panels): Chart => ({ kind: 'agreements', panels, words: { place: 'Område', claim: 'Påstand' } })),
  fc.array(bar, { minLength: 1, maxLength: 4 }).map((bars): Chart => ({ kind: 'savings', bars, words })),
);

type Box = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

function box({ x, y, text, size, weight, anchor }: DrawnText): Box {
  const width = textWidth(text, size, weight);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  // The height of digits and capitals, which is what meets.
  return { text, left, right: left + width, top: y - 0.72 * size, bottom: y };
}

const boxes = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.kind === 'text' ? [box(shape)] : []));

test('labels never meet and never leave the chart', () => {
  fc.assert(
    fc.property(chart, (shown) => {
      const drawing = drawChart(shown);
      const all = boxes(drawing);
      for (const [i, a] of all.entries()) {
        expect(a.left, a.text).toBeGreaterThanOrEqual(-0.5);
        expect(a.right, a.text).toBeLessThanOrEqual(drawing.width + 0.5);
        expect(a.top, a.text).toBeGreaterThanOrEqual(0);
        expect(a.bottom, a.text).toBeLessThanOrEqual(drawing.height);
        for (const b of all.slice(i + 1)) {
          const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(meet, `«${a.text}» and «${b.text}»`).toBe(false);
        }
      }
    }),
    seededRuns(500),
  );
});

test('every number of a drawing is a number, and no part has a negative size', () => {
  fc.assert(
    fc.property(chart, (shown) => {
      for (const shape of drawChart(shown).shapes) {
        if (shape.kind === 'rect') expect(Math.min(shape.width, shape.height)).toBeGreaterThanOrEqual(0);
        const numbers = shape.kind === 'lines' ? shape.segments.flat() : [shape.x, shape.y];
        for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
      }
    }),
    seededRuns(200),
  );
});
