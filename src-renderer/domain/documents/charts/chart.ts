import { finite, flag, integer, list, nullable, object, oneOf, type ShapeOf, text, variants } from '../shape.ts';

/**
 * Charts as data: what is drawn and the words in it, never how. Every writer draws from this, so that the figures are
 * the same on paper, in a picture and in a native chart.
 */
const label = text(200);

const agreementsPanel = object({
  title: label,
  before: object({ label, count: integer }),
  after: object({ label, count: integer, assumed: integer }),
  /** Names the hatched part. */
  assumedLabel: label,
  /** Where the claim would put the number of agreements, and what the line is called. */
  claim: nullable(object({ count: finite, label })),
  /** Said when there is nothing to draw. */
  missing: nullable(label),
});

const savingsBar = object({
  label,
  /** Small print under the label. */
  note: label,
  grossOre: nullable(integer),
  shareOre: nullable(integer),
  netOre: nullable(integer),
  estimated: flag,
});

export const chartShape = variants({
  /** Agreements to maintain before and after, zero-based bars; each panel has its own scale. */
  agreements: {
    panels: list(agreementsPanel, 4),
    /** Headings in the chart's table, beside the dates. */
    words: object({ place: label, claim: label }),
  },
  /** Savings a year in øre: net and operating share stacked to gross. */
  savings: {
    bars: list(savingsBar, 12),
    words: object({ year: label, gross: label, share: label, net: label, missing: label, notes: label }),
  },
  /** A bar for each of a few things, from one zero. */
  bars: {
    bars: list(
      object({ label, note: label, value: nullable(integer), tone: oneOf('own', 'other'), estimated: flag }),
      12,
    ),
    /** What the values are; money is øre. */
    holds: oneOf('count', 'kroner'),
    words: object({ label, value: label, note: label, missing: label }),
  },
});

export type Chart = ShapeOf<typeof chartShape>;
export type AgreementsChart = Extract<Chart, { kind: 'agreements' }>;
export type AgreementsPanel = AgreementsChart['panels'][number];
export type SavingsChart = Extract<Chart, { kind: 'savings' }>;
export type SavingsChartBar = SavingsChart['bars'][number];
export type BarsChart = Extract<Chart, { kind: 'bars' }>;
