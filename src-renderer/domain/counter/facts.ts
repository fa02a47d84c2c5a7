import type { CounterReport } from './report.ts';

/** One number of a report, summed over data types, years of publication, access types and the like. */
export type CounterFact = {
  /** Platform for PR, database for DR, title or item for TR and IR. */
  readonly item: string;
  /** `null` where the rows name none. */
  readonly organisation: string | null;
  readonly metric: string;
  /** `YYYY-MM`; `null` for a total of the report's period without months. */
  readonly month: string | null;
  readonly count: number;
};

/**
 * The report's numbers, sorted by item, organisation, metric and month (code units, `null` first), so that one report
 * gives the same list in every format. Cells without a number give no fact; a written 0 is one.
 */
export function counterFacts(report: CounterReport): CounterFact[] {
  const sums = new Map<string, CounterFact & { count: number }>();
  const add = (fact: CounterFact): void => {
    const key = JSON.stringify([fact.item, fact.organisation, fact.metric, fact.month]);
    const known = sums.get(key);
    if (known) known.count += fact.count;
    else sums.set(key, { ...fact });
  };
  const width = report.months.length;
  report.rows.forEach((row, r) => {
    const base = {
      item: row.item,
      organisation: row.institution || row.customerId || row.subdivision || null,
      metric: row.metric,
    };
    if (width === 0 && row.total !== null) add({ ...base, month: null, count: row.total });
    report.months.forEach((month, m) => {
      const count = report.counts[r * width + m] ?? Number.NaN;
      if (!Number.isNaN(count)) add({ ...base, month, count });
    });
  });
  return [...sums.values()].sort(compareFacts);
}

/** The platforms of the report, each once, in the file's order, joined with `; `; `null` when it names none. */
export function platformNames(report: CounterReport): string | null {
  const names = new Set(report.rows.map((row) => row.platform).filter((name) => name !== ''));
  return names.size === 0 ? null : [...names].join('; ');
}

function compareFacts(a: CounterFact, b: CounterFact): number {
  return (
    compare(a.item, b.item) ||
    compare(a.organisation ?? '', b.organisation ?? '') ||
    compare(a.metric, b.metric) ||
    compare(a.month ?? '', b.month ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
