import type { Problem } from '#domain/model/problem.ts';

/** Codes of the findings that were shown since the window was opened, with how often: for a report to whoever helps. */
const met = new Map<string, number>();

export function noteProblems(problems: readonly Problem[]): void {
  for (const { code } of problems) met.set(code, (met.get(code) ?? 0) + 1);
}

export function metProblems(): readonly (readonly [code: string, count: number])[] {
  return [...met].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
