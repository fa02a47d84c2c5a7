import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyName } from '#services/stored-documents/copy-name.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

test.each([
  ['Avtale PressReader 2025 (signert).pdf', 'Avtale PressReader 2025 (signert).pdf'],
  ['Ærlig ålreit – vår.PDF', 'Ærlig ålreit – vår.pdf'],
  ['../../etc/passwd.pdf', '_.._etc_passwd.pdf'],
  ['C:\\Windows\\a.pdf', 'C__Windows_a.pdf'],
  ['con.pdf', 'dokument.pdf'],
  ['NUL.txt.pdf', 'dokument.pdf'],
  ['.pdf', 'dokument.pdf'],
  ['...pdf', 'dokument.pdf'],
  ['a\u202Efdp.exe.pdf', 'afdp.exe.pdf'],
  ['--help.pdf', 'help.pdf'],
  ['a & del %TEMP%.pdf', 'a _ del _TEMP_.pdf'],
])('%j is opened as %j', (name, expected) => {
  expect(copyName(name, 'pdf')).toBe(expected);
});

test('property: whatever it is called, the copy is one file name of its type on every system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 255 }), (name) => {
      const copy = copyName(name, 'docx');
      expect(copy).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]{1,85}\.docx$/u);
      expect(copy).not.toMatch(/^[.\s-]|\s\.docx$|\.\.docx$/);
      expect(copy.isWellFormed()).toBe(true);
      expect(copyName(copy, 'docx')).toBe(copy);
    }),
    seededRuns(2000),
  );
});
