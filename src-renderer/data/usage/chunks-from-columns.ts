import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { sha256 } from '../sha256.ts';
import { narrowed, narrowedUnlessZero, type UsageChunk } from './chunk.ts';
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
  const organisation = new Uint32Array(length);
  const metric = new Uint32Array(length);
  const first = new Uint16Array(length);
  const span = new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    const row = start + i;
    organisation[i] = codes.organisation[usage.organisation[row] as number] as number;
    metric[i] = codes.metric[usage.metric[row] as number] as number;
    first[i] = (usage.first[row] as number) - year * 12;
    span[i] = (usage.last[row] as number) - (usage.first[row] as number);
  }
  return {
    source: usage.sources[usage.source[start] as number] ?? '',
    service: usage.services[usage.service[start] as number] ?? '',
    year,
    length,
    organisation: narrowed(organisation),
    metric: narrowed(metric),
    first: narrowed(first),
    span: narrowedUnlessZero(span),
    count: narrowed(usage.count.subarray(start, end)),
    allocated: narrowedUnlessZero(usage.allocated.subarray(start, end)),
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
