import { integerText } from '../number-text.ts';
import type { AgreementsChart, AgreementsPanel } from './chart.ts';
import { CHART_WIDTH, COLOURS, HATCHES, SIZES } from './chart-style.ts';
import { type Drawing, type DrawnShape, label, line, rect } from './drawing.ts';
import { hatched } from './hatch.ts';
import { fitted, textWidth } from './text-width.ts';

const GAP = 26;
const TITLE_BASELINE = 10;
const FIRST_BAR = 20;
const BAR = 17;
const BAR_STEP = 25;
const DATES = 52;
const LINE = 11;
/** Room for a number after the longest bar. */
const VALUES = 30;
const SPACE = 5;

const strong = { size: SIZES.value, weight: 'semibold', colour: COLOURS.ink, anchor: 'start' } as const;
const plain = { size: SIZES.value, weight: 'regular', colour: COLOURS.ink, anchor: 'start' } as const;
const soft = { size: SIZES.axis, weight: 'regular', colour: COLOURS.soft, anchor: 'start' } as const;
const claimed = { size: SIZES.axis, weight: 'semibold', colour: COLOURS.claim, anchor: 'start' } as const;

/** Panels side by side: a grey bar before, a blue one after with what is assumed hatched behind it, the claim as a line. */
export function drawAgreements({ panels }: AgreementsChart): Drawing {
  const width = (CHART_WIDTH - GAP * (panels.length - 1)) / Math.max(1, panels.length);
  const drawn = panels.map((panel, i) => drawPanel(panel, i * (width + GAP), width));
  return {
    width: CHART_WIDTH,
    height: Math.max(0, ...drawn.map(({ height }) => height)),
    shapes: drawn.flatMap(({ shapes }) => shapes),
  };
}

function drawPanel(panel: AgreementsPanel, x: number, width: number): { shapes: DrawnShape[]; height: number } {
  const { before, after, claim } = panel;
  const title = label(x, TITLE_BASELINE, fitted(panel.title, width, SIZES.value, 'semibold'), strong);
  const bottom = FIRST_BAR + BAR_STEP + BAR;
  if (panel.missing !== null) return { shapes: [title, ...missingBand(panel.missing, x, width)], height: bottom + 4 };
  const zero = x + DATES;
  const most = Math.max(before.count, after.count + after.assumed, claim?.count ?? 0, 1);
  const perAgreement = (width - DATES - VALUES) / most;
  const [first, second] = [FIRST_BAR, FIRST_BAR + BAR_STEP];
  const known = after.count * perAgreement;
  const end = zero + (after.count + after.assumed) * perAgreement;
  const shapes: DrawnShape[] = [
    title,
    label(x, first + 11.5, before.label, soft),
    rect(zero, first, before.count * perAgreement, BAR, { fill: COLOURS.before }),
    label(zero + before.count * perAgreement + SPACE, first + 12, integerText(before.count), strong),
    label(x, second + 11.5, after.label, soft),
    ...(after.assumed > 0 ? hatched(zero + known, second, after.assumed * perAgreement, BAR, HATCHES.own) : []),
    rect(zero, second, known, BAR, { fill: COLOURS.own }),
    line(zero, first - 4, zero, bottom + 4, { colour: COLOURS.ink, width: 0.8 }),
  ];
  let below = bottom + LINE;
  if (claim) {
    shapes.push(...claimLine(claim, zero + claim.count * perAgreement, first, bottom, { x, width, below }));
    below += LINE;
  }
  const value = label(end + SPACE, second + 12, integerText(after.count), strong);
  shapes.push({ ...value, colour: COLOURS.own });
  if (after.assumed > 0) {
    const text = `+${integerText(after.assumed)} ${panel.assumedLabel}`;
    const start = value.x + textWidth(value.text, SIZES.value, 'semibold') + 3;
    const fits = start + textWidth(text, SIZES.value, 'regular') <= x + width;
    shapes.push(fits ? label(start, value.y, text, plain) : label(zero + 3, below, text, plain));
    if (!fits) below += LINE;
  }
  return { shapes, height: below - LINE + 5 };
}

function claimLine(
  claim: NonNullable<AgreementsPanel['claim']>,
  at: number,
  top: number,
  bottom: number,
  room: { readonly x: number; readonly width: number; readonly below: number },
): DrawnShape[] {
  const text = textWidth(claim.label, claimed.size, claimed.weight);
  const start = Math.max(room.x, Math.min(at + 3, room.x + room.width - text));
  return [
    line(at, top - 4, at, bottom + 4, { colour: COLOURS.paper, width: 2.4 }),
    line(at, top - 4, at, room.below + 1, { colour: COLOURS.claim, width: 0.9, dashed: true }),
    label(start, room.below, claim.label, claimed),
  ];
}

function missingBand(text: string, x: number, width: number): DrawnShape[] {
  const height = BAR_STEP + BAR;
  const shown = fitted(text, width - 16, SIZES.axis, 'regular');
  const around = textWidth(shown, SIZES.axis, 'regular') + 8;
  const middle = x + width / 2;
  return [
    ...hatched(x, FIRST_BAR, width, height, HATCHES.missing),
    rect(middle - around / 2, FIRST_BAR + height / 2 - 8, around, 15, { fill: COLOURS.paper }),
    label(middle, FIRST_BAR + height / 2 + 2.5, shown, { ...soft, anchor: 'middle' }),
  ];
}
