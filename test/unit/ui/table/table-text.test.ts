import { describe, expect, it } from 'vitest';
import { formatsFor } from '#ui/format.ts';
import type { Column } from '#ui/table/column.ts';
import { tableAsCsv, tableAsTsv } from '#ui/table/table-text.ts';
import { COLUMNS, EXAMPLES } from './example-columns.ts';

const formats = formatsFor('nb');
const names: readonly Column<{ name: string }>[] = [
  { id: 'name', head: 'Navn', kind: 'text', width: 5, value: (row) => row.name },
];

describe('copying to Excel', () => {
  it('gives tabs, plain numbers with a decimal comma, Norwegian dates and heads with their unit', () => {
    expect(tableAsTsv(COLUMNS, EXAMPLES.slice(0, 2), formats).split('\r\n')).toEqual([
      'Tjeneste\tPris, kr per år\tNivå\tFrist',
      'Ås avis\t3860,5\tbibliotek\t31.01.2025',
      'Ærlig tale\t\tbibliotek\t01.12.2024',
      '',
    ]);
  });

  it('keeps each row on its line', () => {
    expect(tableAsTsv(names, [{ name: 'en\tto\ntre' }], formats)).toBe('Navn\r\nen to tre\r\n');
  });
});

describe('CSV for Excel', () => {
  it('begins with a byte order mark and has semicolons', () => {
    const csv = tableAsCsv(COLUMNS, EXAMPLES.slice(2, 3), formats);
    expect(csv).toBe('\ufeffTjeneste;Pris, kr per år;Nivå;Frist\r\nPressReader;486000;nasjonal;31.12.2025\r\n');
  });

  it('quotes what would break it', () => {
    expect(tableAsCsv(names, [{ name: 'A;B "C"' }], formats)).toBe('\ufeffNavn\r\n"A;B ""C"""\r\n');
  });

  it.each(['=1+1', '+47 22', '-x', '@SUM(A1)', '\tx'])('never runs %j as a formula', (name) => {
    const line = tableAsCsv(names, [{ name }], formats).split('\r\n')[1];
    expect(line?.replaceAll('"', '').startsWith("'")).toBe(true);
  });
});
