import { expect, test } from 'vitest';
import { ranking } from '#domain/counties/ranking.ts';

const value = (id: string, number: number | null, kind: string | null = 'søk') => ({ id, value: number, kind });

test('the lowest is best, equal values share a place, and what has no basis has none', () => {
  const ranks = ranking([value('a', 2), value('b', 1), value('c', 2), value('d', null)], 'lowest');
  expect([...ranks]).toEqual([
    ['a', { kind: 'ranked', place: 2, of: 3 }],
    ['b', { kind: 'ranked', place: 1, of: 3 }],
    ['c', { kind: 'ranked', place: 2, of: 3 }],
    ['d', { kind: 'refused', why: 'noBasis' }],
  ]);
});

test('what counts something else than most is not ranked among them', () => {
  const ranks = ranking([value('a', 2), value('b', 1), value('c', 9, 'åpninger')], 'highest');
  expect(ranks.get('c')).toEqual({ kind: 'refused', why: 'otherKind' });
  expect(ranks.get('a')).toEqual({ kind: 'ranked', place: 1, of: 2 });
});

test('one alone is not first among anyone', () => {
  expect(ranking([value('a', 2), value('b', null)], 'lowest').get('a')).toEqual({ kind: 'refused', why: 'alone' });
});
