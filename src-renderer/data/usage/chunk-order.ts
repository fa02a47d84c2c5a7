import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { compareContent, type OrderedRows, orderedRows, yearOf } from './ordered-rows.ts';
import type { UsageCodes } from './usage-codes.ts';

/**
 * The rows by source, service, year, organisation, month and metric; rows alike in these by what else they hold. The same
 * rows give the same order whatever order they came in. Columns that are in this order already, which files of our own making
 * are, are not copied.
 */
export function inChunkOrder(usage: UsageColumns, codes: UsageCodes): OrderedRows {
  const rows = orderedRows(usage, codes);
  if (rows) return rows;
  const sorted = orderedRows(rearranged(usage, chunkOrder(usage, codes)), codes);
  if (!sorted) throw new Error('sorted rows are not in order');
  return sorted;
}

function codeAt(codes: Uint32Array, column: ArrayLike<number>, row: number): number {
  return codes[column[row] as number] as number;
}

/** Counting sorts, the least significant column first: several times as fast as comparing a million rows. */
function chunkOrder(usage: UsageColumns, codes: UsageCodes): Uint32Array {
  const { source, service, organisation, first, metric } = usage;
  const keys: ((row: number) => number)[] = [
    (row) => codeAt(codes.metric, metric, row),
    (row) => (first[row] as number) % 12,
    (row) => codeAt(codes.organisation, organisation, row),
    (row) => yearOf(first[row] as number),
    (row) => service[row] as number,
    (row) => source[row] as number,
  ];
  let order = Uint32Array.from({ length: usage.length }, (_, row) => row);
  for (const key of keys) order = countingSort(order, key);
  sortCells(usage, order, (a, b) => keys.every((key) => key(a) === key(b)));
  return order;
}

function countingSort(order: Uint32Array<ArrayBuffer>, key: (row: number) => number): Uint32Array<ArrayBuffer> {
  let greatest = 0;
  for (let row = 0; row < order.length; row++) greatest = Math.max(greatest, key(row));
  const starts = new Uint32Array(greatest + 2);
  for (let row = 0; row < order.length; row++) starts[key(row) + 1] = (starts[key(row) + 1] as number) + 1;
  for (let value = 1; value < starts.length; value++) {
    starts[value] = (starts[value] as number) + (starts[value - 1] as number);
  }
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const value = key(row);
    const at = starts[value] as number;
    sorted[at] = row;
    starts[value] = at + 1;
  }
  return sorted;
}

/** Sorts rows of one cell among themselves; nearly every cell is one row. */
function sortCells(usage: UsageColumns, order: Uint32Array, isSameCell: (a: number, b: number) => boolean): void {
  let start = 0;
  for (let end = 1; end <= order.length; end++) {
    if (end < order.length && isSameCell(order[end] as number, order[start] as number)) continue;
    if (end - start > 1) order.subarray(start, end).sort((a, b) => compareContent(usage, a, b));
    start = end;
  }
}

function rearranged(usage: UsageColumns, order: Uint32Array): UsageColumns {
  const taken = <A extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(from: A): A => {
    const to = from.slice() as A;
    for (let at = 0; at < order.length; at++) to[at] = from[order[at] as number] as number;
    return to;
  };
  const { source, service, organisation, metric, first, last, count, allocated, extra } = usage;
  return {
    ...usage,
    source: taken(source),
    service: taken(service),
    organisation: taken(organisation),
    metric: taken(metric),
    first: taken(first),
    last: taken(last),
    count: taken(count),
    allocated: taken(allocated),
    ...(extra && {
      extra: Object.fromEntries(
        Object.entries(extra).map(([name, values]) => [name, Array.from(order, (row) => values[row] ?? '')]),
      ),
    }),
  };
}
