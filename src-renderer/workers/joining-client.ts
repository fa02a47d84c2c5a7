import type { Committed } from '#data/commit.ts';
import type { Act, ActOutcome } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import type { InvoiceSplit } from '#domain/invoicing/split-invoice.ts';
import type { PriceList } from '#domain/joining/price-list/price-list.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type {
  InvoiceQuery,
  JoiningQuery,
  JoiningReading,
  OrderQuery,
  PriceFile,
  RowsOfReading,
} from './joining-intake.ts';
import { WorkerClient } from './rpc.ts';
import type { SavedFiles } from './saved-files.ts';
import { journalAnswers } from './window-journal.ts';

export type { JoiningQuery } from './joining-intake.ts';

const joining = new WorkerClient(
  () => new Worker(new URL('./joining.worker.ts', import.meta.url), { type: 'module' }),
  journalAnswers(() => database.journal),
);

/** What reads and stores answers; the same as `JoiningIntake`, away from the page. */
export type JoiningWork = {
  read(query: JoiningQuery, known: number | null, tell: (rows: RowsOfReading) => void): Promise<JoiningReading>;
  change(act: Act): Promise<Committed<ActOutcome>>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
};

export const joiningWork: JoiningWork = {
  read: (query, known, tell) => joining.call('read', [query, known], { onProgress: tell }),
  change: (...args) => joining.call('change', args),
  undo: () => joining.call('undo', []),
  redo: () => joining.call('redo', []),
};

/** What a price list says; nothing is stored. @param service of sheets that do not say, by agreement id */
export function readPriceList(
  query: JoiningQuery,
  file: PriceFile,
  service: string | null,
): Promise<Outcome<PriceList>> {
  return joining.call('priceList', [query, file, service]);
}

/** The order list as files to send out. */
export function makeOrders(query: JoiningQuery, wanted: OrderQuery): Promise<SavedFiles> {
  return joining.call('orders', [query, wanted]);
}

/** A collective invoice split to those who have said yes. */
export function splitOfInvoice(query: JoiningQuery, invoice: CollectiveInvoice): Promise<InvoiceSplit> {
  return joining.call('invoice', [query, invoice]);
}

/** The same as a file for the accounting system. */
export function makeInvoiceFile(
  query: JoiningQuery,
  invoice: CollectiveInvoice,
  wanted: InvoiceQuery,
): Promise<SavedFiles> {
  return joining.call('invoiceFile', [query, invoice, wanted]);
}
