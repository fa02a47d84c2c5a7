import { expect, test } from 'vitest';
import { populationImport } from '#domain/population/population-import.ts';
import { county, municipality, NATIONAL, population, tablesWith } from '../../../support/figure-records.ts';

const row = (code: string, year: number, inhabitants: number | null, name = '') => ({ code, name, year, inhabitants });

const tables = tablesWith({
  organisations: [
    NATIONAL,
    county('NO-42'),
    county('NO-30', { valid_to: '2023-12-31' }),
    municipality('NO-4204', 'NO-42'),
  ],
  population: [
    population('NO-42', 2024, 319_850, 7300),
    population('NO-4204', 2024, 116_000, 4100),
    population('NO-4204', 2023, null, 4000),
  ],
});

test('new, changed and same are told apart, and pupils are never touched', () => {
  const rows = [
    row('0', 2024, 5_550_203),
    row('42', 2024, 319_850),
    row('4204', 2024, 116_986),
    row('4204', 2023, 115_569),
  ];
  const found = populationImport({ rows }, tables);
  expect(found.rows).toEqual([
    population('NO', 2024, 5_550_203),
    population('NO-4204', 2024, 116_986, 4100),
    population('NO-4204', 2023, 115_569, 4000),
  ]);
  expect(found.new).toEqual([population('NO', 2024, 5_550_203), population('NO-4204', 2023, 115_569, 4000)]);
  expect(found.changed).toEqual([{ organisationId: 'NO-4204', year: 2024, before: 116_000, after: 116_986 }]);
  expect(found.same).toEqual([population('NO-42', 2024, 319_850, 7300)]);
});

test('a county that was split keeps its own number', () => {
  const found = populationImport({ rows: [row('30', 2023, 1_297_000, 'Viken (2020-2023)')] }, tables);
  expect(found.rows).toEqual([population('NO-30', 2023, 1_297_000)]);
});

test('regions that are no organisations are listed once, also parts of a municipality', () => {
  const rows = [
    row('4205', 2023, 9, 'Lindesnes'),
    row('4205', 2024, 9, 'Lindesnes'),
    row('030101', 2024, 9, 'Gamle Oslo'),
  ];
  const found = populationImport({ rows }, tables);
  expect(found.rows).toEqual([]);
  expect(found.unknownRegions).toEqual([
    { code: '4205', name: 'Lindesnes' },
    { code: '030101', name: 'Gamle Oslo' },
  ]);
});

test('a number that is not available leaves what was stored', () => {
  const found = populationImport({ rows: [row('4204', 2024, null)] }, tables);
  expect(found.rows).toEqual([]);
  expect(found.notAvailable).toEqual([{ organisationId: 'NO-4204', year: 2024 }]);
});

test('columns that this version does not know are kept', () => {
  const withExtra = { ...population('NO-42', 2024, 1), extra: { note: 'x' } };
  const found = populationImport({ rows: [row('42', 2024, 2)] }, { ...tables, population: [withExtra] });
  expect(found.rows).toEqual([{ ...withExtra, inhabitants: 2 }]);
});
