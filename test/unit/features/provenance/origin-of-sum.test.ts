import { expect, test } from 'vitest';
import { sumOrigin } from '#features/provenance/index.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import type { Column } from '#ui/table/index.ts';

type Row = { readonly name: string; readonly ore: number | null };

const column: Column<Row> = {
  id: 'paid',
  head: 'Betalt',
  unit: 'kr',
  kind: 'kroner',
  width: 5,
  value: ({ ore }) => ore,
};

test('a sum in a table names each row that adds to it and those that have nothing to add', () => {
  const rows = [
    { name: 'Arendal', ore: 100_000 },
    { name: 'Bykle', ore: null },
    { name: 'Åmli', ore: 250_000 },
  ];
  const about = { table: 'Agder 2025', rowHead: 'Bibliotek', rowName: ({ name }: Row) => name };
  const origin = sumOrigin({ column, row: null, rows }, about, MESSAGES.nb.provenance, formatsFor('nb'));
  expect(origin.value?.replace(/\s/g, ' ')).toBe('3 500 kr');
  expect(origin.formula?.replace(/\s/g, ' ')).toBe('Summen av 2 rader = 3 500 kr');
  expect(origin.leftOut).toEqual(['Uten verdi: Bykle']);
  expect(origin.records?.[0]?.rows.map(([name]) => name)).toEqual(['Arendal', 'Åmli']);
});
