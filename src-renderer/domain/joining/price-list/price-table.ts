import { cellText, columnLetters, type Grid, labelKey } from '../../counter/grid.ts';
import type { Service } from '../../model/tables.ts';
import type { Audience, ServiceOnOffer } from '../services-on-offer.ts';
import { audienceIn, isPerHead, type PriceRole, roleOfHeading, yearIn } from './price-words.ts';

/** A column of a price list. */
export type PriceColumn =
  | { readonly role: Exclude<PriceRole, 'list' | 'price'>; readonly column: number; readonly heading: string }
  /** A price, of the service that the heading names where it names one. */
  | {
      readonly role: 'list' | 'price';
      readonly column: number;
      readonly heading: string;
      readonly year: number | null;
      readonly perHead: boolean;
      readonly service: number | null;
    };

/** Where the prices of a sheet stand, and what the lines above them say of all of them. */
export type PriceTable = {
  readonly headRow: number;
  readonly columns: readonly PriceColumn[];
  readonly year: number | null;
  readonly service: number | null;
  readonly audience: Audience | null;
  readonly perHead: boolean;
};

/** A service under all the names it goes by. */
export type ServiceNames = ReadonlyMap<string, number>;

export function serviceNames(
  services: readonly ServiceOnOffer[],
  registered: readonly Pick<Service, 'id' | 'platform_names'>[],
): ServiceNames {
  const platforms = new Map(registered.map(({ id, platform_names }) => [id, platform_names.split(';')]));
  const names = new Map<string, number>();
  for (const [index, { name, serviceId }] of services.entries()) {
    for (const each of [name, ...(platforms.get(serviceId) ?? [])]) {
      const key = labelKey(each);
      if (key !== '' && !names.has(key)) names.set(key, index);
    }
  }
  return names;
}

/** Headings are looked for this far down. */
const SEARCHED_ROWS = 40;

/** The table of prices in a sheet; null where no row reads as the headings of one. */
export function findPriceTable(grid: Grid, services: ServiceNames, year: number): PriceTable | null {
  let best: { headRow: number; columns: readonly PriceColumn[]; score: number } | null = null;
  for (let headRow = 0; headRow < Math.min(SEARCHED_ROWS, grid.rows.length); headRow++) {
    const columns = headColumns(grid, headRow, services, year);
    const score = scoreOf(columns);
    if (score > (best?.score ?? 0)) best = { headRow, columns, score };
  }
  if (!best) return null;
  const { headRow, columns } = best;
  const above = grid.rows.slice(0, headRow).flatMap((row) => row.map((_, column) => cellText(row, column)));
  const said = [grid.name ?? '', ...above].filter((text) => text !== '');
  const named = new Set(said.flatMap((text) => serviceIn(text, services) ?? []));
  return {
    headRow,
    columns,
    year: only(said.flatMap((text) => yearIn(text) ?? [])),
    service: only([...named]),
    audience: only(said.flatMap((text) => audienceIn(text) ?? [])),
    perHead: said.some(isPerHead),
  };
}

function headColumns(grid: Grid, headRow: number, services: ServiceNames, year: number): PriceColumn[] {
  const row = grid.rows[headRow] ?? [];
  const columns = row.flatMap((_, column): PriceColumn[] => {
    const text = cellText(row, column);
    const heading = text.slice(0, 80) || columnLetters(column);
    const service = services.get(labelKey(text)) ?? null;
    if (service !== null) return [{ role: 'price', column, heading, year: null, perHead: false, service }];
    const role = roleOfHeading(text);
    if (role === null) return [];
    if (role !== 'list' && role !== 'price') return [{ role, column, heading }];
    return [
      { role, column, heading, year: yearIn(text), perHead: isPerHead(text), service: serviceIn(text, services) },
    ];
  });
  // Prices of several years beside each other: those of the year that is wanted.
  const isPast = (each: PriceColumn) =>
    (each.role === 'list' || each.role === 'price') && each.year !== null && each.year !== year;
  const wanted = columns.filter((each) => !isPast(each));
  return wanted.some(({ role }) => role === 'list' || role === 'price') ? wanted : columns;
}

/** Prices, and something that says whose or of what they are. */
function scoreOf(columns: readonly PriceColumn[]): number {
  const roles = new Set(columns.map(({ role }) => role));
  const prices = columns.filter(({ role }) => role === 'list' || role === 'price').length;
  const keys = (['service', 'library', 'number', 'band', 'from'] as const).filter((role) => roles.has(role)).length;
  return prices === 0 || keys === 0 ? 0 : roles.size + Math.min(prices, 3) + keys;
}

/** The service that a longer text names: `Prisliste PressReader 2026`. The longest name that it holds. */
function serviceIn(text: string, services: ServiceNames): number | null {
  const key = labelKey(text);
  const found = [...services].filter(([name]) => name.length >= 4 && key.includes(name));
  return found.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;
}

function only<T>(values: readonly T[]): T | null {
  const [value, another] = new Set(values);
  return value === undefined || another !== undefined ? null : value;
}
