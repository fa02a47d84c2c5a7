import type { Problem } from '#domain/model/problem.ts';
import { LIMITS } from './limits.ts';

/** Collects findings that refuse a file: the first ones are kept, the rest counted. */
export type ProblemList = {
  add(problem: Omit<Problem, 'severity'>): void;
  readonly isEmpty: boolean;
  /** The first findings and, when there were more, one line that tells how many. */
  all(): Problem[];
};

export function problemList(): ProblemList {
  const listed: Problem[] = [];
  let count = 0;
  return {
    add(problem) {
      count++;
      if (listed.length < LIMITS.listedProblems) listed.push({ severity: 'error', ...problem });
    },
    get isEmpty() {
      return count === 0;
    },
    all() {
      const more = count - listed.length;
      return more === 0
        ? listed
        : [...listed, { severity: 'info', code: 'central.moreFindings', params: { count: more } }];
    },
  };
}
