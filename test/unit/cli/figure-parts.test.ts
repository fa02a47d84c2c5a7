import { expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { figurePart, takePart } from '../../../src-main/cli/figure-parts.ts';
import {
  agreement,
  agreementCount,
  county,
  NATIONAL,
  participation,
  service,
  tablesWith,
} from '../../support/figure-records.ts';

test('the part is taken out of the arguments, wherever it stands', () => {
  expect(takePart(['--scope', 'NO', '--part', 'savingsLedger', '--year', '2024'])).toEqual({
    part: 'savingsLedger',
    name: 'savingsLedger',
    options: ['--scope', 'NO', '--year', '2024'],
  });
  expect(takePart(['--part=agreementWorkbench']).part).toBe('agreementWorkbench');
  expect(takePart(['--part', 'x']).part).toBe('unknown');
  expect(takePart(['--year', '2024'])).toEqual({ part: null, name: '', options: ['--year', '2024'] });
});

const data = {
  usage: emptyUsage(),
  tables: tablesWith({
    organisations: [NATIONAL, county('NO-42')],
    services: [service('s')],
    agreements: [agreement({ id: 'a', service_id: 's', holder_id: 'NO', start: '2022-10-01' })],
    agreement_counts: [agreementCount('NO-42', 's', '2022-06-30', 4)],
    participations: [
      participation({
        id: 'p',
        agreement_id: 'a',
        organisation_id: 'NO-42',
        year: 2024,
        list_price_ore: ore(100_000),
        paid_ore: ore(75_000),
      }),
    ],
  }),
};

test('the savings ledger as JSON: amounts in øre, nothing without a basis', () => {
  const part = figurePart(data, 'savingsLedger', { scope: 'NO-42', year: 2024 });
  expect(part.kind === 'ok' && JSON.parse(JSON.stringify(part.value))).toMatchObject({
    years: [
      {
        year: 2024,
        operatingCostShareOre: null,
        references: {
          listPrice: { grossOre: 25_000, netOre: null, included: 1, total: 1 },
          previous: { grossOre: null, included: 0, total: 1 },
        },
      },
    ],
    services: [{ id: 's', cells: { listPrice: [{ grossOre: 25_000, included: 1, total: 1 }] } }],
    libraries: [{ id: 'NO-42' }],
  });
});

test('the agreement workbench as JSON: both sides and every pair', () => {
  const part = figurePart(data, 'agreementWorkbench', { scope: 'NO-42', year: 2024 });
  expect(part.kind === 'ok' && part.value).toMatchObject({
    sides: [
      { scope: 'NO-42', before: 4, after: 1, assumedEnded: 4, claim: { verdict: 'fails', mostAfter: 0 } },
      { scope: 'NO', before: 4, after: 1 },
    ],
    pairs: [{ holder: 'NO-42', service: 's', county: 'NO-42', before: 4, after: 0, status: 'assumedEnded' }],
  });
});

test('counties side by side and the coverage matrix as JSON', () => {
  const counties = figurePart(data, 'counties', { scope: 'NO', year: 2024 });
  expect(counties.kind === 'ok' && counties.value).toMatchObject([
    { county: 'NO-42', decision: null, libraries: 1, privacy: { services: ['s'] }, services: [{ serviceId: 's' }] },
  ]);
  const coverage = figurePart(data, 'coverage', { scope: 'NO-42', year: 2024 });
  expect(coverage.kind === 'ok' && coverage.value).toEqual({
    on: '2024-12-31',
    services: [
      {
        serviceId: 's',
        coverage: null,
        inhabitantsCovered: null,
        inhabitants: 0,
        gap: null,
        best: null,
        worst: null,
      },
    ],
    municipalities: [],
  });
});

test('use, the prices of agreements and the answers of a joining period as JSON', () => {
  const value = (part: 'use' | 'agreements' | 'joining') => {
    const made = figurePart(data, part, { scope: 'NO-42', year: 2024 });
    return made.kind === 'ok' ? made.value : null;
  };
  expect(value('use')).toMatchObject([
    { serviceId: 's', metric: null, months: [{ month: '2024-01', uses: null }, ...new Array(11).fill({ uses: null })] },
  ]);
  expect(value('agreements')).toEqual([{ id: 'a', serviceId: 's', basis: 'participations', priceOre: 75_000 }]);
  // Nothing was offered that year: the answer stands in no grid.
  expect(value('joining')).toMatchObject({ year: 2024, services: [], order: [] });
});
