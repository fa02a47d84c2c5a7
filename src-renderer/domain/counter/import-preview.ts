import type { CentralData } from '../model/central-data.ts';
import { type UsageColumns, usageRow } from '../model/usage-columns.ts';
import { isLeftOut } from '../usage/left-out.ts';
import { type PrecedenceReason, precedenceReason, sourceRanks } from '../usage/source-precedence.ts';
import type { UsageImport } from './usage-import.ts';

/** A number that an import would change. */
export type UsageChange = {
  readonly serviceId: string;
  readonly organisationId: string;
  readonly metric: string;
  readonly month: string;
  readonly before: number;
  readonly after: number;
};

/** Another source with numbers for the same cells, and which of the two speaks. */
export type Overlap = {
  readonly sourceId: string;
  readonly fileName: string;
  readonly reportId: string;
  readonly release: string;
  readonly cells: number;
  readonly speaks: 'import' | 'other';
  /** The other is held out of the figures, so that the import speaks whatever the rule says. */
  readonly isLeftOut: boolean;
  readonly reason: PrecedenceReason;
};

export type ImportPreview = {
  /** Cells that had no number. */
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Cells of the import for which another source goes on speaking. */
  readonly silent: number;
  /** The first of the changed ones, by size of the change. */
  readonly changes: readonly UsageChange[];
  /** By number of cells. */
  readonly overlaps: readonly Overlap[];
};

const SHOWN_CHANGES = 100;

/**
 * What an import does to the cells (service, organisation, metric, month) it has numbers for. In each cell the source
 * that goes before the others speaks (domain.md, "Usage of a cell"), which need not be the import.
 *
 * @param stored the records, and at least the usage of the years of the import
 * @param replaced the source that goes when the import comes, where rows of one file are placed anew; null for none
 */
export function importPreview(stored: CentralData, made: UsageImport, replaced: string | null): ImportPreview {
  const sources = stored.tables.usage_sources.filter(({ id }) => id !== made.source.id);
  const ranks = sourceRanks([...sources, made.source]);
  const leftOut = new Set(sources.filter(isLeftOut).map(({ id }) => id));
  const own = ranks.get(made.source.id) ?? 0;
  const cells = new Map<string, ImportCell>();
  eachCell(made.rows, null, (key, cell, count) => {
    const known = cells.get(key);
    if (known) known.own += count;
    else cells.set(key, { cell, own: count, others: new Map() });
  });
  eachCell(stored.usage, made.rows, (key, _, count, source) => {
    const others = cells.get(key)?.others;
    if (others && (ranks.has(source) || leftOut.has(source))) others.set(source, (others.get(source) ?? 0) + count);
  });

  const changes: UsageChange[] = [];
  const overlapping = new Map<string, number>();
  const counts = { new: 0, changed: 0, same: 0, silent: 0 };
  for (const { cell, own: ownCount, others } of cells.values()) {
    const before = strongest(others, ranks);
    // The import itself, when it is there already, is no rival.
    const staying = new Map([...others].filter(([id]) => id !== replaced && id !== made.source.id));
    const rival = strongest(staying, ranks);
    for (const id of staying.keys()) overlapping.set(id, (overlapping.get(id) ?? 0) + 1);
    if (rival && rival.rank > own) {
      counts.silent++;
      continue;
    }
    if (!before) counts.new++;
    else if (before.count === ownCount) counts.same++;
    else {
      counts.changed++;
      changes.push({ ...cell, before: before.count, after: ownCount });
    }
  }
  changes.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const overlaps = sources.flatMap((source): Overlap[] => {
    const shared = overlapping.get(source.id);
    if (shared === undefined) return [];
    const { id: sourceId, file_name: fileName, report_id: reportId, release } = source;
    const speaks = (ranks.get(sourceId) ?? 0) > own ? 'other' : 'import';
    const reason = precedenceReason(made.source, source);
    return [{ sourceId, fileName, reportId, release, cells: shared, speaks, reason, isLeftOut: leftOut.has(sourceId) }];
  });
  return {
    ...counts,
    changes: changes.slice(0, SHOWN_CHANGES),
    overlaps: overlaps.toSorted((a, b) => b.cells - a.cells),
  };
}

type Cell = Omit<UsageChange, 'before' | 'after'>;
type ImportCell = { readonly cell: Cell; own: number; readonly others: Map<string, number> };

/** Of those that have a rank: one that is held out has none. */
function strongest(
  counts: ReadonlyMap<string, number>,
  ranks: ReadonlyMap<string, number>,
): { readonly count: number; readonly rank: number } | null {
  let best: { count: number; rank: number } | null = null;
  for (const [id, count] of counts) {
    const rank = ranks.get(id);
    if (rank !== undefined && (!best || rank > best.rank)) best = { count, rank };
  }
  return best;
}

/**
 * Visits every row with its cell. Rows of services and organisations that `among` has none of are passed over by their
 * codes: the stored usage of a year can be a hundred thousand rows, an import a few.
 */
function eachCell(
  usage: UsageColumns,
  among: UsageColumns | null,
  visit: (key: string, cell: Cell, count: number, source: string) => void,
): void {
  const services = wantedCodes(usage.services, among?.services);
  const organisations = wantedCodes(usage.organisations, among?.organisations);
  for (let i = 0; i < usage.length; i++) {
    if (services[usage.service[i] as number] === 0 || organisations[usage.organisation[i] as number] === 0) continue;
    const row = usageRow(usage, i);
    const cell = {
      serviceId: row.service_id,
      organisationId: row.organisation_id,
      metric: row.metric,
      month: row.month,
    };
    visit(JSON.stringify(Object.values(cell)), cell, row.count, row.source_id);
  }
}

function wantedCodes(values: readonly string[], among: readonly string[] | undefined): Uint8Array {
  if (!among) return new Uint8Array(values.length).fill(1);
  const wanted = new Set(among);
  return Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0));
}
