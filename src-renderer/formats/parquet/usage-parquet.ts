import { monthFromNumber, type UsageColumns } from '#domain/model/usage-columns.ts';
import { type ParquetColumn, parquetColumn } from './parquet-column.ts';

/**
 * The usage table: the file's own columns, and two more. A month is text there (`2024-01`, or `2024-01/2024-08` for a total
 * without months); `first_month` and `last_month` are the first days of what it spans, as dates that sort and group.
 */
export function usageColumns(usage: UsageColumns): ParquetColumn[] {
  const month = (row: number) => {
    const [first, last] = [usage.first[row] ?? 0, usage.last[row] ?? 0];
    return first === last ? monthFromNumber(first) : `${monthFromNumber(first)}/${monthFromNumber(last)}`;
  };
  const firstDay = (value: number | undefined) => `${monthFromNumber(value ?? 0)}-01`;
  const { length } = usage;
  return [
    parquetColumn('source_id', 'text', length, (row) => usage.sources[usage.source[row] ?? 0]),
    parquetColumn('service_id', 'text', length, (row) => usage.services[usage.service[row] ?? 0]),
    parquetColumn('organisation_id', 'text', length, (row) => usage.organisations[usage.organisation[row] ?? 0]),
    parquetColumn('month', 'text', length, month),
    parquetColumn('metric', 'text', length, (row) => usage.metrics[usage.metric[row] ?? 0]),
    parquetColumn('count', 'integer', length, (row) => usage.count[row]),
    parquetColumn('allocated', 'boolean', length, (row) => usage.allocated[row] === 1),
    parquetColumn('first_month', 'date', length, (row) => firstDay(usage.first[row])),
    parquetColumn('last_month', 'date', length, (row) => firstDay(usage.last[row])),
  ];
}
