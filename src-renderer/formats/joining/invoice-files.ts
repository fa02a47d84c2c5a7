import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import { type InvoiceContext, invoiceLineTable, KRONER, receiverTable } from '#domain/invoicing/invoice-table.ts';
import type { InvoiceSplit } from '#domain/invoicing/split-invoice.ts';
import { safeFileName } from '#domain/statistics/file-name.ts';
import { writeExcelCsv } from '../csv/excel-csv.ts';
import { writeWorkbook } from '../xlsx-writer/write-workbook.ts';

/**
 * The invoice basis as a file. The CSV holds the lines and nothing else, no sums and no notes: an accounting system would read them
 * as lines too. The workbook has the sums, and a sheet of receivers.
 */
export async function invoiceFile(
  invoice: CollectiveInvoice,
  split: InvoiceSplit,
  format: 'xlsx' | 'csv',
  context: InvoiceContext,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const { texts, place, sample } = context;
  const about = [texts.fileName, String(invoice.year), place, invoice.name, ...(sample ? [texts.sampleFileName] : [])];
  const fileName = `${safeFileName(about)}.${format}`;
  const lines = invoiceLineTable(invoice, split, context);
  if (format === 'xlsx') {
    return { fileName, bytes: await writeWorkbook([lines, receiverTable(invoice, split, context)]) };
  }
  const rows = lines.rows.map((row) =>
    row.map((cell, i) => (typeof cell === 'number' && lines.columns[i]?.format === KRONER ? twoDecimals(cell) : cell)),
  );
  return { fileName, bytes: writeExcelCsv([lines.columns.map(({ header }) => header), ...rows]) };
}

/** `1234,50`: some systems take a whole number for øre. */
function twoDecimals(kroner: number): string {
  return kroner.toFixed(2).replace('.', ',');
}
