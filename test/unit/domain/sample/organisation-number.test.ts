import { describe, expect, it } from 'vitest';
import { checkDigit, inventedNumbers } from '#domain/sample/organisation-number.ts';

describe('check digit of an organisation number', () => {
  it('agrees with numbers in the public register', () => {
    // Statistics Norway, and the register itself (Brønnøysundregistrene).
    expect(checkDigit('97152692')).toBe(0);
    expect(checkDigit('97476067')).toBe(3);
  });

  it('is none where the remainder is 1', () => {
    expect(checkDigit('00000006')).toBeNull();
  });
});

describe('invented numbers', () => {
  it('have nine digits, are different, and come from one corner of the series', () => {
    const numbers = inventedNumbers(200);
    expect(new Set(numbers).size).toBe(200);
    for (const number of numbers) {
      expect(number).toMatch(/^99990\d{4}$/);
      expect(Number(number[8])).toBe(checkDigit(number.slice(0, 8)));
    }
  });
});
