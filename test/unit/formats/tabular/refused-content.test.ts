import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '#domain/model/problem.ts';
import { readUsageReports } from '#formats/counter/read-usage-report.ts';
import { writeExcelCsv } from '#formats/csv/excel-csv.ts';
import { readTables, type Tables } from '#formats/tabular/read-tables.ts';
import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';
import { problemText } from '#texts/problem-text.ts';
import { workbook } from '../../../support/counter-fixtures.ts';

const FIXTURES = new URL('../../../fixtures/refused/', import.meta.url);

const fixture = (name: string) => readFileSync(new URL(name, FIXTURES));

/** `code sheet row column`, `-` where there is none. */
function brief(outcome: Outcome<unknown>): string[] {
  const problems = outcome.kind === 'refused' ? outcome.problems : [];
  return problems.map(({ code, table, row, column }) => `${code} ${table ?? '-'} ${row ?? '-'} ${column ?? '-'}`);
}

function rowsOf(outcome: Outcome<Tables>) {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.sheets[0]?.rows;
}

describe('a table of no standard with a formula is refused before anyone is asked about it', () => {
  test.each([
    ['formel-i-tall.csv', 'counter.formulaCell - 3 Utlån'],
    ['formel-i-tekst-windows-1252.csv', 'counter.formulaCell - 3 Merknad'],
    ['formel-uten-anforselstegn.csv', 'counter.formulaCell - 3 D'],
    ['formel-utf-16.tsv', 'counter.formulaCell - 3 Merknad'],
    ['formel-utf-16-be.tsv', 'counter.formulaCell - 3 Merknad'],
    ['formel-med-komma.csv', 'counter.formulaCell - 3 Merknad'],
    ['formel-med-strek.txt', 'counter.formulaCell - 3 Merknad'],
    ['formel-i-siste-ark.xlsx', 'counter.formulaCell Sum 2 Utlån'],
    ['delt-formel.xlsx', 'counter.formulaCell Ark 2 Utlån'],
    ['formel-som-tekst.xlsx', 'counter.formulaCell Ark 2 Tjeneste'],
  ])('%s', (name, problem) => {
    expect(brief(readTables(fixture(name), name))).toEqual([problem]);
  });

  test('whatever separator or encoding it is read with', () => {
    const name = 'formel-i-tekst-windows-1252.csv';
    for (const separator of ['\t', ',', '|'] as const) {
      const outcome = readTables(fixture(name), name, { separator, encoding: 'windows-1252' });
      expect(outcome.kind === 'refused' || !JSON.stringify(outcome.value).includes('["=')).toBe(true);
    }
  });

  test('the message shows the formula and says what to do', () => {
    const outcome = readTables(fixture('formel-i-tall.csv'), 'formel.csv');
    const text = outcome.kind === 'refused' && outcome.problems[0] && problemText(outcome.problems[0], 'nb');
    expect(text).toMatchObject({ place: 'rad 3, kolonne «Utlån»', title: 'Filen har en formel' });
    expect(JSON.stringify(text)).toContain('«=SUM(C2:C2)»');
  });
});

describe('an address to write to, above or below a table, is nobody’s use', () => {
  const table = 'Tjeneste;Måned;Utlån\nFilmoteket;2024-01;3\n';

  test.each([
    ['above', `Bruk i 2024\nKontakt: support@example.no\n\n${table}`],
    ['above, in a cell of its own', `Kontakt;support@example.no\n\n${table}`],
    ['below', `${table}\nSpørsmål? Skriv til support@example.no\n`],
  ])('%s', (_, text) => {
    const bytes = strToU8(text);
    expect(brief(readUsageReports(bytes, 'fil.csv'))).toEqual(['counter.notRecognised - - -']);
    expect(readTables(bytes, 'fil.csv').kind).toBe('ok');
    const rows = text.split('\n').map((line) => line.split(';'));
    expect(readTables(workbook([{ name: 'Bruk', rows }]), 'fil.xlsx').kind).toBe('ok');
  });

  test.each([
    ['alone under the table', `${table}kari@example.no\n`],
    ['in the last row of it', `${table};kari@example.no;3\n`],
    ['in the middle of it', `${table}Lånt av kari@example.no\nNaxos;2024-01;2\n`],
    ['a national id above it', `Kontakt;13097248022\n\n${table}`],
    ['a list of two columns', 'Hvem;Utlån\nOla Nordmann <ola@example.no>;3\n'],
  ])('but not %s', (_, text) => {
    expect(brief(readUsageReports(strToU8(text), 'fil.csv')).join()).toMatch(/^counter\.userLevel/);
    expect(brief(readTables(strToU8(text), 'fil.csv')).join()).toMatch(/^counter\.userLevel/);
  });
});

describe('headings built to do harm refuse the table', () => {
  test.each([
    ['overskrifter.csv', ['counter.prototypeHeading - 1 __proto__', 'counter.prototypeHeading - 1 constructor']],
    ['overskrifter-utf-16.tsv', ['counter.prototypeHeading - 1 prototype']],
    [
      'overskrift-over-tabellen.csv',
      ['counter.prototypeHeading - 2 hasOwnProperty', 'counter.prototypeHeading - 2 hasOwnProperty'],
    ],
  ])('%s', (name, problems) => {
    expect(brief(readTables(fixture(name), name))).toEqual(problems);
  });

  test('the same word in a row of the table, or with another letter, is a name like any other', () => {
    const text = 'Tjeneste;Måned;Constructor\nprototype;2024-01;3\n';
    expect(readTables(strToU8(text), 'fil.csv').kind).toBe('ok');
  });
});

describe('what honest files hold is understood', () => {
  test('signs, telephone numbers, marks for none, and digits kept as text', () => {
    expect(rowsOf(readTables(fixture('aerlige-merker.csv'), 'fil.csv'))?.slice(1, 4)).toEqual([
      ['0123', '2024-01', '12', '-12', '+47 22 00 00 00', '- A1-A2', 'spør @biblioteket'],
      ['Naxos', '2024-02', '-', '-1 234,5', '+47-22-00-00-00', '-B2', '- herav lydbok(er)'],
      ['Fjord', '2024-03', '–', '−7 %', '-', '@hjemme', '====='],
    ]);
  });

  test('a workbook says itself what is text', () => {
    expect(rowsOf(readTables(fixture('aerlige-merker.xlsx'), 'fil.xlsx'))?.map(([first]) => first)).toEqual([
      'Tjeneste',
      '0123',
      '=HYPERLINK("x")',
      '-30-',
    ]);
  });

  test('what the program has exported comes in again as it was', async () => {
    expect(rowsOf(readTables(fixture('egen-eksport.csv'), 'fil.csv'))?.slice(1, 3)).toEqual([
      ['=Love', '2024-01', '12', '=HYPERLINK("http://x";"y")'],
      ['-30-', '2024-01', '7', "'=1"],
    ]);
    const names = ['=HYPERLINK("http://x";"y")', "-2+3+cmd|' /C calc'!A0", '="0123"', ' =1+1', "'=1", '@SUM(A1)'];
    const csv = writeExcelCsv([['Tjeneste', 'Bruk'], ...names.map((name) => [name, 1])]);
    const columns = [{ header: 'Tjeneste', type: 'text' as const, width: 20 }];
    const xlsx = await writeWorkbook([{ name: 'Ark', columns, rows: names.map((name) => [name]) }]);
    for (const bytes of [csv, xlsx]) {
      const rows = rowsOf(readTables(bytes, 'fil'))?.slice(1) ?? [];
      expect(rows.map(([first]) => first).filter((name) => name !== '')).toEqual(names);
    }
  });
});

describe('a long file with a formula is read no further than it takes to tell of it', () => {
  const rows = Array.from({ length: 30_000 }, () => ['Naxos', '2024-01', 1]);
  const bad = [['Tjeneste', 'Måned', 'Utlån'], ['=SUM(A1)', '2024-01', 1], ...rows];
  /** An unreadable end, which whoever reads on would tell of instead. */
  const end = ['x'.repeat(40_000)];

  test.each([
    ['csv', strToU8([...bad, end].map((row) => row.join(';')).join('\n')), 'counter.formulaCell - 2 A'],
    ['xlsx', workbook([{ name: 'Ark', rows: [...bad, end] }]), 'counter.formulaCell Ark 2 A'],
  ])('%s', (_, bytes, problem) => {
    expect(brief(readTables(bytes, 'fil'))).toEqual([problem]);
    expect(brief(readUsageReports(bytes, 'fil'))).toEqual([problem]);
  });
});

test('a workbook of reports with a formula in a sheet of its own is refused too', () => {
  expect(brief(readUsageReports(fixture('formel-i-siste-ark.xlsx'), 'fil.xlsx'))).toEqual([
    'counter.formulaCell Sum 2 C',
  ]);
});
