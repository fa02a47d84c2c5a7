import { countText, kronerText } from '../number-text.ts';
import type { BarsChart } from './chart.ts';
import { CHART_WIDTH, COLOURS, HATCHES, SIZES } from './chart-style.ts';
import { type Drawing, type DrawnShape, label, line, rect } from './drawing.ts';
import { hatched } from './hatch.ts';
import { fitted, textWidth } from './text-width.ts';

const FIRST = 4;
const BAR = 17;
const STEP = 27;
const SPACE = 5;
/** The first letter's own edge is not cut where the picture is. */
const LEFT = 1;
/** Between a number and what stands beside it. */
const BESIDE = 7;
/** On paper all digits are as wide as the widest. */
const TABULAR = 1.08;
/** The names take no more than this of the width. */
const NAMES = 170;

const strong = { size: SIZES.value, weight: 'semibold', colour: COLOURS.ink, anchor: 'start' } as const;
const soft = { size: SIZES.axis, weight: 'regular', colour: COLOURS.soft, anchor: 'start' } as const;

/** Bars to the right from one zero, each with its name before and its number after it; what is estimated is hatched. */
export function drawBars({ bars, holds, words }: BarsChart): Drawing {
  const shown = holds === 'kroner' ? kronerText : countText;
  const zero = Math.min(NAMES, Math.max(...bars.map((bar) => textWidth(bar.label, SIZES.axis, 'regular'))) + 10);
  const after = bars.map(({ value, note }) => numberWidth(value === null ? words.missing : shown(value), note));
  const perUnit =
    (CHART_WIDTH - zero - Math.max(...after) - SPACE) / Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const shapes = bars.flatMap(({ label: name, note, value, tone, estimated }, place): DrawnShape[] => {
    const y = FIRST + place * STEP;
    const heading = label(LEFT, y + 12, fitted(name, zero - 6, SIZES.axis, 'regular'), soft);
    if (value === null) return [heading, label(zero + SPACE, y + 12, words.missing, soft)];
    const width = Math.max(0, value) * perUnit;
    const look = tone === 'own' ? HATCHES.own : HATCHES.comparison;
    const fill = tone === 'own' ? COLOURS.own : COLOURS.before;
    const number = shown(value);
    const at = zero + width + SPACE;
    return [
      heading,
      ...(estimated ? hatched(zero, y, width, BAR, look) : [rect(zero, y, width, BAR, { fill })]),
      label(at, y + 12, number, strong),
      ...(note === '' ? [] : [label(at + numberWidth(number, '') + BESIDE, y + 12, note, soft)]),
    ];
  });
  const bottom = FIRST + (bars.length - 1) * STEP + BAR;
  const axis = line(zero, 0, zero, bottom + 4, { colour: COLOURS.ink, width: 0.8 });
  return { width: CHART_WIDTH, height: bottom + 6, shapes: [...shapes, axis] };
}

function numberWidth(number: string, note: string): number {
  const beside = note === '' ? 0 : BESIDE + textWidth(note, SIZES.axis, 'regular');
  return textWidth(number, SIZES.value, 'semibold') * TABULAR + beside;
}
