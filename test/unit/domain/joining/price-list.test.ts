import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { headsOfLibraries } from '#domain/joining/library-heads.ts';
import { readBand } from '#domain/joining/price-list/band-cell.ts';
import { readPrice } from '#domain/joining/price-list/price-cell.ts';
import { priceChanges } from '#domain/joining/price-list/price-changes.ts';
import { type ListedPrice, type PriceList, priceList } from '#domain/joining/price-list/price-list.ts';
import { serviceNames } from '#domain/joining/price-list/price-table.ts';
import { ore, organisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { readGrids } from '#formats/tabular/read-tables.ts';
import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';
import { AVISER, answer, cellOf, FILM, gridOf, joiningTables } from '../../../support/joining-records.ts';

const FOLDER = new URL('../../../fixtures/joining/', import.meta.url);

const people = (id: string, year: number, inhabitants: number | null, pupils: number | null = null) => ({
  organisation_id: organisationId(id),
  year,
  inhabitants,
  pupils,
});

function tables(participations: Parameters<typeof joiningTables>[0] = []): Tables {
  return {
    ...joiningTables(participations),
    population: [
      people('NO-4203', 2025, 46_000),
      people('NO-4204', 2025, 117_000),
      people('NO-4204', 2027, 1),
      people('NO-4211', 2025, 2_500),
      people('974595001', 2025, null, 800),
    ],
  };
}

function read(bytes: Uint8Array, name: string, service: number | null = null, from = tables()): PriceList {
  const outcome = readGrids(bytes, name);
  const scope = scopeOf(from, 'NO-42');
  if (outcome.kind === 'refused' || scope.kind === 'refused') throw new Error(JSON.stringify(outcome));
  const grid = gridOf(from);
  return priceList(outcome.value.sheets, grid, {
    services: serviceNames(grid.services, from.services),
    index: scope.value.index,
    headsOf: headsOfLibraries(from.population, 2026),
    service,
  });
}

/** In kroner, as one would check them by hand. */
function told({ prices, unused, leftOut }: PriceList) {
  const names = new Map(tables().organisations.map(({ id, name }) => [id as string, name]));
  const kroner = (amount: number | null) => (amount === null ? null : amount / 100);
  return {
    prices: prices.map(
      ({ libraryId, service, listOre, priceOre }) =>
        `${names.get(libraryId)}, ${['Aviser', 'Film', 'Leksikon'][service]}: ${kroner(listOre)} / ${kroner(priceOre)}`,
    ),
    unused: unused.map(({ row, reason }) => `${row} ${reason}`),
    leftOut: leftOut.map(({ column }) => column),
  };
}

const lists = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

test.each(lists)('%s says what stands beside it (list price / price)', (name) => {
  const expected = JSON.parse(readFileSync(new URL(name.replace('.csv', '.expected.json'), FOLDER), 'utf8'));
  expect(told(read(readFileSync(new URL(name, FOLDER)), name))).toEqual(expected);
});

it('a list that does not say which service is read for the one that the user names', () => {
  const bytes = readFileSync(new URL('uten-tjeneste.csv', FOLDER));
  expect(told(read(bytes, 'x.csv', 1)).prices).toEqual(['Arendal, Film: null / 100']);
});

it('a workbook is read sheet by sheet, each about the service it is named after', async () => {
  const columns = [
    { header: 'Kommune', type: 'text', width: 10 },
    { header: 'Årspris', type: 'number', width: 10 },
  ] as const;
  const bytes = await writeWorkbook([
    { name: 'Om listen', columns: [{ header: 'Laget av', type: 'text', width: 10 }], rows: [['Bibliotek24']] },
    { name: 'Aviser 2026', columns, rows: [['Arendal', 100.5]] },
    { name: 'Film', columns, rows: [['Arendal', 70]] },
  ]);
  const list = read(bytes, 'liste.xlsx');
  expect(told(list).prices).toEqual(['Arendal, Aviser: null / 100.5', 'Arendal, Film: null / 70']);
  expect([list.withoutPrices, list.year]).toEqual([['Om listen'], 2026]);
});

it('what points at a person is never in what is told, not even where a column holds one such cell', () => {
  const text = 'Kommune;Pris\nArendal;1\nola@example.no;2\nGjerstad;3\nKristiansand;4\nBergen;5\nOslo;6\n';
  const list = read(new TextEncoder().encode(text), 'x.csv', 0);
  expect(JSON.stringify(list)).not.toContain('example.no');
  expect(told(list)).toMatchObject({
    prices: expect.arrayContaining(['Arendal, Aviser: null / 1']),
    leftOut: ['Kommune'],
  });
});

describe('a price', () => {
  it.each([
    ['12 500', 1_250_000],
    ['kr 1.234,50', 123_450],
    ['500,-', 50_000],
    ['0,85', 85],
    ['1234.5', 123_450],
    ['12.500', 1_250_000],
    [12.1, 1_210],
  ])('%s', (cell, øre) => {
    const reading = readPrice(cell);
    expect(
      reading.kind === 'price' && (Number(reading.kroner.numerator) * 100) / Number(reading.kroner.denominator),
    ).toBe(øre);
  });

  it.each(['12,500', 'etter avtale', '-5', '1.2.3'])('%s is not guessed at', (text) => {
    expect(readPrice(text).kind).toBe('unreadable');
  });
});

it.each([
  ['0–5 000', { from: 0, to: 5000 }],
  ['5001 til 10000', { from: 5001, to: 10_000 }],
  ['over 50 000 innbyggere', { from: 50_001, to: null }],
  ['50 000+', { from: 50_000, to: null }],
  ['< 5.000', { from: null, to: 4999 }],
  ['inntil 5 000', { from: null, to: 5000 }],
  ['små', null],
])('%s is a band', (text, band) => {
  expect(readBand(text)).toEqual(band);
});

describe('storing a list', () => {
  const LIST = { onlyPrice: 'list', overwrite: false } as const;
  const price: ListedPrice = { libraryId: 'NO-4203', service: 0, listOre: null, priceOre: ore(100) };
  const changesFor = (
    fields: Parameters<typeof answer>[0][],
    choices: Parameters<typeof priceChanges>[2],
    listed = price,
  ) => priceChanges([listed], gridOf(joiningTables(fields.map(answer))), choices);

  it('sets the list price, which a yes then takes', () => {
    expect(changesFor([], LIST).changes).toMatchObject([{ fate: 'new', change: { list_price_ore: 100 } }]);
    expect(cellOf(gridOf(joiningTables()), 'NO-4203', FILM).participation).toBeNull();
  });

  it('sets what is paid where that is what the price is, or where the list has both', () => {
    expect(changesFor([], { ...LIST, onlyPrice: 'paid' }).changes[0]?.change).toEqual({ paid_ore: 100 });
    const both = { ...price, listOre: ore(150) };
    expect(changesFor([], LIST, both).changes[0]?.change).toEqual({ list_price_ore: 150, paid_ore: 100 });
  });

  it('takes each for what it is in a list that has both, also where one of them is empty', () => {
    const both = { ...price, libraryId: 'NO-4204', listOre: ore(150) };
    const yes = { organisation: 'NO-4203', paid_ore: ore(100) };
    const grid = gridOf(joiningTables([answer(yes)]));
    expect(priceChanges([both, price], grid, LIST).changes[1]).toMatchObject({ fate: 'same', change: {} });
  });

  it('gives a yes at last year’s price the new one, and lets one that was agreed on stand', () => {
    const last = { organisation: 'NO-4203', year: 2025, paid_ore: ore(90) };
    const asLast = changesFor([last, { organisation: 'NO-4203', paid_ore: ore(90) }], LIST);
    expect([asLast.repriced, asLast.changes[0]?.change]).toEqual([1, { list_price_ore: 100, paid_ore: 100 }]);
    const agreed = [last, { organisation: 'NO-4203', paid_ore: ore(95) }];
    expect(changesFor(agreed, LIST)).toMatchObject({ kept: 1, changes: [{ change: { list_price_ore: 100 } }] });
    expect(changesFor(agreed, { ...LIST, overwrite: true })).toMatchObject({ kept: 0, repriced: 1 });
  });

  it('leaves what is there already', () => {
    const same = { organisation: 'NO-4203', list_price_ore: ore(100), paid_ore: ore(100) };
    expect(changesFor([same], LIST).changes[0]?.fate).toBe('same');
    expect(cellOf(gridOf(joiningTables([answer(same)])), 'NO-4203', AVISER).participation?.list_price_ore).toBe(100);
  });
});
