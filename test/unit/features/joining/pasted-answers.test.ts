import { expect, it } from 'vitest';
import { answerOfKey, nextAnswer } from '#features/joining/answers/answer-keys.ts';
import { pastedCell, pastedCells } from '#features/joining/answers/pasted-answers.ts';

it.each([
  ['Ja', { answer: 'yes' }],
  ['NEI', { answer: 'no' }],
  ['åpen', { answer: 'open' }],
  ['yes', { answer: 'yes' }],
  ['x', { answer: 'yes' }],
  ['12 500', { answer: 'yes', paid_ore: 1_250_000 }],
  ['ja 1 234,50', { answer: 'yes', paid_ore: 123_450 }],
  ['kr 0', { answer: 'yes', paid_ore: 0 }],
])('%s is understood', (text, change) => {
  expect(pastedCell(text)).toEqual({ kind: 'change', change });
});

it('an empty cell changes nothing, and what cannot be read is told', () => {
  expect(pastedCell('  ')).toBeNull();
  expect(pastedCell('kanskje')).toEqual({ kind: 'unreadable' });
  expect(pastedCell('-500')).toEqual({ kind: 'unreadable' });
});

it('rows and cells are those that Excel puts on the clipboard', () => {
  expect(pastedCells('ja\tnei\r\n\t12\r\n').map((row) => row.length)).toEqual([2, 2]);
});

it('every language’s letters answer, and the space bar goes round', () => {
  expect(['J', 'y', 'n', 'Å', 'o', 'Delete', 'q'].map(answerOfKey)).toEqual([
    'yes',
    'yes',
    'no',
    'open',
    'open',
    'open',
    null,
  ]);
  expect([nextAnswer('open'), nextAnswer('yes'), nextAnswer('no')]).toEqual(['yes', 'no', 'open']);
});
