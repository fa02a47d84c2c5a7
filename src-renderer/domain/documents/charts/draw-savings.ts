import { fractionOf, ratio } from '../../money/fraction.ts';
import { decimalText } from '../number-text.ts';
import { type Axis, zeroBasedAxis } from './axis.ts';
import type { SavingsChart, SavingsChartBar } from './chart.ts';
import { CHART_WIDTH, COLOURS, HATCHES, SIZES } from './chart-style.ts';
import { type Drawing, type DrawnShape, type DrawnText, label, line, rect } from './drawing.ts';
import { hatched } from './hatch.ts';
import { savingsUnit } from './savings-unit.ts';
import { type Placed, spread } from './spread.ts';
import { fitted, textWidth } from './text-width.ts';

const LEFT = 76;
const RIGHT = 352;
const TOP = 16;
const PLOT_HEIGHT = 118;
const LINE = 11;
/** Widest a column gets, and how much of its place it fills. */
const COLUMN = 58;
const FILL = 0.72;
/** Least height of a part that can hold its own number. */
const HOLDS_LABEL = 13;

const ORE_IN = { million: 100_000_000, thousand: 100_000 } as const;

const value = { size: SIZES.value, weight: 'regular', colour: COLOURS.ink, anchor: 'middle' } as const;
const strong = { ...value, weight: 'semibold' } as const;
const axisText = { size: SIZES.axis, weight: 'regular', colour: COLOURS.soft } as const;

type Plot = {
  readonly axis: Axis;
  readonly words: SavingsChart['words'];
  /** Øre → y. */
  readonly y: (ore: number) => number;
  readonly shown: (ore: number) => string;
  readonly bottom: number;
};

/** Columns per year from zero: net in blue with the operating share on it up to gross; hatched where estimated. */
export function drawSavings(chart: SavingsChart): Drawing {
  const { bars, words } = chart;
  const unit = savingsUnit(bars);
  const amounts = bars.flatMap(({ grossOre, netOre }) => [grossOre ?? 0, netOre ?? 0]);
  const axis = zeroBasedAxis(amounts.map((ore) => ore / ORE_IN[unit]));
  // Room for a number under a column that ends below zero.
  const bottom = TOP + PLOT_HEIGHT;
  const perUnit = PLOT_HEIGHT / (axis.greatest - axis.least);
  const plot: Plot = {
    axis,
    words,
    bottom,
    y: (ore) => bottom - (ore / ORE_IN[unit] - axis.least) * perUnit,
    shown: (ore) => decimalText(ratio(BigInt(ore), BigInt(ORE_IN[unit])), unit === 'million' ? 2 : 0),
  };
  const place = (RIGHT - LEFT) / Math.max(1, bars.length);
  const foot = bottom + (axis.least < 0 ? LINE : 0);
  return {
    width: CHART_WIDTH,
    height: foot + 31,
    shapes: [
      ...grid(plot),
      ...bars.flatMap((bar, i) => column(plot, bar, LEFT + (i + 0.5) * place, Math.min(COLUMN, place * FILL))),
      line(LEFT, plot.y(0), RIGHT, plot.y(0), { colour: COLOURS.ink, width: 0.8 }),
      ...bars.flatMap((bar, i) => captions(bar, LEFT + (i + 0.5) * place, place, foot)),
      label(0, foot + 25, fitted(words.notes, LEFT - 4, SIZES.axis, 'regular'), { ...axisText, anchor: 'start' }),
      ...names(plot, bars),
    ],
  };
}

function grid({ axis, bottom }: Plot): DrawnShape[] {
  const decimals = [0, 1, 2].find((places) => Number.isInteger(Math.round(axis.step * 10 ** places * 1e6) / 1e6)) ?? 2;
  const perUnit = PLOT_HEIGHT / (axis.greatest - axis.least);
  return axis.ticks.flatMap((tick) => {
    const y = bottom - (tick - axis.least) * perUnit;
    const text = tick === 0 ? '0' : decimalText(fractionOf(Math.round(tick * 1e6) / 1e6), decimals);
    return [
      line(LEFT, y, RIGHT, y, { colour: COLOURS.rule, width: 0.6 }),
      label(LEFT - 6, y + 2.8, text, { ...axisText, anchor: 'end' }),
    ];
  });
}

function column(plot: Plot, bar: SavingsChartBar, middle: number, width: number): DrawnShape[] {
  const { y, words, shown } = plot;
  const { grossOre, netOre } = bar;
  const x = middle - width / 2;
  if (grossOre === null) return gap(plot, words.missing, middle, width);
  const zero = y(0);
  const above = onPaper(label(middle, Math.min(y(grossOre), zero) - 4.5, shown(grossOre), value));
  if (netOre === null) {
    const [top, end] = [Math.min(y(grossOre), zero), Math.max(y(grossOre), zero)];
    const whole = bar.estimated
      ? hatched(x, top, width, end - top, HATCHES.own)
      : [rect(x, top, width, end - top, { fill: COLOURS.ownTint, outline: COLOURS.own })];
    return [...whole, ...above];
  }
  const shapes: DrawnShape[] = [];
  const part = (from: number, to: number, look: 'own' | 'comparison') => {
    const [top, end] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))];
    if (bar.estimated) shapes.push(...hatched(x, top, width, end - top, HATCHES[look]));
    else shapes.push(rect(x, top, width, end - top, { fill: COLOURS[look] }));
    // Its number stands on the larger side of the zero line, never on the line.
    if (top >= zero || end <= zero) return { top, height: end - top };
    return zero - top > end - zero ? { top, height: zero - top } : { top: zero, height: end - zero };
  };
  // Where net is below zero the share reaches past zero by itself, and a loss lies between zero and gross.
  const own = netOre >= 0 ? part(0, netOre, 'own') : grossOre < 0 ? part(0, grossOre, 'own') : null;
  const share = part(netOre, grossOre, 'comparison');
  // The white line between the parts, so that they are told apart without colour.
  const seam = netOre >= 0 ? y(netOre) : grossOre < 0 ? y(grossOre) : null;
  if (seam !== null && !bar.estimated)
    shapes.push(line(x, seam, x + width, seam, { colour: COLOURS.paper, width: 1.2 }));
  if (share.height >= HOLDS_LABEL)
    shapes.push(...inside(shown(grossOre - netOre), middle, share, bar.estimated, 'regular'));
  shapes.push(...above);
  if (netOre < 0)
    shapes.push(...onPaper(label(middle, y(netOre) + 10.5, shown(netOre), { ...strong, colour: COLOURS.own })));
  else if (own && own.height >= HOLDS_LABEL)
    shapes.push(...inside(shown(netOre), middle, own, bar.estimated, 'semibold'));
  return shapes;
}

/** A number that may stand on a line of the grid, with the line behind it covered. */
function onPaper(text: DrawnText): DrawnShape[] {
  const width = textWidth(text.text, text.size, text.weight) + 5;
  return [rect(text.x - width / 2, text.y - 7.6, width, 9.2, { fill: COLOURS.paper }), text];
}

/** A number in a part of a column; on a hatch it gets a paper of its own. */
function inside(
  text: string,
  middle: number,
  part: { readonly top: number; readonly height: number },
  onHatch: boolean,
  weight: 'regular' | 'semibold',
): DrawnShape[] {
  const y = part.top + Math.min(part.height / 2 + 3, 15);
  if (!onHatch) return [label(middle, y, text, { ...value, weight, colour: COLOURS.paper })];
  const width = textWidth(text, SIZES.value, weight) + 8;
  return [
    rect(middle - width / 2, y - 8.8, width, 11.6, { fill: COLOURS.paper }),
    label(middle, y, text, { ...value, weight }),
  ];
}

/** A year without a basis is a band as high as the plot, never a zero. */
function gap({ bottom }: Plot, text: string, middle: number, width: number): DrawnShape[] {
  const words = text.split(' ');
  const y = (TOP + bottom) / 2 - ((words.length - 1) * LINE) / 2 + 3;
  const widest = Math.max(...words.map((word) => textWidth(word, SIZES.axis, 'regular'))) + 6;
  return [
    ...hatched(middle - width / 2, TOP, width, bottom - TOP, HATCHES.missing),
    rect(middle - widest / 2, y - 10, widest, words.length * LINE + 4, { fill: COLOURS.paper }),
    ...words.map((word, i) => label(middle, y + i * LINE, word, { ...axisText, anchor: 'middle' })),
  ];
}

function captions(bar: SavingsChartBar, middle: number, place: number, foot: number): DrawnShape[] {
  const name = fitted(bar.label, place - 4, SIZES.value, 'semibold');
  const note = fitted(bar.note, place - 4, SIZES.axis, 'regular');
  return [label(middle, foot + 13, name, strong), label(middle, foot + 25, note, { ...axisText, anchor: 'middle' })];
}

/** The series by name beside the last column that shows them, pushed apart where they would meet. */
function names({ y, words }: Plot, bars: readonly SavingsChartBar[]): DrawnShape[] {
  const last = bars.findLast(({ grossOre }) => grossOre !== null);
  if (!last || last.grossOre === null) return [];
  const { grossOre, netOre } = last;
  const gross = { y: Math.min(y(grossOre), y(0)) - 4.5, text: words.gross, colour: COLOURS.ink };
  const parts: (Placed & { text: string; colour: string })[] = [gross];
  if (netOre !== null) {
    parts.push({ y: (y(grossOre) + y(netOre)) / 2 + 3, text: words.share, colour: COLOURS.comparison });
    const net = netOre >= 0 ? (y(0) + y(netOre)) / 2 + 3 : y(netOre) + 10.5;
    parts.push({ y: net, text: words.net, colour: COLOURS.own });
  }
  return spread(parts, LINE).map((part) =>
    label(RIGHT + 4, part.y, fitted(part.text, CHART_WIDTH - RIGHT - 4, SIZES.value, 'semibold'), {
      ...strong,
      anchor: 'start',
      colour: part.colour,
    }),
  );
}
