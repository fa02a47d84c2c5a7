import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { sha256 } from '../sha256.ts';
import { type NarrowColumn, narrowArray, type UsageChunk } from './chunk.ts';
import { inChunkOrder, yearOf } from './chunk-order.ts';
import { type Coding, type UsageCodes, usageCodes } from './usage-codes.ts';

/**
 * Cuts usage columns into chunks of (source, service, year). The same rows give the same chunk whatever order they came in.
 * @param coding stored dictionaries; names that are new are appended to it
 */
export async function chunksFromColumns(usage: UsageColumns, coding: Coding): Promise<UsageChunk[]> {
  const codes = usageCodes(usage, coding);
  const ordered = inChunkOrder(usage, codes);
  const chunks: Promise<UsageChunk>[] = [];
  for (let start = 0; start < ordered.length; ) {
    const end = endOfChunk(ordered, start);
    chunks.push(withHash(chunkOf(ordered, codes, start, end)));
    start = end;
  }
  return Promise.all(chunks);
}

type Content = Omit<UsageChunk, 'hash'>;

function endOfChunk({ source, service, first, length }: UsageColumns, start: number): number {
  const [sourceHere, serviceHere, year] = [source[start], service[start], yearOf(first[start] as number)];
  const nextJanuary = (year + 1) * 12;
  let end = start + 1;
  while (
    end < length &&
    source[end] === sourceHere &&
    service[end] === serviceHere &&
    (first[end] as number) >= year * 12 &&
    (first[end] as number) < nextJanuary
  ) {
    end++;
  }
  return end;
}

/** Rows `start` to `end` as a chunk, each column in the narrowest array that holds it. */
function chunkOf(usage: UsageColumns, codes: UsageCodes, start: number, end: number): Content {
  const year = yearOf(usage.first[start] as number);
  const length = end - start;
  const column = (value: (row: number) => number): NarrowColumn => {
    let greatest = 0;
    for (let row = start; row < end; row++) greatest = Math.max(greatest, value(row));
    const narrow = narrowArray(length, greatest);
    for (let i = 0; i < length; i++) narrow[i] = value(start + i);
    return narrow;
  };
  const columnUnlessZero = (value: (row: number) => number): NarrowColumn | null => {
    for (let row = start; row < end; row++) if (value(row) !== 0) return column(value);
    return null;
  };
  return {
    source: usage.sources[usage.source[start] as number] ?? '',
    service: usage.services[usage.service[start] as number] ?? '',
    year,
    length,
    organisation: column((row) => codes.organisation[usage.organisation[row] as number] as number),
    metric: column((row) => codes.metric[usage.metric[row] as number] as number),
    first: column((row) => (usage.first[row] as number) - year * 12),
    span: columnUnlessZero((row) => (usage.last[row] as number) - (usage.first[row] as number)),
    count: column((row) => usage.count[row] as number),
    allocated: columnUnlessZero((row) => usage.allocated[row] as number),
    extra:
      usage.extra === undefined
        ? null
        : Object.fromEntries(Object.entries(usage.extra).map(([name, values]) => [name, values.slice(start, end)])),
  };
}

async function withHash(content: Content): Promise<UsageChunk> {
  const { source, service, year, extra, organisation, metric, first, span, count, allocated } = content;
  const columns = [count, organisation, metric, first, span, allocated];
  // Widths and presence of the columns are part of the content: the same bytes may mean different numbers.
  const widths = columns.map((column) => column?.BYTES_PER_ELEMENT ?? 0);
  const text = new TextEncoder().encode(JSON.stringify([source, service, year, widths, extra]));
  const bytes = new Uint8Array(columns.reduce((sum, column) => sum + (column?.byteLength ?? 0), text.length));
  let at = 0;
  for (const column of columns) {
    if (!column) continue;
    bytes.set(new Uint8Array(column.buffer), at);
    at += column.byteLength;
  }
  bytes.set(text, at);
  return { ...content, hash: await sha256(bytes) };
}
