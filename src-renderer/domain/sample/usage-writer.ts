import type { UsageColumns } from '../model/usage-columns.ts';

/** Fills usage columns row by row without an object per row: the sample can be asked for millions. */
export type UsageWriter = {
  readonly length: () => number;
  /** Codes of the dictionaries, in order of first appearance. */
  readonly sourceCode: (id: string) => number;
  readonly serviceCode: (id: string) => number;
  readonly organisationCode: (id: string) => number;
  readonly metricCode: (name: string) => number;
  readonly add: (row: UsageCodes) => void;
  /** The first `rows` rows, or all. */
  readonly finish: (rows?: number) => UsageColumns;
};

export type UsageCodes = {
  source: number;
  service: number;
  organisation: number;
  metric: number;
  first: number;
  last: number;
  count: number;
  allocated: 0 | 1;
};

export function usageWriter(capacity: number): UsageWriter {
  const dictionaries = {
    sources: dictionary(),
    services: dictionary(),
    organisations: dictionary(),
    metrics: dictionary(),
  };
  let columns = makeColumns(capacity);
  let length = 0;
  return {
    length: () => length,
    sourceCode: dictionaries.sources.code,
    serviceCode: dictionaries.services.code,
    organisationCode: dictionaries.organisations.code,
    metricCode: dictionaries.metrics.code,
    add: (row) => {
      if (length === columns.count.length) columns = grown(columns);
      columns.source[length] = row.source;
      columns.service[length] = row.service;
      columns.organisation[length] = row.organisation;
      columns.metric[length] = row.metric;
      columns.first[length] = row.first;
      columns.last[length] = row.last;
      columns.count[length] = row.count;
      columns.allocated[length] = row.allocated;
      length++;
    },
    finish: (rows = length) => {
      const kept = Math.min(rows, length);
      return {
        length: kept,
        sources: dictionaries.sources.values,
        services: dictionaries.services.values,
        organisations: dictionaries.organisations.values,
        metrics: dictionaries.metrics.values,
        source: columns.source.slice(0, kept),
        service: columns.service.slice(0, kept),
        organisation: columns.organisation.slice(0, kept),
        metric: columns.metric.slice(0, kept),
        first: columns.first.slice(0, kept),
        last: columns.last.slice(0, kept),
        count: columns.count.slice(0, kept),
        allocated: columns.allocated.slice(0, kept),
      };
    },
  };
}

type Columns = Pick<
  UsageColumns,
  'source' | 'service' | 'organisation' | 'metric' | 'first' | 'last' | 'count' | 'allocated'
>;

function makeColumns(capacity: number): Columns {
  return {
    source: new Uint32Array(capacity),
    service: new Uint32Array(capacity),
    organisation: new Uint32Array(capacity),
    metric: new Uint16Array(capacity),
    first: new Uint16Array(capacity),
    last: new Uint16Array(capacity),
    count: new Float64Array(capacity),
    allocated: new Uint8Array(capacity),
  };
}

function grown(columns: Columns): Columns {
  const larger = makeColumns(Math.max(1024, columns.count.length * 2));
  for (const name of Object.keys(columns) as (keyof Columns)[]) larger[name].set(columns[name]);
  return larger;
}

function dictionary(): { readonly values: string[]; readonly code: (value: string) => number } {
  const values: string[] = [];
  const codes = new Map<string, number>();
  return {
    values,
    code: (value) => {
      const known = codes.get(value);
      if (known !== undefined) return known;
      const code = values.push(value) - 1;
      codes.set(value, code);
      return code;
    },
  };
}
