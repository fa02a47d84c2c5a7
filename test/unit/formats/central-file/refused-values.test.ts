import { describe, expect, test } from 'vitest';
import type { TableName } from '#domain/model/tables.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { headOf, pack, packageWith, tableOf } from '../../../support/central-package.ts';

type Row = Readonly<Record<string, string | number>>;

/** A right row of each table that has rules; each test makes one value wrong. */
const GOOD: Readonly<Partial<Record<TableName, Row>>> = {
  organisations: { id: 'NO', owner: 'NO', name: 'Bibliotek24', kind: 'national' },
  organisation_changes: { from_id: 'NO-30', to_id: 'NO-31', date: '2024-01-01' },
  population: { organisation_id: 'NO', year: 2024, inhabitants: 5_550_203 },
  services: { id: 's', owner: 'NO', name: 'Filmoteket', category: 'film' },
  agreements: {
    id: 'a',
    owner: 'NO',
    service_id: 's',
    holder_id: 'NO',
    level: 'national',
    audience: 'public',
    start: '2022-10-01',
    price_ore: 100,
    vat_rate: 0.25,
  },
  agreement_counts: { id: 'c', owner: 'NO', holder_id: 'NO', service_id: 's', date: '2022-09-30', count: 4 },
  participations: {
    id: 'p',
    owner: 'NO',
    agreement_id: 'a',
    organisation_id: 'NO',
    year: 2024,
    first_month: 1,
    months: 12,
    paid_ore: 100,
    billing: 'prepaid',
    answer: 'yes',
  },
  operating_costs: { id: 'o', owner: 'NO', year: 2024, total_ore: 350_000_000, key: 'population' },
  price_indexes: { id: 'i', owner: 'NO', name: 'deflator', year: 2024, change: 0.043 },
  usage_sources: { id: 'u', owner: 'NO', service_id: 's', begin: '2024-01', end: '2024-12' },
  usage: {
    source_id: 'u',
    service_id: 's',
    organisation_id: 'NO',
    month: '2024-01',
    metric: 'Total_Item_Requests',
    count: 3,
    allocated: 'false',
  },
  stamps: { table: 'vendors', id: 'v', field: 'name', lamport: 3, device: 'd' },
};

function row(table: TableName, change: Row = {}): Row {
  return { ...GOOD[table], ...change };
}

async function findings(table: TableName, ...rows: Row[]) {
  const read = await readCentralFile(pack(packageWith({ [table]: tableOf(table, ...rows) })));
  return read.kind === 'refused' ? read.problems : [];
}

async function finding(table: TableName, ...rows: Row[]) {
  const problems = await findings(table, ...rows);
  expect(problems).toHaveLength(1);
  return problems[0];
}

test.each(Object.keys(GOOD) as TableName[])('a right row of %s is read', async (table) => {
  expect(await findings(table, row(table))).toEqual([]);
});

describe('a value outside its type, range or list', () => {
  test.each<[TableName, string, string | number, string]>([
    ['organisations', 'kind', 'fylke', 'central.notInList'],
    ['organisations', 'id', '', 'central.missingValue'],
    ['organisations', 'valid_from', '2024-02-30', 'central.badDate'],
    ['organisation_changes', 'date', '01.01.2024', 'central.badDate'],
    ['population', 'inhabitants', -1, 'central.outOfRange'],
    ['population', 'inhabitants', '1 000', 'central.badInteger'],
    ['population', 'pupils', 'NaN', 'central.badInteger'],
    ['population', 'year', '2024.0', 'central.badInteger'],
    ['population', 'year', 20_244, 'central.outOfRange'],
    ['services', 'category', 'spill', 'central.notInList'],
    ['agreements', 'price_ore', '99.50', 'central.badInteger'],
    ['agreements', 'price_ore', '12345678901234567', 'central.badInteger'],
    ['agreements', 'price_ore', '9007199254740993', 'central.badInteger'],
    ['agreements', 'price_ore', '0x10', 'central.badInteger'],
    ['agreements', 'price_ore', -1, 'central.outOfRange'],
    ['agreements', 'vat_rate', 25, 'central.outOfRange'],
    ['agreements', 'vat_rate', '0;25', 'central.badNumber'],
    ['agreements', 'start', '', 'central.missingValue'],
    ['agreement_counts', 'count', -4, 'central.outOfRange'],
    ['participations', 'answer', 'maybe', 'central.notInList'],
    ['participations', 'first_month', 13, 'central.outOfRange'],
    ['participations', 'months', 0, 'central.outOfRange'],
    ['participations', 'county_share', 1.1, 'central.outOfRange'],
    ['participations', 'county_share', 'Infinity', 'central.badNumber'],
    ['participations', 'county_share', '1e999', 'central.badNumber'],
    ['participations', 'paid_ore', '', 'central.paidMissing'],
    ['operating_costs', 'total_ore', 350_000_050, 'central.notWholeKroner'],
    ['operating_costs', 'weights', '{NO-03: 1}', 'central.badWeights'],
    ['operating_costs', 'weights', '[]', 'central.badWeights'],
    ['price_indexes', 'change', 'NaN', 'central.badNumber'],
    ['price_indexes', 'change', '', 'central.missingValue'],
    ['usage_sources', 'begin', '2024-13', 'central.badMonth'],
    ['usage', 'month', '2024-13', 'central.badPeriod'],
    ['usage', 'month', '2024-08/2024-01', 'central.badPeriod'],
    ['usage', 'month', '2024-01/2024-08/2024-09', 'central.badPeriod'],
    ['usage', 'month', '9999-01', 'central.badPeriod'],
    ['usage', 'count', -1, 'central.outOfRange'],
    ['usage', 'count', '1.5', 'central.badInteger'],
    ['usage', 'count', '', 'central.missingValue'],
    ['usage', 'allocated', 'TRUE', 'central.badBoolean'],
    ['usage', 'source_id', '', 'central.missingValue'],
    ['stamps', 'lamport', 1.5, 'central.badInteger'],
  ])('%s.%s = %j', async (table, column, value, code) => {
    const right = row(table, { id: 'first', year: 2023, organisation_id: 'x', date: '2021-01-01', from_id: 'x' });
    const found = await finding(table, right, row(table, { [column]: value }));
    expect(found).toMatchObject({ severity: 'error', code, table, row: 3, column });
  });

  test('a negative weight', async () => {
    const weights = '"{""NO-03"": -1}"';
    expect(await finding('operating_costs', row('operating_costs', { weights }))).toMatchObject({
      code: 'central.badWeights',
      params: { value: '{"NO-03": -1}' },
    });
  });

  test.each([
    [2, 12],
    [12, 2],
  ])('from month %d for %d months', async (first_month, months) => {
    expect(await finding('participations', row('participations', { first_month, months }))).toMatchObject({
      code: 'central.monthsPastYear',
      table: 'participations',
      row: 2,
      column: 'months',
    });
  });

  test('the last months of a year, and no price where the answer is not yes', async () => {
    const rows = [
      row('participations', { first_month: 12, months: 1 }),
      row('participations', { id: 'q', paid_ore: '', answer: 'open' }),
    ];
    expect(await findings('participations', ...rows)).toEqual([]);
  });
});

describe('the same thing twice', () => {
  test.each<[TableName, string, Row]>([
    ['services', 'id', {}],
    ['population', 'organisation_id, year', { inhabitants: 1 }],
    ['organisation_changes', 'from_id, to_id', { date: '2020-01-01' }],
    ['stamps', 'table, id, field', { lamport: 9 }],
  ])('a key in %s', async (table, column, change) => {
    const found = await finding(table, row(table), row(table, change));
    expect(found).toMatchObject({ code: 'central.duplicateKey', table, row: 3, column, params: { first: 2 } });
  });

  test.each<[TableName, string]>([
    ['operating_costs', 'year'],
    ['price_indexes', 'name, year'],
    ['agreement_counts', 'holder_id, service_id, date'],
  ])('a combination in %s', async (table, column) => {
    const found = await finding(table, row(table), row(table, { id: 'another' }));
    expect(found).toMatchObject({ code: 'central.duplicateCombination', table, row: 3, column, params: { first: 2 } });
  });
});

describe('organisation changes in a circle', () => {
  const changes = (...pairs: string[]) =>
    pairs.map((pair) => ({ from_id: pair.split('>')[0] ?? '', to_id: pair.split('>')[1] ?? '' }));

  test.each([[['a>b', 'b>a']], [['a>a']], [['x>a', 'a>b', 'b>c', 'c>a', 'c>d']]])('%j', async (pairs) => {
    expect(await finding('organisation_changes', ...changes(...pairs))).toMatchObject({
      code: 'central.changeCycle',
      table: 'organisation_changes',
      column: 'to_id',
    });
  });

  test('a split whose parts meet again is no circle', async () => {
    expect(await findings('organisation_changes', ...changes('a>b', 'a>c', 'b>d', 'c>d'))).toEqual([]);
  });

  test('a chain longer than the call stack', async () => {
    const chain = Array.from({ length: 30_000 }, (_, i) => `o${i}>o${i + 1}`);
    expect(await findings('organisation_changes', ...changes(...chain))).toEqual([]);
  });
});

test('the first 20 are listed with table, row and column, the rest counted', async () => {
  const bad = Array.from({ length: 30 }, () => row('usage', { count: -1 }));
  const problems = await findings('usage', ...bad);
  expect(problems).toHaveLength(21);
  expect(problems[19]).toMatchObject({ code: 'central.outOfRange', table: 'usage', row: 21, column: 'count' });
  expect(problems[20]).toEqual({ severity: 'info', code: 'central.moreFindings', params: { count: 10 } });
});

test('findings of several tables stand together', async () => {
  const tables = {
    services: tableOf('services', row('services', { category: 'x' })),
    population: tableOf('population', row('population', { year: 1 })),
  };
  const read = await readCentralFile(pack(packageWith(tables)));
  expect(read.kind === 'refused' && read.problems.map(({ table }) => table)).toEqual(['population', 'services']);
});

test('a long value is cut in the message', async () => {
  const found = await finding('services', row('services', { category: 'x'.repeat(5000) }));
  expect(String(found?.params?.value)).toHaveLength(61);
});

test('more metrics than 16 bits can tell apart', async () => {
  const rows = Array.from({ length: 65_537 }, (_, i) => `u,s,NO,2024-01,m${i},1,true\n`).join('');
  const read = await readCentralFile(pack(packageWith({ usage: headOf('usage') + rows })));
  expect(read.kind === 'refused' && read.problems[0]?.code).toBe('central.tooManyMetrics');
});
