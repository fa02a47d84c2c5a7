import { describe, expect, it } from 'vitest';
import { newInvoice } from '#domain/invoicing/new-invoice.ts';
import { splitInvoice } from '#domain/invoicing/split-invoice.ts';
import { ore } from '#domain/model/brands.ts';
import { invoiceFile } from '#formats/joining/invoice-files.ts';
import { readGrids } from '#formats/tabular/read-tables.ts';
import { invoiceFile as texts } from '#texts/nb/invoice-file.ts';
import { answer, FILM, gridOf, joiningTables } from '../../../support/joining-records.ts';

const tables = joiningTables([
  answer({ organisation: 'NO-4203', paid_ore: ore(100_01) }),
  answer({ organisation: 'NO-4211', agreement_id: FILM, paid_ore: ore(80_00), county_share: null }),
]);
const gjerstad = tables.organisations.find(({ id }) => id === 'NO-4211');
if (gjerstad) gjerstad.name = '@SUM(A1)';
const grid = gridOf(tables);
const invoice = newInvoice(grid, { id: 'f', scope: 'NO-42', name: 'Faktura 1007' });
const split = splitInvoice(invoice, grid, () => ({ inhabitants: null, pupils: null }));
const context = { place: 'Agder', sample: true, texts };

describe('the file for the accounting system', () => {
  it('as CSV is the lines alone, amounts with two decimals, text that runs nothing', async () => {
    const { fileName, bytes } = await invoiceFile(invoice, split, 'csv', context);
    expect(fileName).toBe('fakturagrunnlag-2026-agder-faktura-1007-eksempeldata.csv');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n')).toEqual([
      '\ufeffMottaker;Organisasjonsnr/kommunenr;Tjeneste;Periode;Netto;Mva-sats;Mva;Brutto;Art;Funksjon;Tekst',
      'Agder;42;Aviser;2026;25,00;25;6,25;31,25;195;740;EKSEMPELDATA Aviser, 2026, fylkets andel etter Faktura 1007',
      "'@SUM(A1);4211;Film;2026;80,00;0;0,00;80,00;195;740;EKSEMPELDATA Film, 2026, etter Faktura 1007",
      'Arendal;4203;Aviser;2026;75,01;25;18,75;93,76;195;740;EKSEMPELDATA Aviser, 2026, etter Faktura 1007',
      '',
    ]);
  });

  it('as a workbook has sums, the receivers, and what was held to be so', async () => {
    const { bytes } = await invoiceFile(invoice, split, 'xlsx', context);
    const read = readGrids(bytes, 'f.xlsx');
    if (read.kind === 'refused') throw new Error('refused');
    const [lines, receivers] = read.value.sheets;
    expect(lines?.rows[4]?.slice(0, 8)).toEqual(['Sum', '', '', '', 180.01, '', 25, 205.01]);
    expect(receivers?.rows.slice(1, 5).map((row) => row[0])).toEqual(['Agder', '@SUM(A1)', 'Arendal', 'Sum']);
    expect(JSON.stringify(lines?.rows)).toContain('Fylkets andel er ikke oppgitt og er satt til 0 for: @SUM(A1).');
  });
});
