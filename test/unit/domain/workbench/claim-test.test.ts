import { expect, test } from 'vitest';
import { testClaim } from '#domain/workbench/claim-test.ts';

test.each([
  // 3 % of 204 is 6.12: six may be left.
  [
    { before: 204, after: 6, assumedEnded: 0 },
    { verdict: 'holds', mostAfter: 6, tooMany: 0, assumedNeeded: 0 },
  ],
  [
    { before: 204, after: 6, assumedEnded: 15 },
    { verdict: 'holdsIfAssumed', mostAfter: 6, tooMany: 0, assumedNeeded: 15 },
  ],
  [
    { before: 66, after: 6, assumedEnded: 0 },
    { verdict: 'fails', mostAfter: 1, tooMany: 5, assumedNeeded: null },
  ],
  [
    { before: 100, after: 3, assumedEnded: 0 },
    { verdict: 'holds', mostAfter: 3, tooMany: 0, assumedNeeded: 0 },
  ],
  [
    { before: 0, after: 2, assumedEnded: 0 },
    { verdict: 'noBasis', mostAfter: null, tooMany: 0, assumedNeeded: null },
  ],
] as const)('the claim of 97 %% held against %j', (counts, expected) => {
  expect(testClaim(counts, 0.97)).toEqual({ claim: 0.97, ...expected });
});
