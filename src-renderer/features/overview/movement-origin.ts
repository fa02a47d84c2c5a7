import type { Say, Traced } from '#features/provenance/index.ts';

/** A figure of a year beside that of the year before: its change in per cent, or in percentage points for a share. */
export type Moved = {
  /** What the figure is, and of whom. */
  readonly title: string;
  readonly year: number;
  readonly now: number | null;
  readonly before: number | null;
  readonly by: 'percent' | 'points';
  /** One of the two figures written out, with its unit. */
  text(value: number): string;
};

/** Where a movement comes from: the two figures, each with its own origin where it stands. */
export function movementOrigin({ title, year, now, before, by, text }: Moved, { origin, formats }: Say): Traced {
  const { percent } = formats;
  const written = (value: number | null) => (value === null ? null : text(value));
  const both = now !== null && before !== null && (by === 'points' || before > 0);
  const change = !both ? null : by === 'points' ? now - before : now / before - 1;
  const value = change === null ? null : by === 'points' ? origin.points(percent(change)) : `${percent(change)} %`;
  const [a, b] = [written(now), written(before)];
  return {
    title: origin.movementTitle(title, year - 1),
    value,
    rule: origin.movementRules[by],
    ...(value !== null && { formula: by === 'points' ? `${a} − ${b} = ${value}` : `${a} / ${b} − 1 = ${value}` }),
    inputs: [
      { label: String(year), value: a },
      { label: String(year - 1), value: b },
    ],
  };
}
