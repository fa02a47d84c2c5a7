import { describe, expect, test } from 'vitest';
import { isFormulaText, literalText } from '#domain/text/formula-text.ts';

describe('a formula', () => {
  test.each([
    ...['=1+1', '+1+1', '-1+1', '-2+3', '==1+1', '=0123', '=sum', '=A1', '+A1+B1', '-A1*2', '="a"&B1'],
    ...['\t=1+1', '\n=1+1', ' =1+1', '\ufeff=1+1', '＝1+1', '＋1+1'],
    ...['@SUM(1;1)', '@SUM(A1)', '+SUM(A1:A9)', '-NOW()', '-SUM(SUM(1;2))', '=IF(A1=1;2;3)', '+HYPERKOBLING("x")'],
    ...['=HYPERLINK("http://x";"y")', '= HYPERLINK("x")', '=WEBSERVICE("http://x")', '=DDE("cmd";"/C calc";"x")'],
    ...["=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0"],
  ])('%j', (text) => {
    expect(isFormulaText(text, 'value')).toBe(true);
  });
});

describe('what honest files hold', () => {
  test.each([
    ...['-12', '-1 234,5', '−1 234,5', '-1.234.567', '-12 %', '-40 °C', '-12:30:00', '-1/2', '-5–10', '＋1', '－1'],
    ...['+47 22 00 00 00', '+47-22-00-00-00', '+47 (0)22 00 00 00', '+47 22 00 00 00 / 33 00 00 00'],
    ...['-', '–', '--', '@', '=', '=====', '* 3'],
    ...['- A1', '-B2', '- A1-A2', '-A1/A2', '- 3 & 4 klasse', '- 1+2 trinn', '-1 000-2 000', '-2024+', '+ 2 til'],
    ...[
      '-lydbok(er)',
      '- herav e-bok(er)',
      '-Film(2020)',
      '- Film (2020)',
      '- CD + bok',
      '- DVD+Blu-ray',
      '-Rock & Roll',
    ],
    ...['@home', 'ola@b.no', 'spør @biblioteket', 'a=1+1', "'=1+1", '-30-', '+1 (serie)', '-1+1=2, sa han'],
    ...['="0123"', '="Jan-2024"', '="a ""b"""'],
  ])('%j is none', (text) => {
    expect(isFormulaText(text, 'value')).toBe(false);
  });
});

describe('names of works begin with any mark', () => {
  test.each(['=Love', '=LOVE (2018)', '=LOVE(2018)', '= equals', '=1', '@Work', '-30-', '+1'])('%j', (text) => {
    expect(isFormulaText(text, 'name')).toBe(false);
  });

  test.each(['=HYPERLINK("x")', '=A1', '=1+1', "=cmd|'x'!A1", '="a"&B1', '@SUM(A1)'])('but %j is no name', (text) => {
    expect(isFormulaText(text, 'name')).toBe(true);
  });
});

test.each([
  ['="0123"', '0123'],
  [' ="a ""b""" ', 'a "b"'],
  ['=""', ''],
  ['="a"&"b"', null],
  ['0123', null],
  ['"0123"', null],
])('%j stands for %j', (text, literal) => {
  expect(literalText(text)).toBe(literal);
});
