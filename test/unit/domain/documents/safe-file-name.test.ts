import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '#domain/documents/safe-file-name.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

test.each([
  ['Budsjettvedlegg Møre og Romsdal 2027.pdf', 'Budsjettvedlegg Møre og Romsdal 2027.pdf'],
  ['Budsjettvedlegg: Agder/2027?.pdf', 'Budsjettvedlegg- Agder-2027-.pdf'],
  // Composed: a decomposed å is another name on Windows, and the same one on a Mac.
  ['Vedlegg a\u030a.docx', 'Vedlegg å.docx'],
  ['CON.txt', '_CON.txt'],
  ['com1', '_com1'],
  ['LPT9.pdf', '_LPT9.pdf'],
  ['desktop.ini', '_desktop.ini'],
  ['Konsept.docx', 'Konsept.docx'],
  ['  notat. . ', 'notat'],
  ['.skjult', 'skjult'],
  ['~$lås.docx', '-$lås.docx'],
  ['a\u0000b\u202ec\u200d.pdf', 'abc.pdf'],
  ['to  \u00a0 blanke', 'to blanke'],
  ['  ', 'fil'],
  ['', 'fil'],
])('%j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('a long name keeps its ending', () => {
  expect(safeFileName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`);
  expect(safeFileName(`${'å. '.repeat(100)}.docx`)).toMatch(/[^. ]\.docx$/);
});

test('whatever a file is called, Windows and OneDrive take the name, and it is safe already', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'conCON19.~$:/\\|?*"<> åa\u030a\ud83d\ude00\u0000') }),
  );
  fc.assert(
    fc.property(name, (text) => {
      const safe = safeFileName(text);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(120);
      expect(safe.isWellFormed()).toBe(true);
      expect(safe).toBe(safe.normalize('NFC'));
      expect(safe).not.toMatch(/[<>:"/\\|?*#%~\p{Cc}\p{Cf}]|^[. ]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
      expect(safeFileName(safe)).toBe(safe);
    }),
    seededRuns(500),
  );
});
