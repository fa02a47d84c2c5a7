import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { escapeExcelText, unescapeExcelText } from '#domain/text/excel-text.ts';
import { writeExcelCsv } from '#formats/csv/excel-csv.ts';

test('UTF-8 with its mark, semicolons, decimal comma, CRLF; empty is empty', () => {
  const bytes = writeExcelCsv([
    ['Kommune', 'Bruk', 'Kroner'],
    ['Ål; "Nord"\nSør', 1200, -3.5],
    ['Åmli', null, -0],
  ]);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('Kommune;Bruk;Kroner\r\n"Ål; ""Nord""\nSør";1200;-3,5\r\nÅmli;;0\r\n');
});

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+47 38 00 00 00', "'+47 38 00 00 00"],
    ['-1+2', "'-1+2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['-', "'-"],
    // Text that looks like the escape gets one more mark, so that it can be told from it.
    ["'=1", "''=1"],
  ])('%j is written %j', (text, escaped) => {
    expect(escapeExcelText(text)).toBe(escaped);
    expect(unescapeExcelText(escaped)).toBe(text);
  });

  test.each(['-3', '-3,5', '12', "'sitat'", "d'Arc", 'a=b', ''])('%j is left as it is', (text) => {
    expect(escapeExcelText(text)).toBe(text);
    expect(unescapeExcelText(text)).toBe(text);
  });

  test('inside quotes too', () => {
    expect(strFromU8(writeExcelCsv([['=HYPERLINK("http://x";"y")']]))).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
  });
});

test.each([
  [1.8e-7, '0,00000018'],
  [-1.25e-9, '-0,00000000125'],
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
])('%f is written in digits alone', (value, written) => {
  expect(strFromU8(writeExcelCsv([[value]]))).toBe(`${written}\r\n`);
  expect(Number(written.replace(',', '.'))).toBe(value);
});

test('a number that is none is a defect', () => {
  expect(() => writeExcelCsv([[Number.NaN]])).toThrow(RangeError);
});
