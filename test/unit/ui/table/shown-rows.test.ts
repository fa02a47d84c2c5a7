import { describe, expect, it } from 'vitest';
import { formatsFor } from '#ui/format.ts';
import { filterKeys, type Sort, shownRows } from '#ui/table/shown-rows.ts';
import { COLUMNS, EXAMPLES } from './example-columns.ts';

const formats = formatsFor('nb');

function shown(view: { text?: string; filters?: Record<string, string[]>; sort?: Sort }): string[] {
  const full = { text: '', filters: {}, sort: null, ...view };
  return shownRows(EXAMPLES, COLUMNS, COLUMNS, full, formats).map(({ id }) => id);
}

describe('sorting', () => {
  it('puts æ, ø and å last and reads numbers inside names as numbers', () => {
    expect(shown({ sort: { column: 'name', direction: 'ascending' } })).toEqual(['c', 'b', 'e', 'd', 'a']);
  });

  it('keeps unknown values last whichever way', () => {
    expect(shown({ sort: { column: 'price', direction: 'ascending' } }).at(-1)).toBe('b');
    expect(shown({ sort: { column: 'price', direction: 'descending' } }).at(-1)).toBe('b');
  });

  it('uses the order of a column rather than its words, and keeps equal rows as they came', () => {
    expect(shown({ sort: { column: 'level', direction: 'ascending' } })).toEqual(['c', 'a', 'b', 'd', 'e']);
  });

  it('sorts dates by time', () => {
    expect(shown({ sort: { column: 'date', direction: 'descending' } })).toEqual(['d', 'e', 'c', 'a', 'b']);
  });
});

describe('search', () => {
  it('finds every word anywhere in the row, without regard to case', () => {
    expect(shown({ text: 'BIBLIOTEK øst' })).toEqual(['d', 'e']);
  });

  it('finds an amount with or without its spaces, and a date as it is shown', () => {
    expect(shown({ text: '486000' })).toEqual(['c']);
    expect(shown({ text: '486 000' })).toEqual(['c']);
    expect(shown({ text: '31.12.2025' })).toEqual(['c']);
  });

  it('does not find what stands in a column that is hidden', () => {
    const visible = COLUMNS.filter(({ id }) => id !== 'level');
    const view = { text: 'nasjonal', filters: {}, sort: null };
    expect(shownRows(EXAMPLES, visible, COLUMNS, view, formats)).toEqual([]);
  });
});

describe('filters', () => {
  it('let through the chosen keys alone', () => {
    expect(shown({ filters: { level: ['national'] } })).toEqual(['c']);
  });

  it('of columns that no longer exist do no harm', () => {
    expect(shown({ filters: { gone: ['x'] } })).toHaveLength(EXAMPLES.length);
  });

  it('offer the keys that occur, by label', () => {
    const level = COLUMNS[2];
    if (!level) throw new Error('no such column');
    expect(filterKeys(level, EXAMPLES)).toEqual(['library', 'national']);
  });
});
