import { expect, test } from 'vitest';
import { readChoices } from '#features/usage/compare/kept-choices.ts';
import { allocatedOf, barNames, ranked, SHOWN_BARS, shownBars } from '#features/usage/compare/ranking.ts';
import { comparedRow } from '../../../support/compared-use.ts';

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id as string);

test('the highest first, equals by name, what lacks figures after them, what takes no part last', () => {
  const rows = [
    comparedRow({ id: 'uten', uses: null, libraries: 0 }),
    comparedRow({ id: 'mangler', uses: null }),
    comparedRow({ id: 'å', uses: 5 }),
    comparedRow({ id: 'a', uses: 5 }),
    comparedRow({ id: 'null', uses: 0 }),
    comparedRow({ id: 'mest', uses: 9 }),
  ];
  expect(ids(ranked(rows, 'uses'))).toEqual(['mest', 'a', 'å', 'null', 'mangler', 'uten']);
});

test('fifteen are drawn, and ours wherever it stands', () => {
  const order = Array.from({ length: 30 }, (_, i) => comparedRow({ id: `b${10 + i}`, uses: 100 - i }));
  expect(ids(shownBars(order, new Set()))).toEqual(ids(order).slice(0, SHOWN_BARS));
  expect(ids(shownBars(order, new Set(['b39'])))).toEqual([...ids(order).slice(0, SHOWN_BARS - 1), 'b39']);
  expect(shownBars(order, new Set(ids(order))).length).toBe(SHOWN_BARS);
});

test('the allocated part keeps its share per 1000', () => {
  const row = comparedRow({ id: 'a', uses: 200, allocatedUses: 50, perThousand: 40 });
  expect([allocatedOf(row, 'uses'), allocatedOf(row, 'perThousand')]).toEqual([50, 10]);
  expect(allocatedOf(comparedRow({ id: 'a', uses: 0, allocatedUses: 0 }), 'uses')).toBe(0);
});

test('libraries of one name are told apart by their counties', () => {
  const rows = [
    comparedRow({ id: '1', name: 'Herøy' }),
    comparedRow({ id: '2', name: 'Herøy', county: null }),
    comparedRow({ id: '3', name: 'Arendal' }),
  ];
  expect([...barNames(rows).values()]).toEqual(['Herøy (Agder)', 'Herøy (2)', 'Arendal']);
});

test('what is sound of kept choices is taken', () => {
  expect(
    readChoices({ serviceId: 'avis', metrics: { avis: 'X', film: 3 }, between: 'counties', show: 'uses' }),
  ).toEqual({
    serviceId: 'avis',
    metrics: { avis: 'X' },
    between: 'counties',
    show: 'uses',
  });
  const fresh = { serviceId: null, metrics: {}, between: 'libraries', show: 'perThousand' };
  for (const stored of [null, 3, [], { serviceId: 1, metrics: [], between: 'x', show: 7 }]) {
    expect(readChoices(stored)).toEqual(fresh);
  }
});
