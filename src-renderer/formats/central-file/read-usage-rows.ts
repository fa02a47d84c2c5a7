import { monthNumber, type UsageColumns } from '#domain/model/usage-columns.ts';
import type { Refused } from '../zip/zip-problem.ts';
import { type FieldValue, fieldProblem, fieldReader } from './field-values.ts';
import type { ProblemList } from './problem-list.ts';
import { eachTableRow } from './read-rows.ts';
import { MOST_METRICS, UsageBuilder } from './usage-builder.ts';

/**
 * Reads `usage.csv` row by row through PapaParse: any file of RFC 4180, and the one place that says what is wrong with one.
 * Values that cannot be used go to `problems`; what is wrong with the file as CSV is returned.
 */
export function readUsageRows(
  bytes: Uint8Array,
  problems: ProblemList,
): { readonly kind: 'ok'; readonly usage: UsageColumns } | Refused {
  const [sources, services, organisations, metrics] = [dictionary(), dictionary(), dictionary(), dictionary()];
  const builder = new UsageBuilder(0);
  let extra: Record<string, string[]> | null = null;
  const refused = eachTableRow('usage', bytes, ({ known, unknown }) => {
    const readers = known.map((column) => ({ ...column, read: fieldReader(column.column) }));
    const extraValues = unknown.map((): string[] => []);
    if (unknown.length > 0) extra = Object.fromEntries(unknown.map(({ name }, i) => [name, extraValues[i] ?? []]));
    return (fields, row) => {
      const values: Record<string, FieldValue> = {};
      let usable = true;
      for (const { name, column, position, read } of readers) {
        const text = fields[position] ?? '';
        const value = read(text);
        if (value !== undefined) values[name] = value;
        else {
          usable = false;
          problems.add({ table: 'usage', row, column: name, ...fieldProblem(column, text) });
        }
      }
      if (!usable) return;
      const metric = metrics.code(String(values.metric));
      if (metric === MOST_METRICS) {
        problems.add({
          code: 'central.tooManyMetrics',
          table: 'usage',
          row,
          column: 'metric',
          params: { max: MOST_METRICS },
        });
      }
      const period = String(values.month);
      const first = monthNumber(period.slice(0, 7));
      builder.add(
        sources.code(String(values.source_id)),
        services.code(String(values.service_id)),
        organisations.code(String(values.organisation_id)),
        metric,
        first,
        period.length > 7 ? monthNumber(period.slice(8)) : first,
        Number(values.count),
        values.allocated === true ? 1 : 0,
      );
      for (const [i, { position }] of unknown.entries()) extraValues[i]?.push(fields[position] ?? '');
    };
  });
  if (refused) return refused;
  const dictionaries = {
    sources: sources.values,
    services: services.values,
    organisations: organisations.values,
    metrics: metrics.values,
  };
  return { kind: 'ok', usage: builder.finish(dictionaries, extra) };
}

function dictionary(): { readonly values: string[]; code(value: string): number } {
  const values: string[] = [];
  const codes = new Map<string, number>();
  return {
    values,
    code(value) {
      const known = codes.get(value);
      if (known !== undefined) return known;
      codes.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}
