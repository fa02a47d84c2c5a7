import type { CentralData } from '../model/central-data.ts';
import { type UsageColumns, type UsageRow, usageFromRows, usageRow } from '../model/usage-columns.ts';
import { sourceRanks } from './source-precedence.ts';

/**
 * The rows that speak: of each (service, organisation, metric, month) those of the one source that goes before the
 * others. For the look before an import, over the years it touches. Source: domain.md, "Usage of a cell".
 */
export function speakingRows({ tables, usage }: CentralData): UsageColumns {
  const ranks = sourceRanks(tables.usage_sources);
  const best = new Map<string, number>();
  const rows: { row: UsageRow; key: string; rank: number }[] = [];
  for (let i = 0; i < usage.length; i++) {
    const row = usageRow(usage, i);
    const rank = ranks.get(row.source_id) ?? 0;
    const key = JSON.stringify([row.service_id, row.organisation_id, row.metric, row.month]);
    rows.push({ row, key, rank });
    if (rank > (best.get(key) ?? -1)) best.set(key, rank);
  }
  return usageFromRows(rows.filter(({ key, rank }) => rank === best.get(key)).map(({ row }) => row));
}
