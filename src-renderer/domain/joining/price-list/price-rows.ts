import { type Cell, cellText, type Grid, isBlankRow, labelKey } from '../../counter/grid.ts';
import type { Audience } from '../services-on-offer.ts';
import { type Band, headsIn, readBand } from './band-cell.ts';
import { type PriceReading, readPrice } from './price-cell.ts';
import type { PriceColumn, PriceTable, ServiceNames } from './price-table.ts';
import { audienceIn, isPerHead, isSumRow, yearIn } from './price-words.ts';

/** What one cell of a price list says. */
export type PriceStatement = {
  readonly sheet: string | null;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly column: string;
  readonly service:
    | { readonly kind: 'known'; readonly index: number }
    | { readonly kind: 'unknown'; readonly name: string }
    | { readonly kind: 'unsaid' };
  readonly whom:
    | { readonly kind: 'library'; readonly name: string; readonly number: string }
    | { readonly kind: 'band'; readonly band: Band }
    /** The same for everyone who is offered the service. */
    | { readonly kind: 'all' }
    /** The table is about libraries, and the row names none. */
    | { readonly kind: 'unsaid' };
  readonly audience: Audience | null;
  readonly year: number | null;
  readonly perHead: boolean;
  readonly field: 'list' | 'price';
  readonly price: PriceReading;
  /** The price as it stands in the file. */
  readonly text: string;
};

/** Every price of a table, with what its row, its column and the lines above say of it. Sums and empty rows say nothing. */
export function priceStatements(grid: Grid, table: PriceTable, services: ServiceNames): PriceStatement[] {
  const statements: PriceStatement[] = [];
  const columnOf = new Map(table.columns.map((each) => [each.role, each.column]));
  for (const [index, row] of grid.rows.entries()) {
    if (index <= table.headRow || isBlankRow(row)) continue;
    const text = (role: PriceColumn['role']) => {
      const column = columnOf.get(role);
      return column === undefined ? '' : cellText(row, column);
    };
    const [name, number, serviceName] = [text('library'), text('number'), text('service')];
    if ([name, number, serviceName].some(isSumRow)) continue;
    const whom = whomOf({ name, number, band: text('band'), from: text('from'), to: text('to') }, columnOf);
    const unit = text('unit');
    for (const column of table.columns) {
      if (column.role !== 'list' && column.role !== 'price') continue;
      const cell: Cell | undefined = row[column.column];
      const price = readPrice(cell);
      if (price.kind === 'empty') continue;
      statements.push({
        sheet: grid.name,
        row: index + 1,
        column: column.heading,
        service: serviceOf(column.service, serviceName, table.service, services),
        whom,
        audience: audienceIn(text('audience')) ?? table.audience,
        year: yearIn(text('year')) ?? column.year ?? table.year,
        perHead: unit === '' ? column.perHead || table.perHead : isPerHead(`per ${unit}`) || isPerHead(unit),
        field: column.role,
        price,
        text: String(cell ?? '').slice(0, 40),
      });
    }
  }
  return statements;
}

function whomOf(
  said: {
    readonly name: string;
    readonly number: string;
    readonly band: string;
    readonly from: string;
    readonly to: string;
  },
  columns: ReadonlyMap<string, number>,
): PriceStatement['whom'] {
  if (said.name !== '' || said.number !== '') return { kind: 'library', name: said.name, number: said.number };
  const band = said.band === '' ? null : readBand(said.band);
  if (band) return { kind: 'band', band };
  if (said.from !== '' || said.to !== '')
    return { kind: 'band', band: { from: headsIn(said.from), to: headsIn(said.to) } };
  // In a table of libraries a row without one can be a subtotal as well as a price for everyone.
  return columns.has('library') || columns.has('number') ? { kind: 'unsaid' } : { kind: 'all' };
}

function serviceOf(
  ofColumn: number | null,
  name: string,
  ofTable: number | null,
  services: ServiceNames,
): PriceStatement['service'] {
  if (ofColumn !== null) return { kind: 'known', index: ofColumn };
  if (name !== '') {
    const index = services.get(labelKey(name));
    return index === undefined ? { kind: 'unknown', name } : { kind: 'known', index };
  }
  return ofTable === null ? { kind: 'unsaid' } : { kind: 'known', index: ofTable };
}
