import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '#domain/model/problem.ts';
import { type ReadChoices, readTables, type Tables } from '#formats/tabular/read-tables.ts';
import { workbook } from '../../../support/counter-fixtures.ts';

const TEXT = 'Tjeneste;Måned;Utlån\nÅrbøker;2024-01;7\n';
const ROWS = [['Tjeneste', 'Måned', 'Utlån'], ['Årbøker', '2024-01', '7'], ['']];

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  [...text].forEach((letter, i) => {
    const code = letter.charCodeAt(0);
    bytes.set(isBig ? [code >> 8, code & 255] : [code & 255, code >> 8], i * 2);
  });
  return bytes;
}

function rows(bytes: Uint8Array, choices: ReadChoices = {}): unknown {
  const outcome = readTables(bytes, 'fil.csv', choices);
  return outcome.kind === 'ok' ? outcome.value.sheets[0]?.rows : outcome.problems.map(({ code }) => code);
}

function codes(outcome: Outcome<Tables>): string[] {
  return outcome.kind === 'refused' ? outcome.problems.map(({ code }) => code) : [];
}

test.each([
  ['UTF-8', strToU8(TEXT), 'utf-8'],
  ['UTF-8 with a mark', strToU8(`\ufeff${TEXT}`), 'utf-8'],
  ['Windows-1252', latin1(TEXT), 'windows-1252'],
  ['UTF-16 LE', utf16(TEXT, false), 'utf-16le'],
  ['UTF-16 LE with a mark', utf16(`\ufeff${TEXT}`, false), 'utf-16le'],
  ['UTF-16 BE', utf16(TEXT, true), 'utf-16be'],
  ['UTF-16 BE with a mark', utf16(`\ufeff${TEXT}`, true), 'utf-16be'],
])('%s is told by its bytes', (_, bytes, encoding) => {
  const outcome = readTables(bytes, 'fil.csv');
  expect(outcome).toMatchObject({
    kind: 'ok',
    value: { encoding, separator: ';', sheets: [{ name: null, rows: ROWS }] },
  });
});

test('an encoding the caller forces is used, and refused where the bytes are not of it', () => {
  const bytes = strToU8('Tjeneste;Måned\nBø;2024-01\n');
  expect(readTables(bytes, 'fil.csv', { encoding: 'windows-1252' })).toMatchObject({
    value: { encoding: 'windows-1252', sheets: [{ rows: [['Tjeneste', 'MÃ¥ned'], ['BÃ¸', '2024-01'], ['']] }] },
  });
  expect(codes(readTables(latin1('Bø;1\n'), 'fil.csv', { encoding: 'utf-8' }))).toEqual(['counter.damagedText']);
});

describe('the separator', () => {
  test.each([
    ['a;b;c\n1,5;2,5;3', ';'],
    ['1,5;2,5\n3,5;4,5', ';'],
    ['a,b,c\n1,2,3', ','],
    ['a\tb\n1,5\t2,5', '\t'],
    ['a|b|c\n1,5|2|3', '|'],
    ['Rapport, laget i dag, av oss\n\na;b\n1;2\n3;4', ';'],
    ['"a;b",c\n"d;e",f', ','],
    ['bare én kolonne\n1\n2', ';'],
    ['sep=|\na|b;c\n1|2', '|'],
    ['sep=,\na;b,c\n1;2,3', ','],
    ['År;Brutto\nArt;1,5;2,5\nAndre;3,5\nSum;4,5;5,5;6,5\nNetto;1,5\n', ';'],
  ])('of %j is %j', (text, separator) => {
    expect(readTables(strToU8(text), 'fil.csv')).toMatchObject({ value: { separator } });
  });

  test('is the caller’s where it is forced, also against a sep= line', () => {
    expect(rows(strToU8('sep=;\na;b|c\n"x|y;z"|2'), { separator: '|' })).toEqual([
      ['a;b', 'c'],
      ['x|y;z', '2'],
    ]);
    expect(rows(strToU8('a;b,c'), { separator: ',' })).toEqual([['a;b', 'c']]);
    expect(rows(strToU8('a;b,c\td'), { separator: '\t' })).toEqual([['a;b,c', 'd']]);
  });
});

test('all sheets of a workbook that hold anything are given, numbers as numbers', () => {
  const bytes = workbook([
    { name: 'Forside', rows: [['Rapport']] },
    { name: 'Tom', rows: [] },
    {
      name: 'Tall',
      rows: [
        ['Tjeneste', 45292],
        ['Naxos', 7],
      ],
    },
  ]);
  expect(readTables(bytes, 'fil.xlsx')).toMatchObject({
    value: {
      encoding: null,
      separator: null,
      sheets: [
        { name: 'Forside' },
        {
          name: 'Tall',
          rows: [
            ['Tjeneste', 45292],
            ['Naxos', 7],
          ],
        },
      ],
    },
  });
});

describe('one clear reason for what is no table', () => {
  test.each([
    ['HTML', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'counter.html'],
    ['PDF', strToU8('%PDF-1.7\n'), 'counter.pdf'],
    ['nothing', new Uint8Array(), 'counter.emptyFile'],
    ['blanks', strToU8(' \n\n'), 'counter.emptyFile'],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'counter.emptyFile'],
    ['separators', strToU8(';;;\n;;;\n'), 'counter.emptyFile'],
    ['NUL bytes', strToU8('Tittel;Antall\nA\0B;1'), 'counter.nulBytes'],
    ['a picture', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 255 || 1), 'counter.binary'],
    ['JSON', strToU8('{"a": 1}'), 'mapping.json'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'counter.oldXls'],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'counter.notAWorkbook'],
    ['100 000 columns', strToU8(`${'a;'.repeat(100_000)}\n`), 'counter.tooManyColumns'],
    ['a quotation mark that never ends', strToU8('a;b\n"1;2\n'), 'counter.brokenQuotes'],
  ])('%s', (_, bytes, code) => {
    expect(codes(readTables(bytes, 'fil'))).toEqual([code]);
  });

  test('a cell of 50 MB', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024 + 4).fill(120);
    bytes.set(strToU8('a;b\n'));
    expect(codes(readTables(bytes, 'fil.csv'))).toEqual(['counter.cellTooLong']);
  });

  test('more than 100 MB', () => {
    expect(codes(readTables(new Uint8Array(100 * 1024 * 1024 + 1), 'fil.csv'))).toEqual(['counter.fileTooLarge']);
  });
});

test('personal data in any sheet gives nothing of the file', () => {
  const bytes = workbook([
    {
      name: 'Tall',
      rows: [
        ['Tjeneste', 'Utlån'],
        ['Naxos', 7],
      ],
    },
    {
      name: 'Lånere',
      rows: [
        ['Lånenummer', 'E-post', 'Utlån'],
        ['17', 'ola@example.no', 2],
      ],
    },
  ]);
  const outcome = readTables(bytes, 'fil.xlsx');
  expect(codes(outcome)).toEqual(['counter.userLevelColumn', 'counter.userLevelColumn']);
});
