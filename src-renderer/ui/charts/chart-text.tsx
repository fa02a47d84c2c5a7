import type { LabelProps, XAxisTickContentProps, YAxisTickContentProps } from 'recharts';

/*
 * Plain texts in place of Recharts' own, which measures every word to wrap it: half a second while the first page opens.
 */

/** Labels below an axis, each centred under its mark; every second or third where they would touch. */
export function xTick({ x, y, payload, index, width, visibleTicksCount }: XAxisTickContentProps) {
  const room = Math.max(SHORT_LABEL, String(payload.value).length * DIGIT);
  const step = Math.ceil((room * visibleTicksCount) / Number(width));
  if (index % step !== 0) return <g />;
  return (
    <text x={x} y={y} dy="0.71em" textAnchor="middle" fontSize={12} fill="var(--b24-soft)">
      {payload.value}
    </text>
  );
}

/** Labels left of an axis, as `format` writes them. */
export function yTick(format: (value: number) => string) {
  return ({ x, y, payload }: YAxisTickContentProps) => (
    <text x={x} y={y} dy="0.355em" textAnchor="end" fontSize={12} fill="var(--b24-soft)">
      {format(Number(payload.value))}
    </text>
  );
}

/** A value beyond the end of its bar, or above its point. */
export function endLabel(fontWeight: number) {
  return ({ x, y, width, height, value }: LabelProps) => {
    const isDown = Number(height ?? 0) < 0;
    return (
      <text
        x={Number(x) + Number(width ?? 0) / 2}
        y={Number(y) + (isDown ? OFFSET : -OFFSET)}
        dy={isDown ? '0.71em' : undefined}
        textAnchor="middle"
        fontSize={13}
        fontWeight={fontWeight}
        fill="var(--b24-text)"
      >
        {value}
      </text>
    );
  };
}

const OFFSET = 6;

/** Pixels that three letters take, and the space after them. */
const SHORT_LABEL = 30;

/** Pixels for each sign of a date, with its part of the space after it. */
const DIGIT = 6.6;
