/** A zero-based axis: round steps from at or below the least to at or above the greatest value. */
export type Axis = {
  readonly least: number;
  readonly greatest: number;
  readonly ticks: readonly number[];
  readonly step: number;
};

const STEPS = [1, 2, 2.5, 5, 10];
/** More lines than this say nothing more. */
const INTERVALS = 4;

/** @param values in any unit; without any, the axis goes from 0 to 1 */
export function zeroBasedAxis(values: readonly number[]): Axis {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / INTERVALS));
  const step = (STEPS.find((size) => size * magnitude * INTERVALS >= span) ?? 10) * magnitude;
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { least: first * step, greatest: last * step, ticks, step };
}
