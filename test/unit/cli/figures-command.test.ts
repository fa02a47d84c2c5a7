import { describe, expect, test } from 'vitest';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { MESSAGES } from '#texts/messages.ts';
import { figuresCommand, figuresQuery } from '../../../src-main/cli/figures.ts';
import { county, NATIONAL, service, tablesWith } from '../../support/figure-records.ts';

const data = {
  tables: tablesWith({ organisations: [NATIONAL, county('NO-42')], services: [service('s')] }),
  usage: emptyUsage(),
};

test('defaults: the last day of the year, the baseline, list price', () => {
  expect(figuresCommand(data, ['--scope', 'NO-42', '--year', '2024'])).toEqual({
    kind: 'ok',
    warnings: [],
    value: {
      scope: 'NO-42',
      year: 2024,
      on: '2024-12-31',
      agreementReduction: { before: 0, after: 0, reduction: null, registered: 0, documented: 0, assumedEnded: 0 },
      savings: {
        reference: 'listPrice',
        grossOre: null,
        netOre: null,
        operatingCostShareOre: null,
        included: 0,
        total: 0,
      },
      operatingCost: null,
      coverage: [{ serviceId: 's', inhabitantsCovered: null, inhabitants: 0 }],
      costPerUse: [
        {
          serviceId: 's',
          metric: null,
          paidOre: null,
          uses: null,
          orePerUse: null,
          monthsWithUsage: 0,
          missingMonths: 0,
        },
      ],
    },
  });
});

test('every option is read, in either form', () => {
  const args = '--scope=NO --year 2024 --on 2024-06-30 --baseline=2021-12-31 --reference previousIndexed --index kpi';
  expect(figuresQuery(args.split(' '))).toMatchObject({
    value: {
      scope: 'NO',
      year: 2024,
      on: '2024-06-30',
      baseline: '2021-12-31',
      reference: 'previousIndexed',
      index: 'kpi',
    },
  });
});

describe('refused', () => {
  const codes = (args: string) => {
    const outcome = figuresCommand(data, args.split(' '));
    return outcome.kind === 'refused' ? outcome.problems.map(({ code }) => code) : [];
  };

  test.each([
    ['--scope NO-99 --year 2024', ['figures.unknownScope']],
    ['--scope NO', ['figures.missingArgument']],
    ['--year 2024', ['figures.missingArgument']],
    ['--scope NO --year tjuefire', ['figures.badYear']],
    ['--scope NO --year 2024 --on 2024-02-30 --baseline i-fjor', ['figures.badDate', 'figures.badDate']],
    ['--scope NO --year 2024 --reference listepris', ['figures.badReference']],
    ['--scope NO --year 2024 --fylke 42', ['figures.unknownArgument']],
    ['--scope NO --year', ['figures.unknownArgument']],
  ])('%s', (args, expected) => {
    expect(codes(args)).toEqual(expected);
    for (const code of expected) expect(Object.keys(MESSAGES.nb.figureProblems)).toContain(code);
  });
});
