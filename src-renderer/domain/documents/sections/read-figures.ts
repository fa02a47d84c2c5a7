import type { AttachmentFigures, SavingsYear } from '../snapshot.ts';

/** The year the text speaks of. */
export function latestSavings(figures: AttachmentFigures): SavingsYear | undefined {
  return figures.savings.years.at(-1);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
