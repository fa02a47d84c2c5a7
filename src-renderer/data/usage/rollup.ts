import type { OrganisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { followedSelf, organisationIndex } from '#domain/organisations/organisation-index.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { sourceRanks } from '#domain/usage/source-precedence.ts';
import { type NarrowColumn, narrowed, narrowedUnlessZero, type UsageChunk } from './chunk.ts';
import type { Coding } from './usage-codes.ts';
import { WideRows } from './wide-rows.ts';

/**
 * Use of one year within one scope, summed by service, metric and month: what a dashboard needs without reading the rows.
 * Derived from the chunks and rebuilt at will. Position of a sum: `(service × metrics + metric) × 12 + month`.
 *
 * A row holds one scope because a dashboard asks for one; 50 services in 4 metrics then take 25 kB, and Chromium keeps only
 * values below 64 kB in its database itself. Above, each is a file of its own and several times as slow.
 */
export type Rollup = {
  /** `NO`, or the county that the organisations' followed selves are or lie in. */
  readonly scope: string;
  readonly year: number;
  readonly services: readonly string[];
  readonly metrics: readonly string[];
  readonly uses: NarrowColumn;
  /** Organisations with usage that month: 0 where usage is missing, which is not 0 uses. */
  readonly organisations: NarrowColumn;
  /** Uses in cells that hold allocated rows; null when there are none. */
  readonly allocatedUses: NarrowColumn | null;
};

type RollupTables = Pick<Tables, 'organisations' | 'organisation_changes' | 'usage_sources'>;

/**
 * The rollups of these chunks, the years one at a time as they are asked for. In each cell one source speaks (domain.md, "Usage of a
 * cell"); period totals without months and rows whose source is not in the data take no part.
 */
export function* rollUp(chunks: readonly UsageChunk[], coding: Coding, tables: RollupTables): Generator<Rollup[]> {
  const ranks = sourceRanks(tables.usage_sources);
  const countyOfOrganisation = countiesOf(coding.organisations, tables);
  const counties = [...new Set(countyOfOrganisation)].toSorted();
  const countyCodes = countyOfOrganisation.map((county) => counties.indexOf(county));
  const { metrics } = coding;
  const rows = new WideRows(chunks.reduce((longest, { length }) => Math.max(longest, length), 0));
  for (const [year, chunksOfYear] of Map.groupBy(chunks, (chunk) => chunk.year)) {
    const services = [...Map.groupBy(chunksOfYear, ({ service }) => service)];
    const size = services.length * metrics.length * 12;
    const sums = emptySums(size * counties.length);
    const countyStarts = Uint32Array.from(countyCodes, (county) => county * size);
    for (const [position, [, chunksOfService]] of services.entries()) {
      const start = position * metrics.length * 12;
      addService(chunksOfService, ranks, rows, { sums, start, metrics: metrics.length, countyStarts });
    }
    const row = { year, services: services.map(([service]) => service), metrics: [...metrics] };
    const ofCounties = counties.map((scope, county) => ({ ...row, scope, ...narrowSums(sums, county * size, size) }));
    yield [
      { ...row, scope: COUNTRY, ...narrowSums(countrySums(sums, size), 0, size) },
      ...ofCounties.filter(({ scope, organisations }) => scope !== '' && organisations.some((count) => count > 0)),
    ];
  }
}

/** Sums of all counties, one county after the other, or of the country. */
type Sums = Readonly<Record<'uses' | 'organisations' | 'allocatedUses', Float64Array>>;

function emptySums(size: number): Sums {
  return {
    uses: new Float64Array(size),
    organisations: new Float64Array(size),
    allocatedUses: new Float64Array(size),
  };
}

/** The sums of all counties together, each of which has `size` of them. */
function countrySums(sums: Sums, size: number): Sums {
  const country = emptySums(size);
  for (const name of ['uses', 'organisations', 'allocatedUses'] as const) {
    const [from, to] = [sums[name], country[name]];
    for (let start = 0; start < from.length; start += size) {
      for (let i = 0; i < size; i++) to[i] = (to[i] as number) + (from[start + i] as number);
    }
  }
  return country;
}

function narrowSums(sums: Sums, start: number, size: number): Pick<Rollup, keyof Sums> {
  const end = start + size;
  return {
    uses: narrowed(sums.uses.subarray(start, end)),
    organisations: narrowed(sums.organisations.subarray(start, end)),
    allocatedUses: narrowedUnlessZero(sums.allocatedUses.subarray(start, end)),
  };
}

/** County of each organisation code, so that a county's sums are over the organisations of its scope (`inScope`). */
function countiesOf(organisations: readonly string[], tables: RollupTables): string[] {
  const index = organisationIndex(tables);
  return organisations.map((id) => {
    const self = followedSelf(index, id as OrganisationId);
    const organisation = index.byId.get(self);
    return organisation?.kind === 'county' ? self : (organisation?.county_id ?? '');
  });
}

/** Where the sums of one service go. */
type Place = {
  readonly sums: Sums;
  /** Of the service's sums within those of a county. */
  readonly start: number;
  readonly metrics: number;
  /** Where the sums of each organisation code's county begin. */
  readonly countyStarts: Uint32Array;
};

/** Adds one service's chunks of one year. */
function addService(
  chunks: readonly UsageChunk[],
  ranks: ReadonlyMap<string, number>,
  rows: WideRows,
  place: Place,
): void {
  const known = chunks.flatMap((chunk) => {
    const rank = ranks.get(chunk.source);
    return rank === undefined ? [] : [{ chunk, rank }];
  });
  const size = place.countyStarts.length * place.metrics * 12;
  // A source alone speaks for all its cells, which is how nearly all usage is.
  const speaking = known.length > 1 ? new Uint32Array(size) : null;
  if (speaking) for (const { chunk, rank } of known) markCells(rows.of(chunk), rank, place.metrics, speaking);
  for (const { chunk, rank } of known) addRows(rows.of(chunk), place, speaking && { rankOfCell: speaking, rank });
}

/** Notes in each cell the greatest rank of the sources that have it; position: `(organisation × metrics + metric) × 12 + month`. */
function markCells(rows: WideRows, rank: number, metrics: number, rankOfCell: Uint32Array): void {
  const { length, organisation, metric, month, isPeriod } = rows;
  for (let row = 0; row < length; row++) {
    if (isPeriod !== null && isPeriod[row] !== 0) continue;
    const cell = ((organisation[row] as number) * metrics + (metric[row] as number)) * 12 + (month[row] as number);
    if ((rankOfCell[cell] as number) < rank) rankOfCell[cell] = rank;
  }
}

/** Adds the rows that speak. Rows of one cell stand together, since chunks are sorted. */
function addRows(
  { length, organisation, metric, month, isPeriod, count, allocated }: WideRows,
  { sums, start, metrics, countyStarts }: Place,
  among: { readonly rankOfCell: Uint32Array; readonly rank: number } | null,
): void {
  const { uses, organisations, allocatedUses } = sums;
  const cells = metrics * 12;
  let cellBefore = -1;
  let sumBefore = 0;
  let usesOfCell = 0;
  let cellIsAllocated = 0;
  for (let row = 0; row < length; row++) {
    if (isPeriod !== null && isPeriod[row] !== 0) continue;
    const library = organisation[row] as number;
    const within = (metric[row] as number) * 12 + (month[row] as number);
    const cell = library * cells + within;
    if (among !== null && among.rankOfCell[cell] !== among.rank) continue;
    const sum = (countyStarts[library] as number) + start + within;
    uses[sum] = (uses[sum] as number) + (count[row] as number);
    if (cell !== cellBefore) {
      organisations[sum] = (organisations[sum] as number) + 1;
      if (cellIsAllocated === 1) allocatedUses[sumBefore] = (allocatedUses[sumBefore] as number) + usesOfCell;
      cellBefore = cell;
      sumBefore = sum;
      usesOfCell = 0;
      cellIsAllocated = 0;
    }
    if (allocated !== null) {
      usesOfCell += count[row] as number;
      cellIsAllocated |= allocated[row] as number;
    }
  }
  if (cellIsAllocated === 1) allocatedUses[sumBefore] = (allocatedUses[sumBefore] as number) + usesOfCell;
}
