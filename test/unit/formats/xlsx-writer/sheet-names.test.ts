import { expect, test } from 'vitest';
import { safeSheetNames } from '#formats/xlsx-writer/sheet-names.ts';

test.each([
  [
    ['Bruk', 'Kilder'],
    ['Bruk', 'Kilder'],
  ],
  [['a[b]:c*d?e/f\\g'], ['a b c d e f g']],
  [["'Per's ark'"], ["Per's ark"]],
  [
    ['', '  ', "''"],
    ['Sheet', 'Sheet (2)', 'Sheet (3)'],
  ],
  [
    ['Os', 'OS', 'os (2)'],
    ['Os', 'OS (2)', 'os (2) (2)'],
  ],
  [['History'], ['History_']],
  [
    ['x'.repeat(40), 'x'.repeat(41)],
    ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
  ],
  [[`${'x'.repeat(30)}😀`], ['x'.repeat(30)]],
  [['a\u0000b\nc'], ['a b c']],
])('%j', (names, safe) => {
  expect(safeSheetNames(names)).toEqual(safe);
});
