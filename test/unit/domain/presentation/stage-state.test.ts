import { expect, test } from 'vitest';
import { newerStage, START, type StageAction, stageAfter } from '#domain/presentation/stage-state.ts';

const after = (actions: readonly StageAction[], slides = 5) =>
  actions.reduce((state, action) => stageAfter(state, action, slides), START);
const digit = (text: string): StageAction => ({ kind: 'digit', digit: text });

test('forward and back stop at the ends', () => {
  expect(after([{ kind: 'previous' }]).place).toBe(0);
  expect(after(Array(9).fill({ kind: 'next' })).place).toBe(4);
  expect(after([{ kind: 'last' }, { kind: 'previous' }]).place).toBe(3);
});

test('a typed number and Enter jump there; Enter alone goes on', () => {
  expect(after([digit('4'), { kind: 'enter' }])).toMatchObject({ place: 3, typed: '' });
  expect(after([digit('9'), { kind: 'enter' }]).place).toBe(4);
  expect(after([{ kind: 'enter' }]).place).toBe(1);
});

test('the next step out of a black screen shows the slide again', () => {
  expect(after([{ kind: 'black' }, { kind: 'next' }])).toMatchObject({ black: false, place: 0 });
});

test('presses of one price are one step, and one undo takes them back together', () => {
  const eight = after(Array(8).fill({ kind: 'price', by: 1 }));
  expect(eight.steps).toEqual([{ kind: 'price', change: 0.08 }]);
  expect(stageAfter(eight, { kind: 'undo' }, 5).steps).toEqual([]);
  expect(
    after([
      { kind: 'price', by: 1 },
      { kind: 'price', by: -1 },
    ]).steps,
  ).toEqual([]);
});

test('what is asked is undone one step at a time, whatever was asked', () => {
  const asked = after([
    { kind: 'price', by: 1 },
    { kind: 'step', step: { kind: 'drop', lineId: 'a' } },
    { kind: 'step', step: { kind: 'key', key: 'population' } },
    { kind: 'undo' },
  ]);
  expect(asked.steps.map(({ kind }) => kind)).toEqual(['price', 'drop']);
});

test('hiding prices takes back what was dropped, which would tell its price', () => {
  const hidden = after([{ kind: 'step', step: { kind: 'drop', lineId: 'a' } }, { kind: 'prices' }]);
  expect(hidden).toMatchObject({ hidePrices: true, steps: [] });
});

test('what is confidential and hidden is not shown by a key', () => {
  const begin = { kind: 'begin', at: 1, hidePrices: true } as const;
  expect(after([{ ...begin, mayShowPrices: false }, { kind: 'prices' }]).hidePrices).toBe(true);
  expect(after([{ ...begin, mayShowPrices: true }, { kind: 'prices' }]).hidePrices).toBe(false);
});

test('of two states the one that was changed last stands', () => {
  const newer = after([{ kind: 'next' }]);
  expect(newerStage(START, newer)).toBe(newer);
  expect(newerStage(newer, START)).toBe(newer);
});
