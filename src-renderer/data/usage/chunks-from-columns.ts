import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { type UsageChunk, widthOf } from './chunk.ts';
import { chunkHash, wholeBlocks } from './chunk-hash.ts';
import { inChunkOrder } from './chunk-order.ts';
import { ColumnPacker } from './column-packer.ts';
import type { ChunkRows, OrderedRows } from './ordered-rows.ts';
import { type Coding, usageCodes } from './usage-codes.ts';

/**
 * Cuts usage columns into chunks of (source, service, year), one at a time as they are asked for. The same rows give the same
 * chunk whatever order they came in.
 * @param coding stored dictionaries; names that are new are appended to it before this returns
 */
export function chunksFromColumns(usage: UsageColumns, coding: Coding): Iterable<UsageChunk> {
  const codes = usageCodes(usage, coding);
  return cut(usage, codes);
}

function* cut(usage: UsageColumns, codes: ReturnType<typeof usageCodes>): Generator<UsageChunk> {
  const rows = inChunkOrder(usage, codes);
  for (const chunk of rows.chunks) yield chunkOf(rows, chunk);
}
function chunkOf(rows: OrderedRows, greatest: ChunkRows): UsageChunk {
  const { usage } = rows;
  const { start, end, year } = greatest;
  const length = end - start;
  const width = {
    count: widthOf(greatest.count),
    organisation: widthOf(greatest.organisation),
    metric: widthOf(greatest.metric),
    first: widthOf(11),
    // A column of nothing but zeros is left out.
    span: greatest.span === 0 ? 0 : widthOf(greatest.span),
    allocated: greatest.allocated === 0 ? 0 : widthOf(greatest.allocated),
  };
  const packer = new ColumnPacker(length, Object.values(width));
  const columns = {
    count: packer.add(usage.count.subarray(start, end), width.count),
    organisation: packer.add(rows.organisation.subarray(start, end), width.organisation),
    metric: packer.add(rows.metric.subarray(start, end), width.metric),
    first: packer.add(rows.month.subarray(start, end), width.first),
    span: width.span === 0 ? null : packer.add(rows.span.subarray(start, end), width.span),
    allocated: width.allocated === 0 ? null : packer.add(usage.allocated.subarray(start, end), width.allocated),
  };
  const key = {
    source: usage.sources[usage.source[start] as number] ?? '',
    service: usage.services[usage.service[start] as number] ?? '',
    year,
    length,
  };
  const extra =
    usage.extra === undefined
      ? null
      : Object.fromEntries(Object.entries(usage.extra).map(([name, values]) => [name, values.slice(start, end)]));
  // Widths are part of the content: the same bytes may mean different numbers.
  const head = new TextEncoder().encode(JSON.stringify([key, width, extra]));
  return { ...key, ...columns, extra, hash: chunkHash(wholeBlocks(head), packer.words) };
}
