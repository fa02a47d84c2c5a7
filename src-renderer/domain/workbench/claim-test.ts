import { compare, type Fraction, floor, fractionOf, multiply, ONE, ratio, subtract } from '../money/fraction.ts';

/** A claim about the agreement reduction held against the data, and what would have to be true for it to hold. */
export type ClaimTest = {
  /** Fraction, 0.97 = 97 % fewer. */
  readonly claim: number;
  readonly verdict: /** Also when none of the assumed have ended. */
    | 'holds'
    /** Only if those that nobody has said anything of have ended. */
    | 'holdsIfAssumed'
    | 'fails'
    | 'noBasis';
  /** The most agreements there may be after; null without a basis. */
  readonly mostAfter: number | null;
  /** How many too many there are today; 0 when it holds. */
  readonly tooMany: number;
  /** How many of the assumed must truly have ended for the claim to hold; null when not even all of them are enough. */
  readonly assumedNeeded: number | null;
};

/**
 * Tests `1 − after / before ≥ claim`, exactly.
 * @param assumedEnded agreements of `before` that count as ended only because nobody has said otherwise
 */
export function testClaim(
  counts: { readonly before: number; readonly after: number; readonly assumedEnded: number },
  claim: number,
): ClaimTest {
  const { before, after, assumedEnded } = counts;
  if (before === 0) return { claim, verdict: 'noBasis', mostAfter: null, tooMany: 0, assumedNeeded: null };
  const rest = subtract(ONE, fractionOf(claim));
  const mostAfter = Number(floor(multiply(rest, fractionOf(before))));
  const tooMany = Math.max(0, after - mostAfter);
  const holds = reaches(before, after, rest);
  const holdsWithout = reaches(before, after + assumedEnded, rest);
  return {
    claim,
    verdict: holdsWithout ? 'holds' : holds ? 'holdsIfAssumed' : 'fails',
    mostAfter,
    tooMany,
    assumedNeeded: holds ? Math.max(0, after + assumedEnded - mostAfter) : null,
  };
}

function reaches(before: number, after: number, rest: Fraction): boolean {
  return compare(ratio(BigInt(after), BigInt(before)), rest) <= 0;
}
