const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * The check digit of a Norwegian organisation number, modulus 11 over its first eight digits.
 * @returns null where the remainder asks for a digit that does not exist: such numbers are never given out
 */
export function checkDigit(firstEight: string): number | null {
  const sum = WEIGHTS.reduce((so, weight, i) => so + weight * Number(firstEight[i]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
}

/**
 * The first `count` invented numbers with a valid check digit, from a corner of the number series that keeps them easy
 * to tell from numbers in use: 999 90x xxx.
 */
export function inventedNumbers(count: number): string[] {
  const numbers: string[] = [];
  for (let serial = 0; numbers.length < count; serial++) {
    const firstEight = `99990${String(serial).padStart(3, '0')}`;
    const digit = checkDigit(firstEight);
    if (digit !== null) numbers.push(`${firstEight}${digit}`);
  }
  return numbers;
}
