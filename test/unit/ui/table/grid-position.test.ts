import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedPosition } from '#ui/table/grid-position.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const size = { rows: 100, columns: 5, page: 10 };
const from = { row: 50, column: 2 };
const move = (key: string, ctrl = false, start = from) => movedPosition(start, { key, ctrl }, size);

describe('movedPosition', () => {
  it.each([
    ['ArrowUp', false, { row: 49, column: 2 }],
    ['ArrowDown', false, { row: 51, column: 2 }],
    ['ArrowLeft', false, { row: 50, column: 1 }],
    ['ArrowRight', false, { row: 50, column: 3 }],
    ['ArrowUp', true, { row: 0, column: 2 }],
    ['ArrowDown', true, { row: 99, column: 2 }],
    ['ArrowLeft', true, { row: 50, column: 0 }],
    ['ArrowRight', true, { row: 50, column: 4 }],
    ['Home', false, { row: 50, column: 0 }],
    ['End', false, { row: 50, column: 4 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 4 }],
    ['PageUp', false, { row: 40, column: 2 }],
    ['PageDown', false, { row: 60, column: 2 }],
  ])('%s with Ctrl %s', (key, ctrl, expected) => {
    expect(move(key, ctrl)).toEqual(expected);
  });

  it('goes from the first row to the head and back', () => {
    expect(move('ArrowUp', false, { row: 0, column: 1 })).toEqual({ row: -1, column: 1 });
    expect(move('ArrowUp', true, { row: 0, column: 1 })).toEqual({ row: -1, column: 1 });
    expect(move('ArrowDown', false, { row: -1, column: 1 })).toEqual({ row: 0, column: 1 });
  });

  it('leaves other keys to the page', () => {
    expect(move('Tab')).toBeNull();
  });

  it('never leaves the grid, whatever its size', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.constantFrom(...keys), ctrl: fc.boolean() })),
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        (presses, rows, columns) => {
          let position = { row: rows > 0 ? 0 : -1, column: 0 };
          for (const press of presses)
            position = movedPosition(position, press, { rows, columns, page: 7 }) ?? position;
          expect(position.row).toBeGreaterThanOrEqual(-1);
          expect(position.row).toBeLessThan(Math.max(rows, 0));
          expect(position.column).toBeGreaterThanOrEqual(0);
          expect(position.column).toBeLessThan(columns);
        },
      ),
      seededRuns(200),
    );
  });
});
