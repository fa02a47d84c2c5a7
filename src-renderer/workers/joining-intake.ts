import type { Committed } from '#data/commit.ts';
import type { Bibliotek24Database } from '#data/database.ts';
import { readMeta } from '#data/dataset-store.ts';
import { loadJoining } from '#data/joining.ts';
import { type Act, type ActOutcome, changeRecords, redoLast, undoLast } from '#data/records.ts';
import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import type { InvoiceTexts } from '#domain/invoicing/invoice-table.ts';
import { type InvoiceSplit, splitInvoice } from '#domain/invoicing/split-invoice.ts';
import { type JoiningGrid, type JoiningRow, joiningGrid } from '#domain/joining/joining-grid.ts';
import { headsOfBoth, headsOfLibraries } from '#domain/joining/library-heads.ts';
import { orderLines } from '#domain/joining/order-lines.ts';
import type { OrderTexts } from '#domain/joining/order-tables.ts';
import { participationId } from '#domain/joining/participation-id.ts';
import { type PriceList, priceList } from '#domain/joining/price-list/price-list.ts';
import { serviceNames } from '#domain/joining/price-list/price-table.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type { Participation } from '#domain/model/tables.ts';
import { COUNTRY, scopeOf } from '#domain/organisations/scope.ts';
import { invoiceFile } from '#formats/joining/invoice-files.ts';
import { type OrderFormat, orderFiles, orderName } from '#formats/joining/order-files.ts';
import { readGrids } from '#formats/tabular/read-tables.ts';
import { invoiceFile as enInvoice } from '#texts/en/invoice-file.ts';
import { orderList as en } from '#texts/en/order-list.ts';
import type { Language } from '#texts/messages.ts';
import { invoiceFile as nbInvoice } from '#texts/nb/invoice-file.ts';
import { orderList as nb } from '#texts/nb/order-list.ts';
import { invoiceFile as nnInvoice } from '#texts/nn/invoice-file.ts';
import { orderList as nn } from '#texts/nn/order-list.ts';
import { type SavedFiles, together } from './saved-files.ts';

/** These texts alone: a worker that knew all of them would be half as large again. */
const ORDER_TEXTS: Readonly<Record<Language, OrderTexts>> = { nb, nn, en };
const INVOICE_TEXTS: Readonly<Record<Language, InvoiceTexts>> = { nb: nbInvoice, nn: nnInvoice, en: enInvoice };

/** Whose answers, for which year, seen from which day. */
export type JoiningQuery = { readonly scope: string; readonly year: number; readonly today: IsoDate };

export type OrderQuery = {
  readonly format: OrderFormat;
  /** In all, or a file for each service. */
  readonly split: 'one' | 'perService';
  readonly language: Language;
  /** Name of the county, or of the country, in that language. */
  readonly place: string;
};

export type InvoiceQuery = Omit<OrderQuery, 'split'>;

export type PriceFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The answers as they are stored, or what differs from what the asker was told last. Rows come before it, in parts: taking over four
 * thousand cells at once would hold up whoever is typing.
 */
export type JoiningReading =
  | { readonly kind: 'whole'; readonly reading: number; readonly grid: Omit<JoiningGrid, 'rows'> }
  | { readonly kind: 'rows'; readonly reading: number };

/** Rows by their place in the grid. */
export type RowsOfReading = ReadonlyMap<number, JoiningRow>;

const ROWS_AT_ONCE = 40;

/**
 * Reads and stores answers away from the page, where a key press must never wait for the disk. A row that has not changed is not
 * sent again: taking four thousand cells over takes longer than drawing what is in sight of them.
 */
export class JoiningIntake {
  #database: Bibliotek24Database;
  #ids = new Map<string, string>();
  #told: { readonly reading: number; readonly about: string; readonly rows: Map<string, string> } | null = null;

  constructor(database: Bibliotek24Database) {
    this.#database = database;
  }

  /**
   * @param known the reading that the asker has; null when it has none, or does not trust it
   * @param tell gets the rows of the reading, some at a time
   */
  async read(query: JoiningQuery, known: number | null, tell: (rows: RowsOfReading) => void): Promise<JoiningReading> {
    const { rows, ...grid } = (await this.#grid(query)).grid;
    const about = JSON.stringify([query, grid, rows.map(({ library }) => library)]);
    const texts = new Map(rows.map((row) => [row.library.id as string, JSON.stringify(row)]));
    const told = this.#told;
    const reading = (told?.reading ?? 0) + 1;
    this.#told = { reading, about, rows: texts };
    const isWhole = told === null || told.reading !== known || told.about !== about;
    const changed = [...rows.entries()].filter(
      ([, { library }]) => isWhole || texts.get(library.id) !== told.rows.get(library.id),
    );
    for (let i = 0; i < changed.length; i += ROWS_AT_ONCE) tell(new Map(changed.slice(i, i + ROWS_AT_ONCE)));
    return isWhole ? { kind: 'whole', reading, grid } : { kind: 'rows', reading };
  }

  async #grid({ scope: id, year, today }: JoiningQuery) {
    const tables = await loadJoining(this.#database, year);
    // An address may name a county that these data do not have.
    const found = scopeOf(tables, id);
    const scope = found.kind === 'ok' ? found : scopeOf(tables, COUNTRY);
    if (scope.kind === 'refused') throw new Error('the country is always a scope');
    return { grid: joiningGrid(tables, scope.value, year, today, this.#idOf), scope: scope.value, tables };
  }

  readonly #idOf: typeof participationId = (...about) => {
    const key = about.join(' ');
    const known = this.#ids.get(key) ?? participationId(...about);
    this.#ids.set(key, known);
    return known;
  };

  /**
   * What a price list says of the libraries and services of the query; nothing is stored.
   * @param service of sheets that do not say, by agreement id
   */
  async priceList(query: JoiningQuery, file: PriceFile, service: string | null): Promise<Outcome<PriceList>> {
    const read = readGrids(file.bytes, file.name);
    if (read.kind === 'refused') return read;
    const { grid, scope, tables } = await this.#grid(query);
    const heads = headsOfLibraries(tables.population, query.year);
    const value = priceList(read.value.sheets, grid, {
      services: serviceNames(grid.services, tables.services),
      index: scope.index,
      headsOf: heads,
      service: service === null ? null : grid.services.findIndex(({ agreementId }) => agreementId === service),
    });
    return { kind: 'ok', value, warnings: [] };
  }

  /** The order list of the query as files to send out; several go together in a ZIP. */
  async orders(query: JoiningQuery, wanted: OrderQuery): Promise<SavedFiles> {
    const { grid } = await this.#grid(query);
    const sample = (await readMeta(this.#database))?.sample === true;
    const texts = ORDER_TEXTS[wanted.language];
    const context = { place: wanted.place, year: query.year, sample, texts };
    return together(await orderFiles(orderLines(grid), wanted.format, wanted.split, context), () => orderName(context));
  }

  /** A collective invoice split to those who have said yes. */
  async invoice(query: JoiningQuery, invoice: CollectiveInvoice): Promise<InvoiceSplit> {
    const { grid, tables } = await this.#grid(query);
    return splitInvoice(invoice, grid, headsOfBoth(tables.population, query.year));
  }

  /** The same as a file for the accounting system. */
  async invoiceFile(query: JoiningQuery, invoice: CollectiveInvoice, wanted: InvoiceQuery): Promise<SavedFiles> {
    const sample = (await readMeta(this.#database))?.sample === true;
    const context = { place: wanted.place, sample, texts: INVOICE_TEXTS[wanted.language] };
    const file = await invoiceFile(invoice, await this.invoice(query, invoice), wanted.format, context);
    return { ...file, files: 1 };
  }

  change(act: Act): Promise<Committed<ActOutcome>> {
    // The page has changed these already: they are told again, whatever is stored in the end.
    for (const { table, after } of act.records ?? [])
      if (table === 'participations' && after) this.#told?.rows.delete((after as Participation).organisation_id);
    return changeRecords(this.#database, act);
  }

  /** Takes back the newest act, whatever it was about. @returns false when there is none */
  async undo(): Promise<boolean> {
    return (await undoLast(this.#database)) !== null;
  }

  async redo(): Promise<boolean> {
    return (await redoLast(this.#database)) !== null;
  }
}
