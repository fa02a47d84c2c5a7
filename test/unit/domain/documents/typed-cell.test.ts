import { expect, test } from 'vitest';
import type { Cell } from '#domain/documents/model.ts';
import { EMPTY_CELL, numberCell, shareCell, textCell } from '#domain/documents/table-cells.ts';
import { typedCell } from '#domain/documents/typed-cell.ts';

const number = (value: number) => numberCell(value, String);

test('money is in the unit that is read, exactly', () => {
  expect(typedCell(number(61_234_567), { holds: 'thousandKroner' })).toMatchObject({ value: 612.34567 });
  expect(typedCell(number(61_234_567), { holds: 'kroner' })).toMatchObject({ value: 612_345.67 });
  expect(typedCell(number(176), { holds: 'ore' })).toMatchObject({ value: 1.76 });
});

test('a cell of another kind than its column keeps its own', () => {
  expect(typedCell(shareCell(198, 204), { holds: 'count' })).toEqual({
    kind: 'number',
    value: 198 / 204,
    holds: 'fraction',
    mark: '',
  });
  expect(typedCell(textCell('2026 (anslag)'), { holds: 'count' })).toEqual({ kind: 'text', text: '2026 (anslag)' });
});

test('no basis is its dash, never 0, and an empty cell is empty', () => {
  expect(typedCell(numberCell(null, String), { holds: 'kroner' })).toEqual({ kind: 'text', text: '–' });
  expect(typedCell(EMPTY_CELL, { holds: 'kroner' })).toEqual({ kind: 'empty' });
});

test('marks and dates', () => {
  expect(typedCell(numberCell(12, String, '*'), { holds: 'count' })).toMatchObject({ value: 12, mark: '*' });
  const date: Cell = { text: '31.12.2025', value: '2025-12-31', holds: 'date', mark: '' };
  expect(typedCell(date, { holds: 'text' })).toEqual({ kind: 'date', date: '2025-12-31' });
});
