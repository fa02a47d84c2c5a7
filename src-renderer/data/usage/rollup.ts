import type { OrganisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { followedSelf, organisationIndex } from '#domain/organisations/organisation-index.ts';
import { sourceRanks } from '#domain/usage/source-precedence.ts';
import { type NarrowColumn, narrowArray, type UsageChunk } from './chunk.ts';
import type { Coding } from './usage-codes.ts';

/**
 * Use of one service in one year, summed by metric, county and month: what a dashboard needs without reading the rows.
 * Derived from the chunks and rebuilt at will. Position of a sum: `(metric × counties + county) × 12 + month`.
 */
export type Rollup = {
  readonly service: string;
  readonly year: number;
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
 * The rollups of all services and years in these chunks. In each cell one source speaks (domain.md, "Usage of a cell");
 * period totals without months and rows whose source is not in the data take no part.
 */
export function rollUp(chunks: readonly UsageChunk[], coding: Coding, tables: RollupTables): Rollup[] {
  const ranks = sourceRanks(tables.usage_sources);
  const counties = countiesOf(coding.organisations, tables);
  return [...byServiceAndYear(chunks)].map((group) => {
    const cells = cellsOf(group, ranks, coding.metrics.length);
    return rollupOf(group[0] as UsageChunk, cells, coding, counties);
  });
}

function byServiceAndYear(chunks: readonly UsageChunk[]): Iterable<UsageChunk[]> {
  return Map.groupBy(chunks, ({ service, year }) => `${year}\u001f${service}`).values();
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
type Cells = {
  /** Stored code of each organisation here. */
  readonly organisations: readonly number[];
  /** Precedence of the source that speaks; 0 where usage is missing. */
  readonly rank: Uint32Array;
  readonly uses: Float64Array;
  readonly allocated: Uint8Array;
};

function cellsOf(chunks: readonly UsageChunk[], ranks: ReadonlyMap<string, number>, metrics: number): Cells {
  const positions = new Map<number, number>();
  for (const { organisation } of chunks) {
    for (const code of organisation) if (!positions.has(code)) positions.set(code, positions.size);
  }
  const size = positions.size * metrics * 12;
  const cells = { rank: new Uint32Array(size), uses: new Float64Array(size), allocated: new Uint8Array(size) };
  for (const chunk of chunks) addChunk(chunk, ranks.get(chunk.source) ?? 0, positions, metrics, cells);
  return { organisations: [...positions.keys()], ...cells };
}

function addChunk(
  { length, organisation, metric, first, span, count, allocated }: UsageChunk,
  rank: number,
  positions: ReadonlyMap<number, number>,
  metrics: number,
  cells: Omit<Cells, 'organisations'>,
): void {
  if (rank === 0) return;
  let [codeBefore, position] = [-1, 0];
  for (let row = 0; row < length; row++) {
    if (span && span[row] !== 0) continue;
    const code = organisation[row] as number;
    if (code !== codeBefore) position = positions.get(code) ?? 0;
    codeBefore = code;
    const cell = (position * metrics + (metric[row] as number)) * 12 + (first[row] as number);
    const rankOfCell = cells.rank[cell] as number;
    if (rank < rankOfCell) continue;
    const isAlone = rank > rankOfCell;
    cells.rank[cell] = rank;
    cells.uses[cell] = (isAlone ? 0 : (cells.uses[cell] as number)) + (count[row] as number);
    cells.allocated[cell] = (isAlone ? 0 : (cells.allocated[cell] as number)) | (allocated?.[row] ?? 0);
  }
}

function rollupOf(
  { service, year }: UsageChunk,
  cells: Cells,
  coding: Coding,
  countyOfOrganisation: readonly string[],
): Rollup {
  const metrics = coding.metrics.length;
  const found = new Set(cells.organisations.map((code) => countyOfOrganisation[code] ?? ''));
  const counties = [...found].toSorted();
  const size = metrics * counties.length * 12;
  const uses = new Float64Array(size);
  const organisations = new Float64Array(size);
  const allocatedUses = new Float64Array(size);
  for (const [position, code] of cells.organisations.entries()) {
    const county = counties.indexOf(countyOfOrganisation[code] ?? '');
    for (let metric = 0; metric < metrics; metric++) {
      const from = (position * metrics + metric) * 12;
      const to = (metric * counties.length + county) * 12;
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
  return {
    service,
    year,
    metrics: [...coding.metrics],
    counties,
    uses: narrowed(uses),
    organisations: narrowed(organisations),
    allocatedUses: allocatedUses.some((value) => value > 0) ? narrowed(allocatedUses) : null,
  };
}

function narrowed(values: Float64Array): NarrowColumn {
  let greatest = 0;
  for (const value of values) greatest = Math.max(greatest, value);
  const narrow = narrowArray(values.length, greatest);
  narrow.set(values);
  return narrow;
}
