import { describe, expect, test } from 'vitest';
import { agreementReduction, isValidOn, reduction } from '#domain/figures/agreement-reduction.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import {
  agreement,
  agreementCount,
  change,
  county,
  municipality,
  NATIONAL,
  participation,
  tablesWith,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const organisations = [
  NATIONAL,
  county('NO-42'),
  county('NO-31'),
  county('NO-30'),
  municipality('NO-4204', 'NO-42'),
  municipality('NO-4205', 'NO-42'),
];

function reduced(some: Partial<Tables>, scope = 'NO-42', on = '2024-12-31') {
  const tables = tablesWith({ organisations, ...some });
  const dates = { on: isoDate(on), baseline: isoDate('2022-09-30') };
  return agreementReduction(tables, scopeIn(tables, scope), dates);
}

test.each([
  [204, 6, 0.9706],
  [66, 6, 0.9091],
  [6, 6, 0],
  [4, 5, -0.25],
])('%d → %d agreements is a reduction of %d', (before, after, expected) => {
  expect(reduction(before, after)).toBeCloseTo(expected, 4);
});

test('from no agreements there is no basis', () => {
  expect(reduced({})).toMatchObject({ value: null, basis: { before: 0, after: 0, reductionWithoutAssumed: null } });
});

test('an agreement is valid from its start to its end, both included', () => {
  const dates = { start: isoDate('2022-01-01'), end: isoDate('2022-09-30') };
  expect(isValidOn(dates, isoDate('2022-09-30'))).toBe(true);
  expect(isValidOn(dates, isoDate('2022-10-01'))).toBe(false);
  expect(isValidOn(dates, isoDate('2021-12-31'))).toBe(false);
  expect(isValidOn({ ...dates, end: null }, isoDate('2099-01-01'))).toBe(true);
});

describe('before', () => {
  test('two agreements of one holder for one service are one to maintain', () => {
    const agreements = ['2019-01-01', '2020-01-01'].map((start) =>
      agreement({ holder_id: 'NO-4204', service_id: 's', start, end: '2023-01-01' }),
    );
    const { value, basis } = reduced({ agreements });
    expect(basis).toMatchObject({ before: 1, after: 0, registered: 1, documented: 0, assumedEnded: 0 });
    expect(basis.beforePairs[0]).toMatchObject({ kind: 'registered', agreementIds: agreements.map(({ id }) => id) });
    expect(value).toBe(1);
  });

  test('the latest count on or before the baseline speaks where no agreement is registered', () => {
    const { basis } = reduced({
      agreement_counts: [
        agreementCount('NO-4204', 's', '2021-01-01', 9),
        agreementCount('NO-4204', 's', '2022-09-30', 4),
        agreementCount('NO-4204', 's', '2022-10-01', 2),
      ],
    });
    expect(basis).toMatchObject({ before: 4, after: 2, registered: 0, documented: 4, assumedEnded: 0 });
    expect(basis.beforePairs).toEqual([
      {
        kind: 'documented',
        holderId: 'NO-4204',
        serviceId: 's',
        count: 4,
        countId: 'NO-4204/s/2022-09-30',
        date: '2022-09-30',
        source: 'brev',
        assumedEnded: false,
      },
    ]);
  });

  test('a registered agreement goes before a count of the same pair', () => {
    const { basis } = reduced({
      agreements: [agreement({ holder_id: 'NO-4204', service_id: 's' })],
      agreement_counts: [agreementCount('NO-4204', 's', '2022-01-01', 7)],
    });
    expect(basis).toMatchObject({ before: 1, registered: 1, documented: 0 });
  });
});

describe('assumed ended', () => {
  const old = agreementCount('NO-4204', 's', '2022-01-01', 7);

  test('a count that nobody has spoken of since', () => {
    expect(reduced({ agreement_counts: [old] }).basis).toMatchObject({
      after: 0,
      assumedEnded: 7,
      reductionWithoutAssumed: 0,
    });
  });

  test('not where a later count says so, even if it says 0', () => {
    const later = agreementCount('NO-4204', 's', '2023-01-01', 0);
    expect(reduced({ agreement_counts: [old, later] }).basis).toMatchObject({ after: 0, assumedEnded: 0 });
  });

  test('a count later than the chosen date was not known then', () => {
    const later = agreementCount('NO-4204', 's', '2025-01-01', 0);
    expect(reduced({ agreement_counts: [old, later] }).basis).toMatchObject({ assumedEnded: 7 });
    expect(reduced({ agreement_counts: [old, later] }, 'NO-42', '2025-01-01').basis).toMatchObject({ assumedEnded: 0 });
  });

  test('not where the pair has a registered agreement at any time', () => {
    const agreements = [agreement({ holder_id: 'NO-4204', service_id: 's', start: '2015-01-01', end: '2016-01-01' })];
    expect(reduced({ agreements, agreement_counts: [old] }).basis).toMatchObject({ before: 7, assumedEnded: 0 });
  });
});

describe('the collaboration', () => {
  const national = agreement({ id: 'felles', holder_id: 'NO', service_id: 's', start: '2022-10-01' });
  const taken = participation({ agreement_id: 'felles', organisation_id: 'NO-4204', year: 2024 });

  test('is one agreement of a county in which anyone takes part that year', () => {
    const some = { agreements: [national], participations: [taken] };
    expect(reduced(some).basis).toMatchObject({ collaboration: 1, after: 1 });
    expect(reduced(some, 'NO-31').basis).toMatchObject({ collaboration: 0, after: 0 });
    expect(reduced(some, 'NO-42', '2023-12-31').basis).toMatchObject({ collaboration: 0, after: 0 });
  });

  test('is not counted for a no, nor for the country, which has the national agreement itself', () => {
    const no = { ...taken, answer: 'no' as const };
    expect(reduced({ participations: [no] }).basis.collaboration).toBe(0);
    const country = reduced({ agreements: [national], participations: [taken] }, 'NO').basis;
    expect(country).toMatchObject({ collaboration: 0, after: 1 });
  });
});

test('agreements of a split county are named by its successors, not counted', () => {
  const some = {
    organisation_changes: [change('NO-30', 'NO-31'), change('NO-30', 'NO-42')],
    agreements: [agreement({ holder_id: 'NO-30', service_id: 's' })],
    agreement_counts: [agreementCount('NO-30', 't', '2022-01-01', 3)],
  };
  expect(reduced(some, 'NO-31').basis).toMatchObject({
    before: 0,
    notDistributed: [{ organisationId: 'NO-30', reason: 'split', records: 4 }],
  });
  expect(reduced(some, 'NO').basis).toMatchObject({ before: 4 });
});
