import { describe, expect, test } from 'vitest';
import { coverage, coverageGap } from '#domain/figures/coverage.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { Agreement } from '#domain/model/tables.ts';
import {
  agreement,
  county,
  municipality,
  NATIONAL,
  participation,
  population,
  service,
  tablesWith,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

type Fields = Parameters<typeof participation>[0];

function tablesOf(participations: Fields[], audience: Agreement['audience'] = 'public') {
  return tablesWith({
    organisations: [
      NATIONAL,
      county('NO-42'),
      county('NO-03'),
      municipality('NO-4204', 'NO-42'),
      municipality('NO-4205', 'NO-42'),
      municipality('NO-4206', 'NO-42'),
      municipality('NO-0301', 'NO-03'),
    ],
    services: [service('s')],
    agreements: [agreement({ id: 'a', holder_id: 'NO', service_id: 's', audience })],
    population: [
      population('NO-4204', 2024, 3000),
      population('NO-4205', 2024, 1000),
      population('NO-0301', 2024, 6000),
    ],
    participations: participations.map((fields, i) => participation({ id: `p${i}`, agreement_id: 'a', ...fields })),
  });
}

function covered(
  participations: Fields[],
  scope = 'NO-42',
  on = '2024-06-30',
  audience: Agreement['audience'] = 'public',
) {
  const tables = tablesOf(participations, audience);
  return coverage(tables, scopeIn(tables, scope), isoDate(on))[0];
}

describe('covered', () => {
  test('by the municipality’s own participation', () => {
    expect(covered([{ organisation_id: 'NO-4204' }])).toEqual({
      value: 0.75,
      basis: {
        serviceId: 's',
        on: '2024-06-30',
        inhabitantsCovered: 3000,
        inhabitants: 4000,
        covered: ['NO-4204'],
        notCovered: ['NO-4205'],
        withoutPopulation: ['NO-4206'],
      },
    });
  });

  test('by the county’s or the country’s', () => {
    expect(covered([{ organisation_id: 'NO-42' }])?.value).toBe(1);
    expect(covered([{ organisation_id: 'NO' }], 'NO')?.value).toBe(1);
    expect(covered([{ organisation_id: 'NO-42' }], 'NO')?.value).toBe(0.4);
  });

  test('only in the months of the participation', () => {
    const spring = [{ organisation_id: 'NO-4204', first_month: 3, months: 4 }];
    expect(covered(spring, 'NO-42', '2024-02-29')?.value).toBe(0);
    expect(covered(spring, 'NO-42', '2024-03-01')?.value).toBe(0.75);
    expect(covered(spring, 'NO-42', '2024-06-30')?.value).toBe(0.75);
    expect(covered(spring, 'NO-42', '2024-07-01')?.value).toBe(0);
  });

  test('not by a no, another year or an agreement for schools', () => {
    expect(covered([{ organisation_id: 'NO-42', answer: 'no' }])?.value).toBe(0);
    expect(covered([{ organisation_id: 'NO-42', year: 2023 }])?.value).toBe(0);
    expect(covered([{ organisation_id: 'NO-42' }], 'NO-42', '2024-06-30', 'school')?.value).toBe(0);
    expect(covered([{ organisation_id: 'NO-42' }], 'NO-42', '2024-06-30', 'all')?.value).toBe(1);
  });

  test('no population: no basis', () => {
    expect(covered([{ organisation_id: 'NO-42', year: 2030 }], 'NO-42', '2030-01-01')).toMatchObject({
      value: null,
      basis: { inhabitantsCovered: null, inhabitants: 0 },
    });
  });
});

describe('the gap', () => {
  function gap(participations: Fields[], on = '2024-06-30') {
    const tables = tablesOf(participations);
    return coverageGap(tables, scopeIn(tables, 'NO'), isoDate(on))[0];
  }

  test('between the best and the worst covered county', () => {
    expect(gap([{ organisation_id: 'NO-4205' }])).toMatchObject({
      value: 0.25,
      basis: {
        best: { countyId: 'NO-42', share: 0.25, inhabitantsCovered: 1000, inhabitants: 4000 },
        worst: { countyId: 'NO-03', share: 0 },
      },
    });
  });

  test('needs two counties with a population', () => {
    expect(gap([], '2030-01-01')).toMatchObject({ value: null, basis: { best: null, worst: null, counties: [] } });
  });
});
