import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '#domain/model/problem.ts';
import type { PopulationTable } from '#domain/population/population-table.ts';
import { readPopulationTable } from '#formats/population/read-population-table.ts';
import { workbook } from '../../../support/counter-fixtures.ts';

const FIXTURES = new URL('../../../fixtures/population/', import.meta.url);

const readFixture = (name: string) => readPopulationTable(readFileSync(new URL(name, FIXTURES)), name);
const readText = (...lines: string[]) => readPopulationTable(strToU8(lines.join('\r\n')), 'tabell.csv');

/** `code name year inhabitants` of each row, for comparing at a glance. */
function brief(outcome: Outcome<PopulationTable>): string[] {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.rows.map(({ code, name, year, inhabitants }) => `${code} ${name} ${year} ${inhabitants}`);
}

/** `code row column` of each finding of a refused file. */
function problems(outcome: Outcome<PopulationTable>): string[] {
  if (outcome.kind === 'ok') throw new Error('was read');
  return outcome.problems.map(({ code, row, column }) => `${code} ${row ?? '-'} ${column ?? '-'}`);
}

describe('forms that the table is downloaded in', () => {
  test('years in columns, Windows-1252, a title above; what is not available is not 0', () => {
    expect(brief(readFixture('years-in-columns.csv'))).toEqual([
      '0 Hele landet 2019 5328212',
      '0 Hele landet 2024 5550203',
      '42 Agder 2019 null',
      '42 Agder 2024 319850',
      '10 Vest-Agder (-2019) 2019 187589',
      '10 Vest-Agder (-2019) 2024 null',
      '4204 Kristiansand 2019 null',
      '4204 Kristiansand 2024 116986',
      '1001 Kristiansand (-2019) 2019 92282',
      '1001 Kristiansand (-2019) 2024 null',
      '4211 Gjerstad 2019 null',
      '4211 Gjerstad 2024 2417',
      '2111 Longyear arealplanområde 2019 null',
      '2111 Longyear arealplanområde 2024 null',
    ]);
  });

  test('years in rows, commas, the table’s title as heading of the numbers', () => {
    expect(brief(readFixture('years-in-rows.csv'))).toEqual([
      '42 Agder 2024 319850',
      '4204 Kristiansand 2024 116986',
      '4204 Kristiansand 2025 117984',
    ]);
  });

  test('by sex and age: summed', () => {
    expect(brief(readFixture('sex-and-age.csv'))).toEqual(['4204 Kristiansand 2024 116986']);
  });

  test('saved again by Excel: a column of codes without their zeros, numbers with blanks, notes below', () => {
    expect(brief(readFixture('saved-by-excel.csv'))).toEqual([
      '0301 Oslo 2023 709037',
      '0301 Oslo 2024 717710',
      '4204 Kristiansand 2023 115569',
      '4204 Kristiansand 2024 116986',
    ]);
  });

  test('sex in columns, tabs, no title, codes alone', () => {
    expect(brief(readFixture('sex-in-columns.tsv'))).toEqual(['42  2024 319850']);
  });

  test('in English', () => {
    expect(brief(readFixture('english.csv'))).toEqual([
      '0 The whole country 2024 5550203',
      '4204 Kristiansand 2024 116986',
    ]);
  });

  test.each([
    ['the year alone', 'region;2024', '4204 Kristiansand;7'],
    ['sep= line and quotes', 'sep=;', '"region";"Personer 2024"', '"4204 Kristiansand";"7"'],
    ['no heading above the regions', ';2024', 'K-4204 Kristiansand;7'],
    [
      'codes of the API',
      'Region;Kjonn;Alder;Tid;value',
      'K-4204;1;000;2024;3',
      'K-4204;1;001+;2024;1',
      'K-4204;2;000;2024;1',
      'K-4204;2;001+;2024;2',
    ],
    ['the whole beside its parts', 'region;kjønn;2024', '4204 K;Begge kjønn;7', '4204 K;Menn;3', '4204 K;Kvinner;4'],
  ])('%s', (_, ...lines) => {
    expect(brief(readText(...lines)).map((row) => row.split(' ').at(-1))).toEqual(['7']);
    expect(brief(readText(...lines))[0]).toMatch(/^4204 /);
  });

  test('a column of other numbers is left out, and said so', () => {
    const outcome = readText('region;Folkemengde 2024;Fødte 2024', '4204 Kristiansand;116986;1200');
    expect(brief(outcome)).toEqual(['4204 Kristiansand 2024 116986']);
    expect(outcome).toMatchObject({ warnings: [{ code: 'population.ignored', params: { names: 'Fødte 2024' } }] });
  });
});

describe('refused', () => {
  test.each([
    ['an empty file', '', 'population.emptyFile - -'],
    ['blanks', ' \r\n', 'population.emptyFile - -'],
    ['a page', '<!doctype html><html><body>Logg inn</body></html>', 'population.html - -'],
    ['a PDF', '%PDF-1.7 ...', 'population.pdf - -'],
    ['a picture', 'GIF89a...', 'population.picture - -'],
    ['JSON', '{"class":"dataset"}', 'population.notRecognised - -'],
    ['something else', 'Tittel;Antall\r\nBok;3', 'population.notRecognised - -'],
    [
      'another table',
      '"06913: Endringer, etter region og år"\r\n\r\n"region";"Folkemengde 2024"\r\n"0 Hele landet";7',
      'population.otherTable - -',
    ],
    ['other numbers', 'region;Areal (km²) 2024\r\n0 Hele landet;7', 'population.otherNumbers - -'],
    [
      'other numbers in rows',
      'region;statistikkvariabel;år;value\r\n0 Hele landet;Fødte;2024;7',
      'population.otherNumbers - -',
    ],
    ['headings alone', 'region;2024', 'population.noRows - -'],
    ['names without codes', 'region;2024\r\nKristiansand;7', 'population.noCode 2 region'],
    ['a number that is none', 'region;2023;2024\r\n4204 K;7;ca. 8', 'population.unreadable 2 2024'],
    ['an empty number', 'region;Personer 2023;Personer 2024\r\n4204 K;7;', 'population.unreadable 2 Personer 2024'],
    ['a fraction', 'region;2024\r\n4204 K;7,5', 'population.unreadable 2 2024'],
    ['a negative number', 'region;2024\r\n4204 K;-7', 'population.unreadable 2 2024'],
    ['a year that is none', 'region;år;value\r\n4204 K;24;7', 'population.badYear 2 år'],
    ['the same twice', 'region;2024\r\n4204 K;7\r\n4204 K;7', 'population.twice 3 2024'],
    ['one sex', 'region;kjønn;2024\r\n4204 K;Menn;7', 'population.oneSex - -'],
    ['an unknown sex', 'region;kjønn;2024\r\n4204 K;x;7', 'population.unknownSex 2 kjønn'],
    ['an unknown age', 'region;alder;2024\r\n4204 K;voksne;7', 'population.unknownAge 2 alder'],
    ['children alone', 'region;alder;2024\r\n4204 K;0-17 år;7', 'population.agesMissing - -'],
    ['a gap in age', 'region;alder;2024\r\n4204 K;0 år;7\r\n4204 K;2 år eller eldre;7', 'population.agesMissing - -'],
    ['ages that overlap', 'region;alder;2024\r\n4204 K;0 år;7\r\n4204 K;0+;7', 'population.agesOverlap - -'],
    [
      'a part missing for one region',
      'region;kjønn;2024\r\n4204 K;Menn;7\r\n4204 K;Kvinner;7\r\n4205 L;Menn;7',
      'population.partsMissing 4 -',
    ],
    ['a formula', 'region;2024\r\n4204 K;=7+1', 'population.formulaCell 2 B'],
    ['quotes left open', 'region;2024\r\n"4204 K;7', 'population.brokenQuotes 2 -'],
  ])('%s', (_, text, problem) => {
    expect(problems(readPopulationTable(strToU8(text), 'fil.csv'))).toEqual([problem]);
  });

  test('a workbook', () => {
    const bytes = workbook([{ name: 'Ark1', rows: [['region', 2024]] }]);
    expect(problems(readPopulationTable(bytes, 'fil.xlsx'))).toEqual(['population.workbook - -']);
  });
});
