/** A fraction as numerator and denominator, never shortened. */
export type Exact = [bigint, bigint];

export function exact(value: number): Exact {
  const [whole = '0', decimals = ''] = value.toFixed(6).split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

export function plus([a, b]: Exact, [c, d]: Exact): Exact {
  return [a * d + c * b, b * d];
}

export function times([a, b]: Exact, [c, d]: Exact): Exact {
  return [a * c, b * d];
}

/** Half away from zero. */
export function rounded([a, b]: Exact): number {
  const size = a < 0n ? -a : a;
  const up = (size % b) * 2n >= b ? 1n : 0n;
  const whole = Number(size / b + up);
  return a < 0n && whole !== 0 ? -whole : whole;
}
