import { describe, expect, it } from 'vitest';
import { orderLines } from '#domain/joining/order-lines.ts';
import { ore } from '#domain/model/brands.ts';
import { orderFiles } from '#formats/joining/order-files.ts';
import { readGrids } from '#formats/tabular/read-tables.ts';
import { orderList as texts } from '#texts/nb/order-list.ts';
import { answer, FILM, gridOf, joiningTables } from '../../../support/joining-records.ts';

const tables = joiningTables([
  answer({ organisation: 'NO-4204', paid_ore: ore(100_01), list_price_ore: ore(150_00), county_share: 0.5 }),
  answer({ organisation: 'NO-4203', months: 6, paid_ore: ore(100_00), county_share: null }),
  answer({ organisation: 'NO-4203', agreement_id: FILM, paid_ore: ore(50_00), county_share: 0 }),
]);
const formula = tables.organisations.find(({ id }) => id === 'NO-4203');
if (formula) formula.name = '=HYPERLINK("x")';
const lines = orderLines(gridOf(tables));
const context = { place: 'Agder', year: 2026, sample: true, texts };

function rowsOf(bytes: Uint8Array) {
  const read = readGrids(bytes, 'fil');
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  return read.value.sheets;
}

describe('the order list', () => {
  it('is a workbook with an overview, everything, and a sheet for each service; sums and the mark of sample data', async () => {
    const [file] = await orderFiles(lines, 'xlsx', 'one', context);
    expect(file?.fileName).toBe('bestilling-2026-agder-eksempeldata.xlsx');
    const sheets = rowsOf(file?.bytes ?? new Uint8Array());
    expect(sheets.map(({ name }) => name)).toEqual(['Oversikt', 'Alle tjenester', 'Aviser', 'Film']);
    expect(sheets[0]?.rows.slice(1, 4)).toEqual([
      ['Aviser', 'Leverandøren', 2, 150.01, 50.01, 50],
      ['Film', 'Leverandøren', 1, 50, 0, 50],
      ['Sum', '', 3, 200.01, 50.01, 100],
    ]);
    expect(JSON.stringify(sheets[1]?.rows)).toContain('Eksempeldata: prisene er oppdiktet.');
    expect(JSON.stringify(sheets[1]?.rows)).toContain('1 linje mangler fylkets andel');
  });

  it('is one file for each service, which tells nothing of the others', async () => {
    const files = await orderFiles(lines, 'csv', 'perService', context);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'bestilling-2026-agder-aviser-eksempeldata.csv',
      'bestilling-2026-agder-film-eksempeldata.csv',
    ]);
    const text = new TextDecoder().decode(files[0]?.bytes);
    expect(text).toContain(
      'Aviser;Leverandøren;4204;Kristiansand;Agder;kommune;jan–des 2026;forskudd;150;100,01;100,01;50,01;50',
    );
    expect(text).not.toContain('Film');
  });

  it('runs nothing in a spreadsheet: a name that looks like a formula is text', async () => {
    const [csv] = await orderFiles(lines, 'csv', 'one', context);
    expect(new TextDecoder().decode(csv?.bytes)).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
