import type { OrganisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { followedSelf, organisationIndex } from '#domain/organisations/organisation-index.ts';
import { sourceRanks } from '#domain/usage/source-precedence.ts';
import { type NarrowColumn, narrowed, narrowedUnlessZero, type UsageChunk } from './chunk.ts';
import type { Coding } from './usage-codes.ts';

/**
 * Chromium keeps a value above 64 kB in a file of its own, which makes it several times as slow to write and read: with so
 * many services, 15 counties and 4 metrics a row stays below.
 */
const SERVICES_IN_ROW = 8;

/**
 * Use of some services in one year, summed by service, metric, county and month: what a dashboard needs without reading the rows. Derived
 * from the chunks and rebuilt at will. Position of a sum: `((service × metrics + metric) × counties + county) × 12 + month`.
 */
export type Rollup = {
  readonly year: number;
  /** Number of the row within the year. */
  readonly part: number;
  readonly services: readonly string[];
  readonly metrics: readonly string[];
  /** Ids of the counties that the organisations' followed selves are or lie in; the empty string where there is none. */
  readonly counties: readonly string[];
  readonly uses: NarrowColumn;
  /** Organisations with usage that month: 0 where usage is missing, which is not 0 uses. */
  readonly organisations: NarrowColumn;
  /** Uses in cells that hold allocated rows; null when there are none. */
  readonly allocatedUses: NarrowColumn | null;
};

type RollupTables = Pick<Tables, 'organisations' | 'organisation_changes' | 'usage_sources'>;

/**
 * The rollups of all years in these chunks. In each cell one source speaks (domain.md, "Usage of a cell"); period totals
 * without months and rows whose source is not in the data take no part.
 */
export function rollUp(chunks: readonly UsageChunk[], coding: Coding, tables: RollupTables): Rollup[] {
  const ranks = sourceRanks(tables.usage_sources);
  const countyOfOrganisation = countiesOf(coding.organisations, tables);
  const counties = [...new Set(countyOfOrganisation)].toSorted();
  const countyCodes = Uint32Array.from(countyOfOrganisation, (county) => counties.indexOf(county));
  return [...Map.groupBy(chunks, ({ year }) => year)].flatMap(([year, chunksOfYear]) => {
    const services = [...Map.groupBy(chunksOfYear, ({ service }) => service)];
    const parts = Array.from({ length: Math.ceil(services.length / SERVICES_IN_ROW) }, (_, part) => part);
    return parts.map((part): Rollup => {
      const ofPart = services.slice(part * SERVICES_IN_ROW, (part + 1) * SERVICES_IN_ROW);
      const sums = emptySums(ofPart.length * coding.metrics.length * counties.length * 12);
      for (const [position, [, chunksOfService]] of ofPart.entries()) {
        const cells = cellsOf(chunksOfService, ranks, coding);
        addCells(cells, coding.metrics.length, countyCodes, counties.length, sums, position);
      }
      return {
        year,
        part,
        services: ofPart.map(([service]) => service),
        metrics: [...coding.metrics],
        counties,
        uses: narrowed(sums.uses),
        organisations: narrowed(sums.organisations),
        allocatedUses: narrowedUnlessZero(sums.allocatedUses),
      };
    });
  });
}

type Sums = Readonly<Record<'uses' | 'organisations' | 'allocatedUses', Float64Array>>;

function emptySums(size: number): Sums {
  return {
    uses: new Float64Array(size),
    organisations: new Float64Array(size),
    allocatedUses: new Float64Array(size),
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

/** Every possible cell of one service and year; position: `(organisation × metrics + metric) × 12 + month`. */
type CellSums = {
  /** Precedence of the source that speaks; 0 where usage is missing. */
  readonly rank: Uint32Array;
  readonly uses: Float64Array;
  readonly allocated: Uint8Array;
};

/** `organisations` are the stored codes, by position. */
type Cells = CellSums & { readonly organisations: readonly number[] };

function cellsOf(chunks: readonly UsageChunk[], ranks: ReadonlyMap<string, number>, coding: Coding): Cells {
  const positions = new Int32Array(coding.organisations.length).fill(-1);
  const organisations: number[] = [];
  for (const { organisation } of chunks) {
    for (const code of organisation) if (positions[code] === -1) positions[code] = organisations.push(code) - 1;
  }
  const metrics = coding.metrics.length;
  const size = organisations.length * metrics * 12;
  const cells = { rank: new Uint32Array(size), uses: new Float64Array(size), allocated: new Uint8Array(size) };
  for (const chunk of chunks) addChunk(chunk, ranks.get(chunk.source) ?? 0, positions, metrics, cells);
  return { organisations, ...cells };
}

function addChunk(chunk: UsageChunk, rank: number, positions: Int32Array, metrics: number, cells: CellSums): void {
  if (rank === 0) return;
  // Widened first: a loop over columns of many widths is several times as slow.
  const organisation = new Uint32Array(chunk.organisation);
  const metric = new Uint32Array(chunk.metric);
  const month = new Uint32Array(chunk.first);
  const count = new Float64Array(chunk.count);
  const allocated = chunk.allocated && new Uint8Array(chunk.allocated);
  const span = chunk.span && new Uint16Array(chunk.span);
  for (let row = 0; row < chunk.length; row++) {
    if (span !== null && span[row] !== 0) continue;
    const position = positions[organisation[row] as number] as number;
    const cell = (position * metrics + (metric[row] as number)) * 12 + (month[row] as number);
    const rankOfCell = cells.rank[cell] as number;
    if (rank < rankOfCell) continue;
    const isAlone = rank > rankOfCell;
    cells.rank[cell] = rank;
    cells.uses[cell] = (isAlone ? 0 : (cells.uses[cell] as number)) + (count[row] as number);
    const isAllocated = allocated === null ? 0 : (allocated[row] as number);
    cells.allocated[cell] = (isAlone ? 0 : (cells.allocated[cell] as number)) | isAllocated;
  }
}

function addCells(
  cells: Cells,
  metrics: number,
  countyCodes: Uint32Array,
  counties: number,
  sums: Sums,
  service: number,
): void {
  const { uses, organisations, allocatedUses } = sums;
  for (const [position, code] of cells.organisations.entries()) {
    for (let metric = 0; metric < metrics; metric++) {
      const from = (position * metrics + metric) * 12;
      const to = ((service * metrics + metric) * counties + (countyCodes[code] as number)) * 12;
      for (let month = 0; month < 12; month++) {
        if (cells.rank[from + month] === 0) continue;
        const use = cells.uses[from + month] as number;
        uses[to + month] = (uses[to + month] as number) + use;
        organisations[to + month] = (organisations[to + month] as number) + 1;
        if (cells.allocated[from + month] === 1)
          allocatedUses[to + month] = (allocatedUses[to + month] as number) + use;
      }
    }
  }
}
