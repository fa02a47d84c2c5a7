import { describe, expect, it } from 'vitest';
import { blockOf, cellsIn, focusWithin, isOneCell, movedFocus } from '#ui/cell-grid/grid-block.ts';

const SIZE = { rows: 10, columns: 4, page: 5 };
const at = (row: number, column: number) => ({ active: { row, column }, anchor: { row, column } });
const key = (name: string, { shift = false, ctrl = false } = {}) => ({ key: name, shift, ctrl });

describe('the focus of a grid', () => {
  it('moves, and takes the block with it', () => {
    expect(movedFocus(at(2, 1), key('ArrowDown'), SIZE)).toEqual(at(3, 1));
  });

  it('leaves the other end of the block with Shift, also a whole column at once', () => {
    const grown = movedFocus(at(2, 1), key('ArrowDown', { shift: true, ctrl: true }), SIZE);
    expect(grown && blockOf(grown)).toEqual({ top: 2, bottom: 9, left: 1, right: 1 });
  });

  it('goes into the head alone, never with a block', () => {
    expect(movedFocus(at(0, 1), key('ArrowUp'), SIZE)).toEqual(at(-1, 1));
    expect(movedFocus(at(0, 1), key('ArrowUp', { shift: true }), SIZE)).toEqual(at(0, 1));
  });

  it('stays within a grid that has become smaller', () => {
    expect(focusWithin(at(9, 3), { rows: 2, columns: 2 })).toEqual(at(1, 1));
    expect(focusWithin(at(0, 0), { rows: 0, columns: 2 }).active).toEqual({ row: -1, column: 0 });
  });
});

it('a block is every cell between its ends', () => {
  const block = blockOf({ active: { row: 1, column: 2 }, anchor: { row: 2, column: 1 } });
  expect(cellsIn(block)).toHaveLength(4);
  expect(isOneCell(block)).toBe(false);
});
