/**
 * Usage rows as columns: a national file of ten years holds a million of them, too many for objects.
 * Codes refer to the dictionaries; row `i` is read as `dictionary[column[i]]`.
 */
export type UsageColumns = {
  readonly length: number;
  readonly sources: readonly string[];
  readonly services: readonly string[];
  readonly organisations: readonly string[];
  readonly metrics: readonly string[];
  readonly source: Uint32Array;
  readonly service: Uint32Array;
  readonly organisation: Uint32Array;
  readonly metric: Uint16Array;
  /** First month as `monthNumber`. */
  readonly first: Uint16Array;
  /** Last month; equals `first` but for a period total without months. */
  readonly last: Uint16Array;
  readonly count: Float64Array;
  /** 1 = allocated (split from a shared total), 0 = reported. */
  readonly allocated: Uint8Array;
  /** Columns this version does not know, raw text per row. */
  readonly extra?: Readonly<Record<string, readonly string[]>>;
};

export type UsageRow = {
  source_id: string;
  service_id: string;
  organisation_id: string;
  /** `2024-01`, or a period `2024-01/2024-08` for a total without months. */
  month: string;
  metric: string;
  count: number;
  allocated: boolean;
};

/** `2024-01` → 24288 (year × 12 + month − 1); fits 16 bits until the year 5461. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** 24288 → `2024-01`. */
export function monthFromNumber(value: number): string {
  return `${String(Math.floor(value / 12)).padStart(4, '0')}-${String((value % 12) + 1).padStart(2, '0')}`;
}

export function emptyUsage(): UsageColumns {
  return usageFromRows([]);
}

/** Builds columns from row objects; dictionaries in order of first appearance. For small inputs (imports, tests). */
export function usageFromRows(rows: readonly UsageRow[]): UsageColumns {
  const sources = dictionary();
  const services = dictionary();
  const organisations = dictionary();
  const metrics = dictionary();
  const n = rows.length;
  const columns = {
    source: new Uint32Array(n),
    service: new Uint32Array(n),
    organisation: new Uint32Array(n),
    metric: new Uint16Array(n),
    first: new Uint16Array(n),
    last: new Uint16Array(n),
    count: new Float64Array(n),
    allocated: new Uint8Array(n),
  };
  rows.forEach((row, i) => {
    columns.source[i] = sources.code(row.source_id);
    columns.service[i] = services.code(row.service_id);
    columns.organisation[i] = organisations.code(row.organisation_id);
    columns.metric[i] = metrics.code(row.metric);
    columns.first[i] = monthNumber(row.month.slice(0, 7));
    columns.last[i] = row.month.length > 7 ? monthNumber(row.month.slice(8)) : (columns.first[i] ?? 0);
    columns.count[i] = row.count;
    columns.allocated[i] = row.allocated ? 1 : 0;
  });
  return {
    length: n,
    sources: sources.values,
    services: services.values,
    organisations: organisations.values,
    metrics: metrics.values,
    ...columns,
  };
}

/** Row `i` as an object; for display and tests, not for loops over a million rows. */
export function usageRow(usage: UsageColumns, i: number): UsageRow {
  const first = usage.first[i] ?? 0;
  const last = usage.last[i] ?? first;
  return {
    source_id: usage.sources[usage.source[i] ?? 0] ?? '',
    service_id: usage.services[usage.service[i] ?? 0] ?? '',
    organisation_id: usage.organisations[usage.organisation[i] ?? 0] ?? '',
    month: last === first ? monthFromNumber(first) : `${monthFromNumber(first)}/${monthFromNumber(last)}`,
    metric: usage.metrics[usage.metric[i] ?? 0] ?? '',
    count: usage.count[i] ?? 0,
    allocated: usage.allocated[i] === 1,
  };
}

function dictionary(): { values: string[]; code(value: string): number } {
  const values: string[] = [];
  const codes = new Map<string, number>();
  return {
    values,
    code(value) {
      let code = codes.get(value);
      if (code === undefined) {
        code = values.push(value) - 1;
        codes.set(value, code);
      }
      return code;
    },
  };
}
