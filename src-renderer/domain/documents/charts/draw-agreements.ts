import { countText } from '../number-text.ts';
import type { AgreementsChart, AgreementsPanel } from './chart.ts';
import { CHART_WIDTH, COLOURS, HATCHES, SIZES } from './chart-style.ts';
import { type Drawing, type DrawnShape, type DrawnText, label, line, rect } from './drawing.ts';
import { hatched } from './hatch.ts';
import { fitted, textWidth } from './text-width.ts';

const GAP = 26;
const TITLE_BASELINE = 10;
const FIRST_BAR = 20;
const BAR = 17;
const BAR_STEP = 25;
const DATES = 52;
const LINE = 11;
/** From the last bar down to the baseline of what is said under it. */
const FIRST_LINE = 12.5;
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
    label(zero + before.count * perAgreement + SPACE, first + 12, countText(before.count), strong),
    label(x, second + 11.5, after.label, soft),
    ...(after.assumed > 0 ? hatched(zero + known, second, after.assumed * perAgreement, BAR, HATCHES.own) : []),
    rect(zero, second, known, BAR, { fill: COLOURS.own }),
    line(zero, first - 4, zero, bottom + 4, { colour: COLOURS.ink, width: 0.8 }),
  ];
  const value = label(end + SPACE, second + 12, countText(after.count), strong);
  shapes.push({ ...value, colour: COLOURS.own });
  const under = bottom + FIRST_LINE;
  const claimLabel = claim && placedClaim(claim, zero + claim.count * perAgreement, under, x + width);
  if (claim && claimLabel) shapes.push(...claimLine(zero + claim.count * perAgreement, first, bottom, claimLabel));
  const taken = claimLabel ? claimLabel.x + textWidth(claimLabel.text, SIZES.axis, 'semibold') + 8 : x;
  const note = after.assumed > 0 ? assumedNote(panel, value, x + width, { zero, end, under, taken }) : null;
  if (note) shapes.push(note);
  const lowest = Math.max(bottom, claimLabel?.y ?? 0, note?.y ?? 0);
  return { shapes, height: lowest + 5 };
}

/** The name of the hatched part: after the number where there is room, else under the hatch, clear of the claim. */
function assumedNote(
  { after, assumedLabel }: AgreementsPanel,
  value: DrawnText,
  right: number,
  room: { readonly zero: number; readonly end: number; readonly under: number; readonly taken: number },
): DrawnText {
  const text = `+${countText(after.assumed)} ${assumedLabel}`;
  const width = textWidth(text, SIZES.value, 'regular');
  const start = value.x + textWidth(value.text, SIZES.value, 'semibold') + 4;
  if (start + width <= right) return label(start, value.y, text, plain);
  const left = Math.max(room.zero + 3, room.end - width);
  return label(left, left >= room.taken ? room.under : room.under + LINE, text, plain);
}

function placedClaim(claim: NonNullable<AgreementsPanel['claim']>, at: number, y: number, right: number): DrawnText {
  const width = textWidth(claim.label, claimed.size, claimed.weight);
  return label(Math.min(at + 3, right - width), y, claim.label, claimed);
}

/** White under the dashes, so that they show on a bar too. */
function claimLine(at: number, top: number, bottom: number, name: DrawnText): DrawnShape[] {
  return [
    line(at, top - 4, at, bottom + 4, { colour: COLOURS.paper, width: 2.4 }),
    line(at, top - 4, at, name.y + 1, { colour: COLOURS.claim, width: 0.9, dashed: true }),
    name,
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
