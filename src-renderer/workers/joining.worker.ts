import { database } from '#data/working-copy.ts';
import { JoiningIntake, type JoiningQuery, type RowsOfReading } from './joining-intake.ts';
import { type Handlers, serve } from './rpc.ts';
import { windowJournal } from './window-journal.ts';

database.journal = windowJournal;
const joining = new JoiningIntake(database);

/** Answers to offers: a worker of its own, since what is answered must be stored while one goes on answering. */
const handlers = {
  read: (report, query: JoiningQuery, known: number | null) => joining.read(query, known, report),
  priceList: (_, ...args: Parameters<JoiningIntake['priceList']>) => joining.priceList(...args),
  orders: (_, ...args: Parameters<JoiningIntake['orders']>) => joining.orders(...args),
  invoice: (_, ...args: Parameters<JoiningIntake['invoice']>) => joining.invoice(...args),
  invoiceFile: (_, ...args: Parameters<JoiningIntake['invoiceFile']>) => joining.invoiceFile(...args),
  change: (_, ...args: Parameters<JoiningIntake['change']>) => joining.change(...args),
  undo: () => joining.undo(),
  redo: () => joining.redo(),
} satisfies Handlers<RowsOfReading>;

serve(handlers);
