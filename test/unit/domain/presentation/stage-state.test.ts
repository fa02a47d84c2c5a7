import { expect, test } from 'vitest';
import {
  type Deck,
  isCovered,
  newerStage,
  START,
  type StageAction,
  stageAfter,
} from '#domain/presentation/stage-state.ts';

/** Five slides, the plan fourth. */
const DECK: Deck = { slides: 5, plan: 3 };
const after = (actions: readonly StageAction[], deck = DECK) =>
  actions.reduce((state, action) => stageAfter(state, action, deck), START);
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
  expect(stageAfter(eight, { kind: 'undo' }, DECK).steps).toEqual([]);
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

test('a question is asked from any slide, and is answered where it can be seen', () => {
  expect(after([{ kind: 'ask' }])).toMatchObject({ place: 3, asking: true });
  expect(after([{ kind: 'price', by: 1 }])).toMatchObject({ place: 3, asking: true });
  expect(after([{ kind: 'ask' }, { kind: 'ask' }])).toMatchObject({ place: 3, asking: false });
  // Elsewhere the panel is not seen: the key leads back to it.
  expect(after([{ kind: 'ask' }, { kind: 'first' }, { kind: 'ask' }])).toMatchObject({ place: 3, asking: true });
});

test('without the plan there is nothing to ask of', () => {
  const asked = after([{ kind: 'ask' }, { kind: 'price', by: 1 }], { slides: 4, plan: null });
  expect(asked).toMatchObject({ place: 0, asking: false, steps: [] });
});

test('what lies over the slide is closed from the top, and then there is nothing to close', () => {
  const covered = after([{ kind: 'ask' }, { kind: 'source' }, digit('1')]);
  const closed = [1, 2, 3].map((times) =>
    Array<StageAction>(times)
      .fill({ kind: 'close' })
      .reduce((state, action) => stageAfter(state, action, DECK), covered),
  );
  expect(closed.map(({ typed, source, asking }) => [typed, source, asking])).toEqual([
    ['', true, true],
    ['', false, true],
    ['', false, false],
  ]);
  expect([covered, ...closed].map((state) => isCovered(state, DECK))).toEqual([true, true, true, false]);
});
