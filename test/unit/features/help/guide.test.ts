import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foundParts, guideParts, wholePart } from '../../../../src-renderer/features/help/guide.ts';

const read = (name: string) => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
const parts = guideParts(read('brukerveiledning.md'));

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

test('the accessibility statement is one part under its own name, and is found by what was tried', () => {
  const part = wholePart(read('tilgjengelighet.md'));
  expect(part).toMatchObject({ id: 'tilgjengelighetserklæring', title: 'Tilgjengelighetserklæring' });
  expect(foundParts([...parts, part], 'skjermleser WCAG')).toEqual([part]);
  const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'));
  expect(part.words).toContain(`versjon ${version} `);
  expect(() => wholePart('Uten overskrift')).toThrow('heading');
});
