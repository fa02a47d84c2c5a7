import { type UsageColumns, usageRow } from '../model/usage-columns.ts';

/** A number that an import would change. */
export type UsageChange = {
  readonly serviceId: string;
  readonly organisationId: string;
  readonly metric: string;
  readonly month: string;
  readonly before: number;
  readonly after: number;
};

export type ImportPreview = {
  /** Cells that had no number. */
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** The first of the changed ones, by size of the change. */
  readonly changes: readonly UsageChange[];
};

const SHOWN_CHANGES = 100;

/**
 * What an import does to the cells (service, organisation, metric, month) it has numbers for.
 *
 * @param previous the rows that speak for these cells today, those of one cell from one source
 * @param next the rows of the import
 */
export function importPreview(previous: UsageColumns, next: UsageColumns): ImportPreview {
  const before = sumsByCell(previous);
  const changes: UsageChange[] = [];
  let fresh = 0;
  let same = 0;
  for (const [key, after] of sumsByCell(next)) {
    const known = before.get(key);
    if (known === undefined) fresh++;
    else if (known.count === after.count) same++;
    else changes.push({ ...after.cell, before: known.count, after: after.count });
  }
  changes.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  return { new: fresh, changed: changes.length, same, changes: changes.slice(0, SHOWN_CHANGES) };
}

type Cell = Omit<UsageChange, 'before' | 'after'>;

function sumsByCell(usage: UsageColumns): Map<string, { cell: Cell; count: number }> {
  const sums = new Map<string, { cell: Cell; count: number }>();
  for (let i = 0; i < usage.length; i++) {
    const row = usageRow(usage, i);
    const cell = {
      serviceId: row.service_id,
      organisationId: row.organisation_id,
      metric: row.metric,
      month: row.month,
    };
    const key = JSON.stringify(Object.values(cell));
    const known = sums.get(key);
    if (known) known.count += row.count;
    else sums.set(key, { cell, count: row.count });
  }
  return sums;
}
