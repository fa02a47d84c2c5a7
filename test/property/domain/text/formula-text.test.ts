import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeExcelText, unescapeExcelText } from '#domain/text/excel-text.ts';
import { isFormulaText, literalText } from '#domain/text/formula-text.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

/** Full of what the rule is about. */
const text = fc
  .array(
    fc.constantFrom(
      ...'=+-@＝−\'"()|!*&^;,. \t\n',
      'A1',
      'SUM',
      'cmd',
      '12',
      '1',
      'x',
      'HYPERLINK("',
      'Love',
      '\ufeff',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const number = fc.tuple(
  fc.constantFrom('', '-', '+', '−', '- ', '+ '),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e15 }),
  fc.constantFrom('nb-NO', 'en-GB', 'de-DE'),
);

test('what the program itself has written comes in again, whatever the text was', () => {
  fc.assert(
    fc.property(text, (each) => {
      const written = escapeExcelText(each);
      expect(isFormulaText(written, 'value')).toBe(false);
      expect(unescapeExcelText(written)).toBe(each);
    }),
    seededRuns(2000),
  );
});

test('a number with a sign is no formula, however it is written', () => {
  fc.assert(
    fc.property(number, ([sign, value, locale]) => {
      expect(isFormulaText(`${sign}${value.toLocaleString(locale)}`, 'value')).toBe(false);
    }),
    seededRuns(500),
  );
});

test('every text after an equal sign is a formula, but a literal and a line of them', () => {
  fc.assert(
    fc.property(text, (rest) => {
      const each = `=${rest}`;
      const isLiteral = literalText(each) !== null;
      const isLine = /^[=＝\s]*$/.test(each);
      expect(isFormulaText(each, 'value')).toBe(!isLiteral && !isLine);
    }),
    seededRuns(1000),
  );
});

test('what is a formula among names of works is one anywhere', () => {
  fc.assert(
    fc.property(text, (each) => {
      if (isFormulaText(each, 'name')) expect(isFormulaText(each, 'value')).toBe(true);
    }),
    seededRuns(1000),
  );
});
