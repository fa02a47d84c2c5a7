import { describe, expect, it } from 'vitest';
import { columnWidths } from '#ui/table/column-widths.ts';
import { footSum } from '#ui/table/foot-sum.ts';
import { onlySelected, selectionAfter } from '#ui/table/selection.ts';
import { readTableView } from '#ui/table/table-view.ts';
import { COLUMNS, EXAMPLES } from './example-columns.ts';

describe('columnWidths', () => {
  it('shares the room that is left among the texts', () => {
    expect(columnWidths(COLUMNS, {}, 37)).toEqual([15, 6, 10, 6]);
  });

  it('keeps what the user has set', () => {
    expect(columnWidths(COLUMNS, { name: 12 }, 37)).toEqual([12, 6, 13, 6]);
  });

  it('gives the rest to the last column when all are set', () => {
    expect(columnWidths(COLUMNS, { name: 5, price: 5, level: 5, date: 5 }, 30)).toEqual([5, 5, 5, 15]);
  });

  it('goes beyond the room rather than below what is readable', () => {
    expect(columnWidths(COLUMNS, {}, 10)).toEqual([10, 6, 5, 6]);
  });
});

describe('footSum', () => {
  const price = COLUMNS[1];
  if (!price) throw new Error('no such column');

  it('a row that has none to give is not missed', () => {
    const optional = { ...price, sum: { leftOut: String, hasNone: () => true } };
    expect(footSum(optional, EXAMPLES, ({ name }) => name)).toMatchObject({
      value: footSum(price, EXAMPLES, ({ name }) => name).value,
      included: EXAMPLES.length,
      leftOut: [],
    });
  });

  it('names what it leaves out', () => {
    expect(footSum(price, EXAMPLES, ({ name }) => name)).toEqual({
      value: 48_989_050,
      included: 4,
      total: 5,
      leftOut: ['Ærlig tale'],
    });
  });

  it('is unknown, not zero, when every value is', () => {
    expect(footSum(price, EXAMPLES.slice(1, 2), ({ name }) => name).value).toBeNull();
  });
});

describe('selectionAfter', () => {
  const shown = ['a', 'b', 'c', 'd'];
  const before = { ids: new Set(['b']), anchor: 'b' };

  it('toggles one row', () => {
    expect(selectionAfter(before, 'toggle', 'd', shown).ids).toEqual(new Set(['b', 'd']));
    expect(selectionAfter(before, 'toggle', 'b', shown).ids).toEqual(new Set());
  });

  it('extends from the anchor in the order shown, either way', () => {
    const down = selectionAfter(before, 'extend', 'd', shown);
    expect(down.ids).toEqual(new Set(['b', 'c', 'd']));
    expect(selectionAfter(down, 'extend', 'a', shown).ids).toEqual(new Set(['a', 'b']));
  });

  it('begins anew when the anchor is filtered away', () => {
    expect(selectionAfter({ ids: new Set(['x']), anchor: 'x' }, 'extend', 'c', shown)).toEqual({
      ids: new Set(['c']),
      anchor: 'c',
    });
  });

  it('knows the one row whose details are shown', () => {
    expect(onlySelected(new Set(['a']))).toBe('a');
    expect(onlySelected(new Set(['a', 'b']))).toBeNull();
    expect(onlySelected(new Set())).toBeNull();
  });
});

describe('readTableView', () => {
  it('takes what is sound and forgets the rest', () => {
    const stored = {
      sort: { column: 'price', direction: 'sideways' },
      text: 'avis',
      filters: { level: ['national'], broken: 3 },
      widths: { name: 12, price: -4 },
      shown: { date: false, level: 'yes' },
    };
    expect(readTableView(stored)).toEqual({
      sort: null,
      text: 'avis',
      filters: { level: ['national'] },
      widths: { name: 12 },
      shown: { date: false },
    });
  });

  it.each([null, 7, 'text', [1]])('starts afresh from %j', (stored) => {
    expect(readTableView(stored)).toEqual({ sort: null, text: '', filters: {}, widths: {}, shown: {} });
  });
});
