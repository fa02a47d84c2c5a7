import type { OrganisationId } from '../model/brands.ts';
import { cellTable, findCell, findOrAddCell } from './cell-table.ts';
import type { UsageSelection } from './usage-selection.ts';

/**
 * Usage by cell (service, organisation, month), each service in one metric, with exactly one source speaking for each.
 * Codes and months as in the usage columns. A cell that is not here is missing, which is not 0.
 */
export type UsageCells = {
  readonly length: number;
  readonly service: Uint32Array;
  readonly organisation: Uint32Array;
  readonly month: Uint16Array;
  readonly uses: Float64Array;
  /** Code of the source that speaks. */
  readonly source: Uint32Array;
  /** 1 where any row behind the cell was split from a shared total. */
  readonly allocated: Uint8Array;
  /** Position of the cell, −1 where usage is missing. */
  readonly find: (serviceCode: number, organisationCode: number, month: number) => number;
};

/**
 * Adds up the selected rows of each service's metric by cell. In each cell only the rows of the source that goes before
 * the others count. Source: domain.md, "Usage of a cell".
 * @param metricOfService metric by service id; services without one have no cells
 */
export function usageCells(selection: UsageSelection, metricOfService: ReadonlyMap<string, string | null>): UsageCells {
  const { usage } = selection.data;
  const { rows, rankOfSource } = selection;
  const wanted = Int32Array.from(usage.services, (id) => {
    const metric = metricOfService.get(id) ?? null;
    return metric === null ? -1 : usage.metrics.indexOf(metric);
  });
  const table = cellTable(rows.length);
  const uses = new Float64Array(rows.length);
  const source = new Uint32Array(rows.length);
  const allocated = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const service = usage.service[row] as number;
    if (wanted[service] !== usage.metric[row]) continue;
    const cellsBefore = table.length;
    const cell = findOrAddCell(table, service, usage.organisation[row] as number, usage.first[row] as number);
    const sourceOfRow = usage.source[row] as number;
    const rank = rankOfSource[sourceOfRow] as number;
    const rankOfCell = cell === cellsBefore ? 0 : (rankOfSource[source[cell] as number] as number);
    if (rank < rankOfCell) continue;
    const speaksAlready = rank === rankOfCell;
    uses[cell] = (speaksAlready ? (uses[cell] as number) : 0) + (usage.count[row] as number);
    allocated[cell] = (speaksAlready ? (allocated[cell] as number) : 0) | (usage.allocated[row] as number);
    source[cell] = sourceOfRow;
  }
  const { length } = table;
  return {
    length,
    service: table.service.subarray(0, length),
    organisation: table.organisation.subarray(0, length),
    month: table.month.subarray(0, length),
    uses: uses.subarray(0, length),
    source: source.subarray(0, length),
    allocated: allocated.subarray(0, length),
    find: (service, organisation, month) => findCell(table, service, organisation, month),
  };
}

/** Codes of services and organisations in the usage columns, −1 for one without usage. */
export function usageCodes(selection: UsageSelection): {
  service(id: string): number;
  organisation(id: OrganisationId): number;
} {
  const { services, organisations } = selection.data.usage;
  const serviceCodes = new Map(services.map((id, code) => [id, code]));
  const organisationCodes = new Map(organisations.map((id, code) => [id, code]));
  return {
    service: (id) => serviceCodes.get(id) ?? -1,
    organisation: (id) => organisationCodes.get(id) ?? -1,
  };
}
