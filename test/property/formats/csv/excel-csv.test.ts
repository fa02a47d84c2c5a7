import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { escapeExcelText, unescapeExcelText } from '#domain/text/excel-text.ts';
import { writeExcelCsv } from '#formats/csv/excel-csv.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

/** Full of what matters: the marks of formulas, of quoting and of the escape itself. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'";,0123456789aå＝') }),
  fc.string({ unit: 'grapheme' }),
);

test('every text comes back from its escape, and none but a plain number begins as a formula', () => {
  fc.assert(
    fc.property(text, (original) => {
      const escaped = escapeExcelText(original);
      expect(unescapeExcelText(escaped)).toBe(original);
      if (!/^-\d+(?:,\d+)?$/.test(escaped)) expect(escaped).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
    seededRuns(1000),
  );
});

test('every table comes back from the file', () => {
  const tables = fc
    .integer({ min: 2, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );
  fc.assert(
    fc.property(tables, (rows) => {
      const csv = new TextDecoder().decode(writeExcelCsv(rows));
      const { data } = Papa.parse<string[]>(csv.slice(0, -2), { delimiter: ';', newline: '\r\n' });
      expect(data.map((row) => row.map(unescapeExcelText))).toEqual(rows);
    }),
    seededRuns(300),
  );
});
