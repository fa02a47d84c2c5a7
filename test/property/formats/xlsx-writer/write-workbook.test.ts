import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import { safeSheetNames } from '#formats/xlsx-writer/sheet-names.ts';
import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const LIMITS = { maxRows: 1000, maxColumns: 100, maxCellCharacters: 32_767 };

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=<>&"\'_x0041\n\r\t\u0001 ') }),
);
const cell = { text: fc.option(text), number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })) };

test('texts and numbers come back from our own reader as they were', async () => {
  const rows = fc.array(fc.tuple(cell.text, cell.number), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, async (values) => {
      const columns = [
        { header: 'tekst', type: 'text', width: 10 },
        { header: 'tall', type: 'number', width: 10 },
      ] as const;
      const reading = readWorkbook(await writeWorkbook([{ name: 'Ark', columns, rows: values }]), LIMITS);
      if (reading.kind !== 'sheets') throw new Error(reading.kind);
      const read = reading.sheets[0]?.rows ?? [];
      values.forEach(([words, number], i) => {
        const row = read[i + 1] ?? [];
        expect(row[0] ?? '').toBe(words ?? '');
        expect(row[1] || null).toBe(number || (number === 0 ? null : number));
      });
    }),
    seededRuns(200),
  );
});

test('whatever sheets are called, their names are fit for Excel and unlike', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (names) => {
      const safe = safeSheetNames(names);
      expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of safe) {
        expect(name).toMatch(/^[^[\]:*?/\\\p{Cc}]{1,31}$/u);
        expect(name).not.toMatch(/^'|'$|^history$/i);
        expect(name.isWellFormed()).toBe(true);
      }
    }),
    seededRuns(300),
  );
});
