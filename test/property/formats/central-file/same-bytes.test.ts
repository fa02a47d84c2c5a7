import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameBytes } from '#formats/central-file/same-bytes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

/** No NUL on the side that is known, as the scanner sees to. */
const known = fc.uint8Array({ min: 1, minLength: 1, maxLength: 40 });

function compared(a: Uint8Array, b: Uint8Array): boolean {
  // Odd beginnings, since fields begin anywhere.
  const [known, bytes] = [Uint8Array.from([1, ...a]), Uint8Array.from([1, 2, 3, ...b])];
  return sameBytes(new DataView(known.buffer), 1, new DataView(bytes.buffer), 3, a.length);
}

test('bytes that differ are never called the same', () => {
  fc.assert(
    fc.property(known, fc.nat(), fc.integer({ min: 1, max: 255 }), (a, place, difference) => {
      const b = a.slice();
      const at = place % a.length;
      b[at] = (a[at] as number) ^ difference;
      expect(compared(a, b)).toBe(false);
    }),
    seededRuns(2000),
  );
});

test('the same text is always seen to be the same', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (text) => {
      const bytes = new TextEncoder().encode(text.replaceAll('\0', ''));
      expect(bytes.length === 0 || compared(bytes, bytes)).toBe(true);
    }),
    seededRuns(1000),
  );
});
