import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachCsvRow } from '#formats/csv/csv-rows.ts';
import { csvLine } from '#formats/csv/write-csv.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const field = fc.oneof(
  fc.string({ maxLength: 6, unit: 'grapheme' }),
  fc.string({ maxLength: 4, unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ') }),
);
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width })));

test('rows that are written are read as they were', () => {
  fc.assert(
    fc.property(table, (rows) => {
      // the head decides how lines end; it has no line breaks of its own
      const head = rows[0]?.map((_, i) => `c${i}`) ?? ['a', 'b'];
      const read: (readonly string[])[] = [];
      const outcome = eachCsvRow([head, ...rows].map(csvLine).join(''), (fields) => {
        read.push(fields);
        return true;
      });
      expect(outcome).toEqual({ kind: 'ok' });
      expect(read).toEqual([head, ...rows]);
    }),
    seededRuns(500),
  );
});
