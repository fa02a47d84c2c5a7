import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foundParts, guideParts } from '../../../../src-renderer/features/help/guide.ts';

const parts = guideParts(readFileSync(new URL('../../../../docs/brukerveiledning.md', import.meta.url), 'utf8'));

test('the guide has a part for each heading, each with an id of its own', () => {
  expect(parts.length).toBeGreaterThan(10);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
});

test('searching finds the parts that hold every word, a hit in the title first', () => {
  const [first] = foundParts(parts, 'Budsjettvedlegg lage');
  expect(first?.title.toLocaleLowerCase('nb')).toContain('budsjettvedlegg');
  expect(foundParts(parts, 'xyzzy')).toEqual([]);
  expect(foundParts(parts, '  ')).toBe(parts);
});
