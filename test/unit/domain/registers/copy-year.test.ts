import { expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { copyYear } from '#domain/registers/copy-year.ts';
import {
  agreement,
  county,
  municipality,
  NATIONAL,
  organisation,
  participation,
  tablesWith,
} from '../../../support/figure-records.ts';

const GONE = organisation({ id: 'NO-4299', county_id: 'NO-42', valid_to: '2024-12-31' });
const tables = tablesWith({
  organisations: [
    NATIONAL,
    county('NO-42'),
    county('NO-11'),
    municipality('NO-4204', 'NO-42'),
    municipality('NO-4202', 'NO-42'),
    municipality('NO-1103', 'NO-11'),
    GONE,
  ],
  agreements: [
    agreement({ id: 'runs', end: '2026-12-31', renewal: 'none' }),
    agreement({ id: 'ends', end: '2024-12-31', renewal: 'manual' }),
    agreement({ id: 'renews', end: '2024-12-31', renewal: 'automatic' }),
  ],
});

const took = (fields: Parameters<typeof participation>[0]) =>
  participation({ agreement_id: 'runs', organisation_id: 'NO-4204', year: 2024, answer: 'yes', ...fields });

function copyOf(rows: readonly ReturnType<typeof participation>[], county = 'NO-42') {
  const scope = scopeOf(tables, county);
  if (scope.kind === 'refused') throw new Error('known county');
  let made = 0;
  const newId = () => `new-${++made}`;
  return copyYear({ participations: rows, agreements: tables.agreements }, scope.value, 2024, newId);
}

test('last year’s yes is next year’s open question: what was agreed stays, what was paid does not', () => {
  const row = took({
    id: 'p1',
    first_month: 7,
    months: 6,
    list_price_ore: ore(90_000),
    paid_ore: ore(70_000),
    previous_price_ore: ore(80_000),
    previous_year: 2022,
    county_share: 0.5,
    billing: 'postpaid',
  });
  expect(copyOf([row]).copies).toEqual([
    { ...row, id: 'new-1', year: 2025, first_month: 1, months: 12, paid_ore: null, answer: 'open' },
  ]);
});

test('only those who said yes, in the county, are asked', () => {
  const rows = [
    took({ id: 'p1' }),
    took({ id: 'p2', organisation_id: 'NO-4202', answer: 'no', paid_ore: null }),
    took({ id: 'p3', organisation_id: 'NO-1103' }),
    took({ id: 'p4', year: 2023 }),
  ];
  expect(copyOf(rows).copies.map((row) => row.organisation_id)).toEqual(['NO-4204']);
  expect(copyOf(rows, 'NO').copies.map((row) => row.organisation_id)).toEqual(['NO-4204', 'NO-1103']);
});

test('nobody is asked twice: done again it copies nothing', () => {
  const rows = [took({ id: 'p1' }), took({ id: 'p2', first_month: 7, months: 6, agreement_id: 'renews' })];
  const { copies } = copyOf(rows);
  expect(copies).toHaveLength(2);
  expect(copyOf([...rows, ...copies])).toMatchObject({ copies: [], leftOut: { there: 2 } });
});

test('two halves of a year are one question', () => {
  const halves = [took({ id: 'p1', months: 6 }), took({ id: 'p2', first_month: 7, months: 6 })];
  expect(copyOf(halves).copies).toHaveLength(1);
});

test('an agreement that has ended and a library that is gone are left out and counted', () => {
  const rows = [
    took({ id: 'p1', agreement_id: 'ends' }),
    took({ id: 'p2', agreement_id: 'renews' }),
    took({ id: 'p3', organisation_id: 'NO-4299' }),
  ];
  expect(copyOf(rows)).toMatchObject({
    copies: [{ agreement_id: 'renews' }],
    leftOut: { there: 0, agreementEnded: 1, libraryGone: 1 },
  });
});
