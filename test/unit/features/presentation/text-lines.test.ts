import fc from 'fast-check';
import { expect, it } from 'vitest';
import { balanced, lines, widthOf } from '#features/presentation/slides/text-lines.ts';

it('a heading leaves no word alone', () => {
  const title = 'Møre og Romsdal sparte 124 677 kr netto i 2025';
  expect(lines(title, 1216, 54)).toEqual(['Møre og Romsdal sparte 124 677 kr netto i', '2025']);
  expect(balanced(title, 1216, 54)).toEqual(['Møre og Romsdal sparte', '124 677 kr netto i 2025']);
});

it('says the same on as many lines, none too wide', () => {
  const words = fc.array(fc.stringMatching(/^[a-zæøå]{1,9}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.integer({ min: 300, max: 1700 }), (set, room) => {
      const text = set.join(' ');
      const found = balanced(text, room, 54);
      expect(found.join(' ')).toBe(text);
      expect(found).toHaveLength(lines(text, room, 54).length);
      expect(found.every((line) => widthOf(line, 54) <= room)).toBe(true);
    }),
  );
});
