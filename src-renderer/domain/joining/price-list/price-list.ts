import type { Grid } from '../../counter/grid.ts';
import type { LeftOut } from '../../mapping/without-user-level.ts';
import { withoutUserLevel } from '../../mapping/without-user-level.ts';
import type { Ore } from '../../model/brands.ts';
import { fractionOf, multiply, toOre } from '../../money/fraction.ts';
import type { OrganisationIndex } from '../../organisations/organisation-index.ts';
import type { JoiningGrid, JoiningRow } from '../joining-grid.ts';
import { type FoundLibrary, libraryFinder } from './find-library.ts';
import { type PriceStatement, priceStatements } from './price-rows.ts';
import { findPriceTable, type ServiceNames } from './price-table.ts';

/** Why a price of the list is not used. */
export type UnusedReason =
  | 'unreadable'
  | 'unknownService'
  /** The list does not say of which service. */
  | 'serviceUnsaid'
  | 'unknownLibrary'
  /** The row of a list of libraries names none. */
  | 'libraryUnsaid'
  /** Several libraries go by the name. */
  | 'severalLibraries'
  | 'outsideScope'
  | 'otherYear'
  | 'notOffered'
  /** Nobody in the scope is of this size, or their number of heads is not known. */
  | 'nobody'
  /** Another row says another price for the same library and service. */
  | 'contradicted';

export type UnusedPrice = {
  readonly sheet: string | null;
  readonly row: number;
  readonly reason: UnusedReason;
  /** What the file says: service, library, price. */
  readonly service: string;
  readonly library: string;
  readonly price: string;
};

/** Prices of one library and service; null where the list says none. */
export type ListedPrice = {
  readonly libraryId: string;
  readonly service: number;
  readonly listOre: Ore | null;
  readonly priceOre: Ore | null;
};

export type PriceList = {
  readonly prices: readonly ListedPrice[];
  readonly unused: readonly UnusedPrice[];
  readonly leftOut: readonly LeftOut[];
  /** Sheets without any prices that could be told. */
  readonly withoutPrices: readonly string[];
  /** The year the list says it is for; null where it says none. */
  readonly year: number | null;
};

/** Heads of a library: inhabitants, or pupils of a school; null where nobody knows. */
export type HeadsOf = (library: JoiningRow['library']) => number | null;

/**
 * What the sheets of a price list say of the libraries in a grid. A price that names a library goes before one for its size, and that
 * before one for everyone; two that say different things are both left out, and told.
 * @param service of the sheets that do not say; null when nobody has said
 */
export function priceList(
  sheets: readonly Grid[],
  grid: JoiningGrid,
  around: {
    readonly services: ServiceNames;
    readonly index: OrganisationIndex;
    readonly headsOf: HeadsOf;
    readonly service: number | null;
  },
): PriceList {
  const find = libraryFinder(grid, around.index);
  const leftOut: LeftOut[] = [];
  const withoutPrices: string[] = [];
  const statements: PriceStatement[] = [];
  for (const sheet of sheets) {
    const table = findPriceTable(sheet, around.services, grid.year);
    if (!table) {
      withoutPrices.push(sheet.name ?? '');
      continue;
    }
    const cleaned = withoutUserLevel(sheet, table.headRow);
    leftOut.push(...cleaned.leftOut);
    const found = findPriceTable(cleaned.grid, around.services, grid.year) ?? table;
    statements.push(...priceStatements(cleaned.grid, found, around.services));
  }
  const unused: UnusedPrice[] = [];
  const told = new Map<string, Told>();
  for (const statement of statements) {
    const reason = tell(statement, { grid, find, told, headsOf: around.headsOf, service: around.service });
    if (reason !== null) unused.push(unusedPrice(statement, reason, grid));
  }
  const years = new Set(statements.flatMap(({ year }) => (year === null ? [] : [year])));
  return {
    prices: settled(told, unused, grid),
    unused,
    leftOut,
    withoutPrices: withoutPrices.filter((name) => name !== '' || sheets.length === 1),
    year: years.size === 1 ? ([...years][0] ?? null) : null,
  };
}

/** Prices told of one library, service and field, by how closely they name it: the greater speaks. */
type Told = {
  readonly libraryId: string;
  readonly service: number;
  readonly field: 'list' | 'price';
  rank: number;
  said: { readonly ore: Ore; readonly statement: PriceStatement }[];
};

const RANK: Readonly<Record<PriceStatement['whom']['kind'], number>> = { unsaid: -1, all: 0, band: 1, library: 2 };

function tell(
  statement: PriceStatement,
  around: {
    readonly grid: JoiningGrid;
    readonly find: (name: string, number: string) => FoundLibrary;
    readonly told: Map<string, Told>;
    readonly headsOf: HeadsOf;
    readonly service: number | null;
  },
): UnusedReason | null {
  const { grid, told, headsOf } = around;
  const { price, whom, field } = statement;
  if (price.kind !== 'price') return 'unreadable';
  if (statement.year !== null && statement.year !== grid.year) return 'otherYear';
  if (statement.service.kind === 'unknown') return 'unknownService';
  const service = statement.service.kind === 'known' ? statement.service.index : around.service;
  if (service === null) return 'serviceUnsaid';
  if (whom.kind === 'unsaid') return 'libraryUnsaid';
  const found = whom.kind === 'library' ? around.find(whom.name, whom.number) : null;
  if (found && found.kind !== 'found') return found.kind;
  const rows = found?.kind === 'found' ? [found.row] : grid.rows;
  const offered = rows.filter(({ cells, library }) => cells[service] && isFor(statement, library));
  if (offered.length === 0) return whom.kind === 'library' ? 'notOffered' : 'nobody';
  let used = false;
  for (const { library } of offered) {
    const heads = headsOf(library);
    if (whom.kind === 'band' && !isWithin(heads, whom.band)) continue;
    if (statement.perHead && heads === null) continue;
    const kroner = statement.perHead ? multiply(price.kroner, fractionOf(heads ?? 0)) : price.kroner;
    const key = `${library.id} ${service} ${field}`;
    const before = told.get(key) ?? { libraryId: library.id, service, field, rank: -1, said: [] };
    const said = { ore: toOre(multiply(kroner, fractionOf(100))), statement };
    const rank = RANK[whom.kind];
    if (rank > before.rank) Object.assign(before, { rank, said: [said] });
    else if (rank === before.rank) before.said.push(said);
    told.set(key, before);
    used = true;
  }
  return used ? null : 'nobody';
}

function isFor({ audience, whom }: PriceStatement, library: JoiningRow['library']): boolean {
  return whom.kind === 'library' || audience === null || audience === library.audience;
}

function isWithin(
  heads: number | null,
  { from, to }: { readonly from: number | null; readonly to: number | null },
): boolean {
  return heads !== null && (from === null || heads >= from) && (to === null || heads <= to);
}

/** What stands of all that was told; prices that contradict each other are moved to the unused. */
function settled(told: ReadonlyMap<string, Told>, unused: UnusedPrice[], grid: JoiningGrid): ListedPrice[] {
  const prices = new Map<string, ListedPrice>();
  for (const { libraryId, service, field, said } of told.values()) {
    if (new Set(said.map(({ ore }) => ore)).size > 1) {
      const library = grid.rows.find((row) => row.library.id === libraryId)?.library.name ?? libraryId;
      unused.push(...said.map(({ statement }) => ({ ...unusedPrice(statement, 'contradicted', grid), library })));
      continue;
    }
    const key = `${libraryId} ${service}`;
    const before = prices.get(key) ?? { libraryId, service, listOre: null, priceOre: null };
    prices.set(key, { ...before, [field === 'list' ? 'listOre' : 'priceOre']: said[0]?.ore ?? null });
  }
  return [...prices.values()];
}

function unusedPrice(statement: PriceStatement, reason: UnusedReason, grid: JoiningGrid): UnusedPrice {
  const { service, whom, sheet, row, text } = statement;
  return {
    sheet,
    row,
    reason,
    service:
      service.kind === 'known'
        ? (grid.services[service.index]?.name ?? '')
        : service.kind === 'unknown'
          ? service.name
          : '',
    library: whom.kind === 'library' ? [whom.name, whom.number].filter((part) => part !== '').join(' ') : '',
    price: text,
  };
}
