import { beforeAll, expect, test } from 'vitest';
import type { CentralData } from '#domain/model/central-data.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { type FigurePart, figurePart } from '../../../src-main/cli/figure-parts.ts';
import { county, NATIONAL, tablesWith } from '../../support/figure-records.ts';
import { REGISTER } from '../../support/register.ts';

type Sums = { netOre: number; vatOre: number };
type Use = { id: string; uses: number | null };

let data: CentralData;
beforeAll(() => {
  data = generateSample({ usageRows: 20_000 }, REGISTER);
});

function part<T>(name: FigurePart, scope = 'NO-42', about = data): T {
  const made = figurePart(about, name, { scope, year: 2025 });
  if (made.kind === 'refused') throw new Error(`${name} was refused`);
  return JSON.parse(JSON.stringify(made.value)) as T;
}

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((so, number) => so + (number ?? 0), 0);

test('the invoice comes to the order, and its services and receivers to the invoice, on the øre', () => {
  const invoice = part<Sums & { services: Sums[]; receivers: (Sums & { role: string })[] }>('invoice');
  const { total } = part<{ total: { paidOre: number; countyOre: number } }>('joining');
  expect(invoice.netOre).toBe(total.paidOre);
  for (const rows of [invoice.services, invoice.receivers]) {
    expect(sum(rows.map(({ netOre }) => netOre))).toBe(invoice.netOre);
    expect(sum(rows.map(({ vatOre }) => vatOre))).toBe(invoice.vatOre);
  }
  expect(invoice.receivers.filter(({ role }) => role === 'county')).toMatchObject([{ receiver: 'NO-42' }]);
});

test('the cost is split under every key, and each adds up to it', () => {
  const { split, expected, keys } = part<{
    split: { totalOre: number };
    expected: { fromOre: number; toOre: number };
    keys: Record<string, { shares: Record<string, number> | null; reason: string | null }>;
  }>('split');
  expect(expected).toMatchObject({ fromOre: 15_000_000, toOre: 35_000_000 });
  const { custom, ...others } = keys;
  expect(Object.keys(others)).toEqual(expect.arrayContaining(['equal', 'equal_population', 'population', 'pupils']));
  for (const { shares } of Object.values(others)) expect(sum(Object.values(shares ?? {}))).toBe(split.totalOre);
  // Nobody has given weights.
  expect(custom).toEqual({ shares: null, reason: 'weightsUnusable' });
});

test('the budget begins the year after, with the share of the running cost as new cost', () => {
  const { table } = part<{
    table: { years: number[]; inFrame: { rows: unknown[] }; newCost: { rows: { cells: { netOre: number }[] }[] } };
  }>('budget');
  expect(table.years).toEqual([2026, 2027, 2028, 2029]);
  expect(table.inFrame.rows.length).toBeGreaterThan(5);
  const { keys } = part<{ keys: { equal_population: { shares: Record<string, number> } } }>('split');
  expect(table.newCost.rows.map(({ cells }) => cells[0]?.netOre)).toEqual([keys.equal_population.shares['NO-42']]);
});

test('use by library, by county and in the yearly statistics adds up to the same', () => {
  for (const scope of ['NO', 'NO-42']) {
    const compared = part<{ serviceId: string; total: Use; libraries: Use[]; counties: Use[] }[]>('comparedUse', scope);
    const statistics = part<{
      services: { serviceId: string }[];
      totals: { uses: number | null }[];
      municipalities: { uses: (number | null)[] }[];
      notPlaced: { uses: (number | null)[] }[];
    }>('statistics', scope);
    expect(compared.length).toBeGreaterThan(5);
    statistics.services.forEach(({ serviceId }, place) => {
      const all = statistics.totals[place]?.uses ?? null;
      const { municipalities, notPlaced } = statistics;
      expect(sum([...municipalities, ...notPlaced].map(({ uses }) => uses[place] ?? null))).toBe(all);
      const service = compared.find((each) => each.serviceId === serviceId);
      expect(service?.total.uses).toBe(all);
      expect(sum(service?.libraries.map(({ uses }) => uses) ?? [])).toBe(all);
      expect(sum(service?.counties.map(({ uses }) => uses) ?? [])).toBe(all);
    });
  }
});

test('without anything registered there is nothing, and no split', () => {
  const empty = { usage: emptyUsage(), tables: tablesWith({ organisations: [NATIONAL, county('NO-42')] }) };
  expect(part('split', 'NO-42', empty)).toBeNull();
  expect(part('comparedUse', 'NO-42', empty)).toEqual([]);
  expect(part('invoice', 'NO-42', empty)).toEqual({ netOre: 0, vatOre: 0, services: [], receivers: [] });
});
