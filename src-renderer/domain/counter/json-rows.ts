import { isMonth, type Month } from '../model/brands.ts';
import { readCount } from './count-cell.ts';
import type { JsonCount, JsonEntry } from './json-entry.ts';
import { metricName } from './metrics.ts';
import type { ProblemList } from './problem-list.ts';
import type { CounterReport } from './report.ts';
import { ReportBuilder } from './report-builder.ts';
import { monthsOf, type ReportingPeriod } from './reporting-period.ts';
import { isSummaryRow } from './summary-rows.ts';

type Table = Pick<CounterReport, 'months' | 'rows' | 'counts'>;

/**
 * Entries as rows, one for each metric of an entry. JSON leaves months without usage out where tables write 0, so a
 * metric's absent months are 0 inside the reporting period unless the exceptions say that they are unknown.
 */
export function buildEntries(
  entries: readonly JsonEntry[],
  period: ReportingPeriod,
  absenceIsZero: boolean,
  onlyDataType: string,
  problems: ProblemList,
): Table {
  const counts = entries.flatMap((entry) => entry.counts);
  const isTotals = counts.length > 0 && counts.every((count) => count.begin !== count.end || count.begin === '');
  const isSingleMonth = period.begin === period.end;
  const months = isTotals && !isSingleMonth ? [] : allMonths(counts, period);
  const indexes = new Map(months.map((month, i) => [month, i]));
  const builder = new ReportBuilder(months.length);
  for (const entry of entries) {
    const { about } = entry;
    const place = { row: about.row };
    if (isSummaryRow(about.item, '', entry.isWork, entry.isIdentified)) {
      problems.info('counter.summaryRow', place, { name: about.item });
      continue;
    }
    if (about.item === '') problems.warning('counter.itemMissing', place);
    for (const [metric, list] of byMetric(entry, problems)) {
      const row = { ...about, dataType: about.dataType || onlyDataType, metric, total: null };
      if (months.length === 0) {
        builder.add({ ...row, total: sumOf(list, about.row, problems) }, []);
        continue;
      }
      const filled = new Float64Array(months.length).fill(Number.NaN);
      if (absenceIsZero) fillPeriod(filled, months, period);
      const given = new Set<number>();
      for (const one of list) {
        const at = monthIndex(one, period, isSingleMonth, indexes);
        const count = countOf(one, about.row, problems);
        if (at === null) problems.error('counter.unreadableMonth', { row: about.row, column: one.begin || metric });
        else if (count !== null) filled[at] = (given.has(at) ? (filled[at] ?? 0) : 0) + count;
        if (at !== null) given.add(at);
      }
      builder.add(row, filled);
    }
  }
  return { months, rows: builder.rows, counts: builder.counts() };
}

function byMetric(entry: JsonEntry, problems: ProblemList): Map<string, JsonCount[]> {
  const lists = new Map<string, JsonCount[]>();
  for (const count of entry.counts) {
    if (count.metric === '') {
      problems.error('counter.metricMissing', { row: entry.about.row, column: 'Metric_Type' });
      continue;
    }
    const metric = metricName(count.metric);
    const list = lists.get(metric);
    if (list) list.push(count);
    else lists.set(metric, [count]);
  }
  return lists;
}

function allMonths(counts: readonly JsonCount[], period: ReportingPeriod): Month[] {
  const months = new Set<Month>(monthsOf(period));
  for (const count of counts) if (count.begin === count.end && isMonth(count.begin)) months.add(count.begin);
  return [...months].sort();
}

function fillPeriod(filled: Float64Array, months: readonly Month[], period: ReportingPeriod): void {
  months.forEach((month, i) => {
    if (month >= period.begin && month <= period.end) filled[i] = 0;
  });
}

function monthIndex(
  count: JsonCount,
  period: ReportingPeriod,
  isSingleMonth: boolean,
  indexes: ReadonlyMap<string, number>,
): number | null {
  if (count.begin === '' && isSingleMonth) return indexes.get(period.begin) ?? null;
  return count.begin === count.end ? (indexes.get(count.begin) ?? null) : null;
}

function sumOf(list: readonly JsonCount[], row: number, problems: ProblemList): number | null {
  const counts = list.map((one) => countOf(one, row, problems)).filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

function countOf(one: JsonCount, row: number, problems: ProblemList): number | null {
  const isCell = typeof one.count === 'number' || typeof one.count === 'string';
  const reading = readCount(isCell ? (one.count as number | string) : '');
  if (reading.kind === 'count') return reading.value;
  const code = reading.kind === 'negative' ? 'counter.negativeNumber' : 'counter.unreadableNumber';
  const value = isCell ? String(one.count).slice(0, 40) : typeof one.count;
  problems.error(code, { row, column: `${one.metric} ${one.begin}`.trim() }, { value });
  return null;
}
