import type { OrderLine } from '#domain/joining/order-lines.ts';
import { type OrderContext, type OrderTable, orderOverview, orderTable } from '#domain/joining/order-tables.ts';
import { distinctNames, safeFileName } from '#domain/statistics/file-name.ts';
import { writeExcelCsv } from '../csv/excel-csv.ts';
import { writeWorkbook } from '../xlsx-writer/write-workbook.ts';

export type OrderFile = { readonly fileName: string; readonly bytes: Uint8Array };
export type OrderFormat = 'xlsx' | 'csv';

/**
 * The order list to send out: in all, or one file for each service, which holds nothing of the others. In all as a workbook it has a
 * sheet for each service too.
 */
export async function orderFiles(
  lines: readonly OrderLine[],
  format: OrderFormat,
  split: 'one' | 'perService',
  context: OrderContext,
): Promise<OrderFile[]> {
  const services = [...Map.groupBy(lines, ({ service }) => service).values()];
  const nameOf = (of: readonly OrderLine[]) => of[0]?.serviceName ?? '';
  if (split === 'one') {
    const all = orderTable(lines, context.texts.all, context);
    const sheets = [orderOverview(lines, context), all, ...services.map((of) => orderTable(of, nameOf(of), context))];
    const bytes = format === 'csv' ? csv(all) : await writeWorkbook(sheets);
    return [{ fileName: `${fileName(context, [])}.${format}`, bytes }];
  }
  const names = distinctNames(services.map((of) => fileName(context, [nameOf(of)])));
  return Promise.all(
    services.map(async (of, i) => {
      const table = orderTable(of, nameOf(of), context);
      return { fileName: `${names[i]}.${format}`, bytes: format === 'csv' ? csv(table) : await writeWorkbook([table]) };
    }),
  );
}

/** Name of the files together, without ending: as the one file would have been called. */
export function orderName(context: OrderContext): string {
  return fileName(context, []);
}

function fileName({ texts, place, year, sample }: OrderContext, about: readonly string[]): string {
  return safeFileName([texts.fileName, String(year), place, ...about, ...(sample ? [texts.sampleFileName] : [])]);
}

/** Rows, sums, and after an empty line what they are. */
function csv({ columns, rows, totals, notes }: OrderTable): Uint8Array {
  return writeExcelCsv([columns.map(({ header }) => header), ...rows, ...totals, [], ...notes.map((note) => [note])]);
}
