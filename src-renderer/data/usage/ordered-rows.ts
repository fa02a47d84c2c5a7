import type { UsageColumns } from '#domain/model/usage-columns.ts';
import type { UsageCodes } from './usage-codes.ts';

/** Usage in the order of chunks, with the columns that chunks hold in another form than usage does. */
export type OrderedRows = {
  readonly usage: UsageColumns;
  /** Stored codes. */
  readonly organisation: Uint32Array;
  readonly metric: Uint32Array;
  /** First month, 0–11 within the chunk's year. */
  readonly month: Uint8Array;
  /** Months from the first to the last. */
  readonly span: Uint16Array;
  readonly chunks: readonly ChunkRows[];
};

/** Rows `start` to `end` of one source, service and year, and the greatest number in each column. */
export type ChunkRows = Readonly<
  Record<'start' | 'end' | 'year' | 'organisation' | 'metric' | 'span' | 'count' | 'allocated', number>
>;

/** All this in one pass, since passing over a million rows is what costs; null when they are not in the order of chunks. */
export function orderedRows(usage: UsageColumns, codes: UsageCodes): OrderedRows | null {
  const { length } = usage;
  const rows = {
    usage,
    organisation: new Uint32Array(length),
    metric: new Uint32Array(length),
    month: new Uint8Array(length),
    span: new Uint16Array(length),
    chunks: [] as ChunkRows[],
  };
  for (let start = 0; start < length; ) {
    const chunk = readChunk(rows, codes, start);
    if (!chunk || (start > 0 && compareChunks(usage, start, start - 1) < 0)) return null;
    rows.chunks.push(chunk);
    start = chunk.end;
  }
  return rows;
}

/** Order of the chunks that two rows are in. */
function compareChunks({ source, service, first }: UsageColumns, a: number, b: number): number {
  return (
    (source[a] as number) - (source[b] as number) ||
    (service[a] as number) - (service[b] as number) ||
    yearOf(first[a] as number) - yearOf(first[b] as number)
  );
}

/** The chunk that begins with row `start`. */
function readChunk(rows: OrderedRows, codes: UsageCodes, start: number): ChunkRows | null {
  const { usage, organisation, metric, month, span } = rows;
  const { source, service, first, last, count, allocated, length } = usage;
  const { metrics } = codes;
  const year = yearOf(first[start] as number);
  const january = year * 12;
  const [sourceHere, serviceHere] = [source[start], service[start]];
  let mostOrganisation = 0;
  let mostMetric = 0;
  let mostSpan = 0;
  let mostCount = 0;
  let mostAllocated = 0;
  let cellBefore = -1;
  let row = start;
  for (; row < length; row++) {
    const at = (first[row] as number) - january;
    if (source[row] !== sourceHere || service[row] !== serviceHere || at < 0 || at >= 12) break;
    const organisationCode = codes.organisation[usage.organisation[row] as number] as number;
    const metricCode = codes.metric[usage.metric[row] as number] as number;
    const cell = (organisationCode * 12 + at) * metrics + metricCode;
    if (cell <= cellBefore && (cell < cellBefore || compareContent(usage, row, row - 1) < 0)) return null;
    cellBefore = cell;
    const spanHere = (last[row] as number) - (first[row] as number);
    const countHere = count[row] as number;
    organisation[row] = organisationCode;
    metric[row] = metricCode;
    month[row] = at;
    span[row] = spanHere;
    if (organisationCode > mostOrganisation) mostOrganisation = organisationCode;
    if (metricCode > mostMetric) mostMetric = metricCode;
    if (spanHere > mostSpan) mostSpan = spanHere;
    if (countHere > mostCount) mostCount = countHere;
    mostAllocated |= allocated[row] as number;
  }
  return {
    start,
    end: row,
    year,
    organisation: mostOrganisation,
    metric: mostMetric,
    span: mostSpan,
    count: mostCount,
    allocated: mostAllocated,
  };
}

/** Order of two rows of one cell. */
export function compareContent(usage: UsageColumns, a: number, b: number): number {
  const difference =
    (usage.last[a] as number) - (usage.last[b] as number) ||
    (usage.count[a] as number) - (usage.count[b] as number) ||
    (usage.allocated[a] as number) - (usage.allocated[b] as number);
  if (difference !== 0 || !usage.extra) return difference;
  for (const name of Object.keys(usage.extra).toSorted()) {
    const values = usage.extra[name] as readonly string[];
    const [textA, textB] = [values[a] ?? '', values[b] ?? ''];
    if (textA !== textB) return textA < textB ? -1 : 1;
  }
  return 0;
}

export function yearOf(monthNumber: number): number {
  return Math.floor(monthNumber / 12);
}
