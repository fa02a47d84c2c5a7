import { zeroBasedAxis } from '#domain/documents/charts/axis.ts';
import type { AgreementsPanel, BarsChart, SavingsChart } from '#domain/documents/charts/chart.ts';
import { COLOURS, HATCHES } from '#domain/documents/charts/chart-style.ts';
import { savingsUnit } from '#domain/documents/charts/savings-unit.ts';
import { shown } from '../office/shown-text.ts';
import { BEFORE, CLAIM, INK, OWN, PAPER } from './look.ts';
import type { ChartSeries, Fill, NativeChart } from './native-chart.ts';

const solid = (colour: string): Fill => ({ kind: 'solid', colour });
const hatch = ({ line, ground, outline }: typeof HATCHES.own | typeof HATCHES.comparison): Fill => ({
  kind: 'hatch',
  line: line.slice(1),
  ground: ground.slice(1),
  outline: outline.slice(1),
});
const OWN_TINT: Fill = { kind: 'tint', ground: COLOURS.ownTint.slice(1), outline: OWN };
const COMPARISON = COLOURS.comparison.slice(1);
const ORE_IN = { million: 100_000_000, thousand: 100_000 } as const;

/** Before and after, what is assumed, and the claim where there is one: a bar for each, with its number. */
export function agreementsChart(
  { title, before, after, assumedLabel, claim }: AgreementsPanel,
  claimWord: string,
): NativeChart {
  const bars: { label: string; count: number; fill: Fill }[] = [
    { label: before.label, count: before.count, fill: solid(BEFORE) },
    { label: after.label, count: after.count, fill: solid(OWN) },
    ...(after.assumed > 0 ? [{ label: assumedLabel, count: after.assumed, fill: hatch(HATCHES.own) }] : []),
    ...(claim ? [{ label: claimWord, count: Math.round(claim.count * 10) / 10, fill: solid(CLAIM) }] : []),
  ];
  return {
    direction: 'bar',
    grouping: 'clustered',
    categories: bars.map(({ label }) => shown(label)),
    series: [
      {
        name: shown(title),
        values: bars.map(({ count }) => count),
        fill: solid(BEFORE),
        points: new Map(bars.map(({ fill }, i) => [i, fill])),
        labels: { place: 'outside', colour: INK },
      },
    ],
    format: 'General',
    step: null,
    hasLegend: false,
  };
}

/**
 * Savings a year: net and operating share on each other up to gross, which stands as a number on top. Where something is below
 * zero the three stand beside each other, since parts that pull both ways do not add up to a column.
 */
export function savingsChart({ bars, words }: SavingsChart): NativeChart {
  const unit = savingsUnit(bars);
  const inUnit = (ore: number | null) => (ore === null ? null : ore / ORE_IN[unit]);
  const estimated = bars.flatMap(({ estimated }, i) => (estimated ? [i] : []));
  const hatched = (fill: Fill) => new Map(estimated.map((i) => [i, fill]));
  const gross = bars.map(({ grossOre }) => inUnit(grossOre));
  const stacks = bars.every(({ grossOre, netOre }) => (grossOre ?? 0) >= 0 && (netOre ?? 0) >= 0);
  const place = stacks ? 'inside' : 'outside';
  const parts: ChartSeries[] = [
    {
      name: words.net,
      values: bars.map(({ netOre }) => inUnit(netOre)),
      fill: solid(OWN),
      points: hatched(hatch(HATCHES.own)),
      labels: { place, colour: stacks ? PAPER : INK },
    },
    {
      name: words.share,
      // Without a net there is nothing for the share to stand on.
      values: bars.map(({ netOre, shareOre }) => (stacks && netOre === null ? null : inUnit(shareOre))),
      fill: solid(COMPARISON),
      points: hatched(hatch(HATCHES.comparison)),
      labels: { place, colour: stacks ? PAPER : INK },
    },
  ];
  const alone = bars.map(({ grossOre, netOre }) => (netOre === null ? inUnit(grossOre) : null));
  const unseen: ChartSeries = {
    name: words.gross,
    values: gross,
    fill: OWN_TINT,
    labels: { place: 'outside', colour: INK },
    isUnseen: true,
  };
  const known: ChartSeries = {
    name: words.gross,
    values: alone,
    fill: OWN_TINT,
    points: hatched(hatch(HATCHES.own)),
    labels: { place: 'none', colour: INK },
  };
  const beside: ChartSeries = { name: words.gross, values: gross, fill: OWN_TINT, labels: { place, colour: INK } };
  const whole = stacks ? [...(alone.some((value) => value !== null) ? [known] : []), unseen] : [beside];
  return {
    direction: 'column',
    grouping: stacks ? 'stacked' : 'clustered',
    categories: bars.map(({ label, note, grossOre }) => {
      const under = grossOre === null ? words.missing : `${note} ${words.notes.toLowerCase()}`;
      return `${shown(label)}\n${shown(under)}`;
    }),
    series: [...parts, ...whole].map((series) => ({ ...series, name: shown(series.name) })),
    format: unit === 'million' ? '0.00' : '#,##0',
    step: zeroBasedAxis(bars.flatMap(({ grossOre, netOre }) => [inUnit(grossOre) ?? 0, inUnit(netOre) ?? 0])).step,
    hasLegend: true,
  };
}

/** A bar for each, in kroner or as a count, with its number. */
export function barsChart({ bars, holds, words }: BarsChart): NativeChart {
  return {
    direction: 'bar',
    grouping: 'clustered',
    categories: bars.map(({ label, note, value }) =>
      [label, value === null ? words.missing : note]
        .filter((part) => part !== '')
        .map(shown)
        .join('\n'),
    ),
    series: [
      {
        name: shown(words.value),
        values: bars.map(({ value }) => (value === null || holds === 'count' ? value : value / 100)),
        fill: solid(OWN),
        points: new Map(
          bars.map(({ tone, estimated }, i) => {
            const hatches = tone === 'own' ? HATCHES.own : HATCHES.comparison;
            return [i, estimated ? hatch(hatches) : solid(tone === 'own' ? OWN : BEFORE)];
          }),
        ),
        labels: { place: 'outside', colour: INK },
      },
    ],
    format: '#,##0',
    step: null,
    hasLegend: false,
  };
}
