import type { Outcome } from '../model/problem.ts';
import type { ProblemList } from './problem-list.ts';

/** Refuses when anything found is an error: half a report is worse than none. */
export function outcomeOf<T>(value: T | null, problems: ProblemList): Outcome<T> {
  const all = problems.all();
  if (value === null || problems.hasErrors) return { kind: 'refused', problems: all };
  return { kind: 'ok', value, warnings: all };
}
