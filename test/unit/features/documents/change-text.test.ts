import { expect, test } from 'vitest';
import type { FigureChange } from '#domain/documents/figure-changes.ts';
import { changeText } from '#features/documents/change-text.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';

const { documents, common } = MESSAGES.nb;
/** With plain spaces: the formats set hard ones. */
const told = (change: FigureChange) =>
  changeText(change, documents.cases, common, formatsFor('nb')).replaceAll(/\s/g, ' ');

test('a change is told in whole kroner, and the price of a use in kroner and øre', () => {
  const gross = { name: { kind: 'gross', year: 2025 }, unit: 'ore', before: 39_170_700, after: 38_292_700 } as const;
  expect(told(gross)).toBe('Brutto besparelse 2025: 391 707 kr da, 382 927 kr nå');
  const perUse = { name: { kind: 'perUse', service: 'Atekst' }, unit: 'ore', before: 257.1, after: 261.5 } as const;
  expect(told(perUse)).toBe('Kostnad per bruk, Atekst: 2,57 kr da, 2,62 kr nå');
});

test('two numbers that differ never read the same', () => {
  const kroner = { name: { kind: 'operatingShare' }, unit: 'ore', before: 21_751_700, after: 21_751_740 } as const;
  expect(told(kroner)).toBe('Fylkets driftsandel: 217 517,00 kr da, 217 517,40 kr nå');
  const share = { name: { kind: 'covered', service: 'Film' }, unit: 'share', before: 0.3521, after: 0.3524 } as const;
  expect(told(share)).toBe('Dekning, Film: 35,21 % da, 35,24 % nå');
});

test('what is new, gone or without a basis is said in words', () => {
  const gone = { name: { kind: 'net', year: 2024 }, unit: 'ore', before: null, after: undefined } as const;
  expect(told(gone)).toBe(`Netto besparelse 2024: ${common.missingBasis} da, ikke med nå`);
});
