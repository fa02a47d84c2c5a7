import { expect, test } from 'vitest';
import { month } from '#domain/model/brands.ts';
import { parseMillions } from '#features/budget/what-if/parse-millions.ts';
import { questionText } from '#features/budget/what-if/question-text.ts';
import { readEntries, withoutQuestion, withQuestion } from '#features/budget/what-if/what-if-entries.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { budgetLine, budgetScenario } from '../../../support/budget-lines.ts';

const dearer = { kind: 'price', lineId: null, change: 0.08 } as const;
const without = { kind: 'drop', lineId: 'linje' } as const;

test('the same question asked again takes the place of the first, and is on', () => {
  const first = withQuestion(withQuestion([], dearer), without);
  const off = first.map((entry) => ({ ...entry, on: false }));
  expect(withQuestion(off, { ...dearer, change: -0.02 })).toEqual([
    { id: 'price:all', on: true, whatIf: { ...dearer, change: -0.02 } },
    { id: 'drop:linje', on: false, whatIf: without },
  ]);
  expect(withoutQuestion(first, 'price:all')).toHaveLength(1);
});

test('of what was kept only whole entries of a known kind are taken', () => {
  const entry = { id: 'price:all', on: true, whatIf: dearer };
  expect(readEntries([entry, { ...entry, on: 'ja' }, { ...entry, whatIf: { kind: 'magi' } }, null, 3])).toEqual([
    entry,
  ]);
  expect(readEntries('noe')).toEqual([]);
});

test('questions in words', () => {
  const say = (...[whatIf]: [Parameters<typeof questionText>[0]]) =>
    questionText(whatIf, budgetScenario([budgetLine()]), MESSAGES.nb, formatsFor('nb'));
  expect(say(dearer)).toBe('Alle tjenester: +8\u00a0%');
  expect(say({ kind: 'price', lineId: 'linje', change: -0.025 })).toBe('PressReader: −2,5\u00a0%');
  expect(say({ kind: 'drop', lineId: 'borte' })).toBe('Uten en linje som er borte');
  expect(say({ kind: 'start', lineId: 'linje', start: month('2026-08') })).toBe('PressReader fra august 2026');
  expect(say({ kind: 'growth', change: 0.04 })).toBe('Prisvekst 2,5 → 4,0\u00a0%');
});

test.each([
  ['3,5', 350_000_000],
  ['4', 400_000_000],
  ['3.4 mill. kr', 340_000_000],
  ['0', null],
  ['3,1234567', null],
  ['mye', null],
])('millions as typed: %s', (text, ore) => {
  expect(parseMillions(text)).toBe(ore);
});
