import { expect, test } from 'vitest';
import { type Moved, movementOrigin } from '#features/overview/movement-origin.ts';
import type { Say } from '#features/provenance/index.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';

const { overview, common, provenance } = MESSAGES.nb;
const names = {
  organisation: new Map(),
  service: new Map(),
  serviceOfAgreement: new Map(),
  participation: new Map(),
};
const say: Say = { t: overview, common, origin: provenance, formats: formatsFor('nb'), names };

function moved(fields: Partial<Moved>) {
  const text = (value: number) => `${value} kr`;
  return movementOrigin({ title: 'Kostnad', year: 2025, now: 3, before: 4, by: 'percent', text, ...fields }, say);
}

const plain = (text: string | null | undefined) => text?.replace(/\s/g, ' ');

test('a change in per cent shows both years and the sum of it', () => {
  const origin = moved({});
  expect(plain(origin.formula)).toBe('3 kr / 4 kr − 1 = −25,0 %');
  expect(origin.inputs).toEqual([
    { label: '2025', value: '3 kr' },
    { label: '2024', value: '4 kr' },
  ]);
});

test('a change of a share is in percentage points', () => {
  const points = moved({ by: 'points', now: 0.657, before: 0.6, text: (value) => `${value * 100}` });
  expect(plain(points.value)).toBe('5,7 prosentpoeng');
});

test('a year without the figure, or nothing to divide by, has no change', () => {
  expect(moved({ before: null })).toMatchObject({ value: null, inputs: [{}, { value: null }] });
  expect(moved({ before: 0 }).value).toBeNull();
});
