import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPrototypeName } from '#domain/counter/prototype-name.ts';
import { userLevelHeading, userLevelValue } from '#domain/counter/user-level.ts';
import type { Cell, Column, DocumentModel, Holds } from '#domain/documents/model.ts';
import { EMPTY_CELL, numberCell, textCell } from '#domain/documents/table-cells.ts';
import { typedCell } from '#domain/documents/typed-cell.ts';
import { NORWEGIAN_MARKS, readNumber } from '#domain/mapping/number-cell.ts';
import { documentCsv } from '#formats/documents/document-csv.ts';
import { readTables } from '#formats/tabular/read-tables.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const BASE = attachmentOf(agderData());
const HOLDS: readonly Holds[] = ['count', 'kroner', 'thousandKroner', 'ore', 'fraction'];

/** What a reader of the file must not take for anything but text: formulas, quotes, separators, numbers in words. */
const text = fc
  .oneof(
    fc.constantFrom(
      "=cmd|' /C calc'!A0",
      '+1',
      '-1+1',
      '@SUM(A1)',
      '=1+1',
      "'=1",
      '1;2',
      '"',
      'a"b',
      '740',
      '38 av 41',
      '–',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  // A blank at the end of a cell, and breaks within it, are the reader's own to tidy.
  .map((value) => value.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim())
  // Headings of columns about persons, or named like members of a prototype, refuse a file, whoever wrote it.
  .filter((value) => userLevelHeading(value) === null && userLevelValue(value) === null && !isPrototypeName(value))
  .filter((value) => value !== '' && value.isWellFormed());

/** Greater ones look like card numbers, which an import refuses. */
const ore = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const cellOf = (holds: Holds): fc.Arbitrary<Cell> => {
  const shown = (value: number) => String(value);
  if (holds === 'text') return text.map(textCell);
  const value = holds === 'fraction' ? fc.double({ min: 0, max: 1, noNaN: true }) : ore;
  return fc.oneof({ weight: 8, arbitrary: value.map((number) => numberCell(number, shown)) }, fc.constant(EMPTY_CELL));
};

const table = fc
  .array(fc.constantFrom<Holds>('text', ...HOLDS), { minLength: 1, maxLength: 5 })
  .map((kinds): Holds[] => ['text', ...kinds])
  .chain((kinds) =>
    fc.record({
      columns: fc.tuple(
        ...kinds.map((holds) => text.map((heading): Column => ({ heading, align: 'end', holds, tone: 'normal' }))),
      ),
      rows: fc.array(fc.tuple(...kinds.map(cellOf)), { minLength: 1, maxLength: 6 }),
    }),
  );

test('our own import of the CSV gives the very values that were written', () => {
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const block = {
        kind: 'table',
        label: 'Tabell 1',
        title: 'Prøve',
        message: null,
        columns,
        total: null,
        note: [],
      } as const;
      const model: DocumentModel = { ...BASE, blocks: [{ ...block, groups: [{ heading: null, rows, sum: null }] }] };
      const read = readTables(Uint8Array.from(documentCsv(model)), 'vedlegg.csv', { separator: ';' });
      if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
      const grid = read.value.sheets[0]?.rows ?? [];
      const head = grid.findIndex((row) => row[0] === 'Tabell 1. Prøve') + 1;
      expect(grid[head]?.slice(0, columns.length)).toEqual(columns.map(({ heading }) => heading));
      rows.forEach((cells, i) => {
        cells.forEach((cell, k) => {
          const typed = typedCell(cell, columns[k] ?? { holds: 'text' });
          const found = grid[head + 1 + i]?.[k];
          if (typed.kind === 'number') {
            expect(readNumber(found, NORWEGIAN_MARKS)).toEqual({ kind: 'number', value: typed.value });
          } else expect(found ?? '').toBe(typed.kind === 'text' ? typed.text : '');
        });
      });
    }),
    seededRuns(300),
  );
});
