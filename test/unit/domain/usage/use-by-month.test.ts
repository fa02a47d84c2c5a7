import { expect, test } from 'vitest';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { withLeftOut } from '#domain/usage/left-out.ts';
import { monthsOfScope, type UseByMonthQuery } from '#domain/usage/use-by-month.ts';
import {
  agreement,
  county,
  municipality,
  NATIONAL,
  participation,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../../support/figure-records.ts';

const tables = tablesWith({
  organisations: [
    NATIONAL,
    county('NO-42'),
    county('NO-11'),
    municipality('NO-4203', 'NO-42'),
    municipality('NO-4204', 'NO-42'),
    municipality('NO-1103', 'NO-11'),
  ],
  services: [service('avis'), service('film')],
  agreements: [agreement({ id: 'a', service_id: 'film' })],
  participations: [
    participation({ id: '1', agreement_id: 'a', organisation_id: 'NO-4203', year: 2024, first_month: 11, months: 2 }),
  ],
  usage_sources: [usageSource({ id: 'kilde' })],
});

function months(query: Partial<UseByMonthQuery>, isHeldOut = false) {
  const sources = tables.usage_sources.map((source) => withLeftOut(source, isHeldOut));
  const row = (organisation_id: string, metric: string, count: number) =>
    usageRow({ service_id: 'avis', source_id: 'kilde', month: '2024-03', organisation_id, metric, count });
  const usage = usageFromRows([
    row('NO-4203', 'Total_Item_Requests', 3),
    row('NO-4204', 'Total_Item_Requests', 5),
    row('NO-4204', 'Searches_Platform', 90),
    row('NO-1103', 'Total_Item_Requests', 700),
  ]);
  const outcome = monthsOfScope(
    { tables: { ...tables, usage_sources: sources }, usage },
    { scope: 'NO-42', year: 2024, library: null, metric: null, ...query },
  );
  if (outcome.kind === 'refused') throw new Error('refused');
  const { services, ...rest } = outcome.value;
  const shown = services.filter(({ isShown }) => isShown);
  return { ...rest, uses: shown.map(({ service: { id }, use }) => [id, use.metric, use.months[2]?.uses ?? null]) };
}

test('the whole scope, each service in its own metric, also one that somebody takes part in without use', () => {
  const { uses, members, libraries, metrics } = months({});
  expect(uses).toEqual([
    ['avis', 'Total_Item_Requests', 8],
    ['film', null, null],
  ]);
  expect([...(members.get('film') ?? [])]).toEqual([2024 * 12 + 10, 2024 * 12 + 11]);
  expect(libraries.map(({ id }) => id)).toEqual(['NO-4203', 'NO-4204']);
  expect(metrics).toEqual(['Searches_Platform', 'Total_Item_Requests']);
});

test('one library has its own use and no other’s', () => {
  expect(months({ library: 'NO-4204' }).uses).toEqual([['avis', 'Total_Item_Requests', 5]]);
});

test('one metric for every service, and only those that are counted in it', () => {
  expect(months({ metric: 'Searches_Platform' }).uses).toEqual([['avis', 'Searches_Platform', 90]]);
});

test('months whose only file is held out have no number, and are told', () => {
  const { uses, leftOut } = months({}, true);
  expect(uses).toEqual([['film', null, null]]);
  expect([...leftOut]).toEqual([`avis ${2024 * 12 + 2}`]);
  expect([...months({ library: 'NO-4203' }, true).leftOut]).toHaveLength(1);
  expect([...months({}).leftOut]).toEqual([]);
});
