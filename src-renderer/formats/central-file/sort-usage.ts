import type { UsageColumns } from '#domain/model/usage-columns.ts';

/**
 * The order in which usage rows are written: by source, service, organisation, month, metric, count, allocated and then the
 * unknown columns, so that the same rows give the same bytes in whatever order they came. Codes are ranked by their text.
 * @returns the row numbers in that order
 */
export function usageOrder(usage: UsageColumns): Uint32Array {
  const keys: Ranked[] = [
    ranked(usage.source, usage.sources),
    ranked(usage.service, usage.services),
    ranked(usage.organisation, usage.organisations),
    { ranks: usage.first, size: 0x10000 },
    { ranks: usage.last, size: 0x10000 },
    ranked(usage.metric, usage.metrics),
    rankedNumbers(usage.count),
    { ranks: usage.allocated, size: 2 },
    ...Object.entries(usage.extra ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, values]) => rankedTexts(values)),
  ];
  let order = Uint32Array.from({ length: usage.length }, (_, i) => i);
  // A stable sort by the least key first leaves the rows sorted by all of them.
  for (const key of keys.reverse()) order = stableSort(order, key);
  return order;
}

type Ranked = { readonly ranks: ArrayLike<number>; readonly size: number };

function stableSort(order: Uint32Array<ArrayBuffer>, { ranks, size }: Ranked): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(size + 1);
  for (const row of order) {
    const slot = (ranks[row] ?? 0) + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot <= size; slot++) next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const rank = ranks[row] ?? 0;
    const at = next[rank] ?? 0;
    sorted[at] = row;
    next[rank] = at + 1;
  }
  return sorted;
}

function ranked(codes: ArrayLike<number>, dictionary: readonly string[]): Ranked {
  const rankByCode = new Uint32Array(dictionary.length);
  const byText = Array.from(dictionary.keys()).sort((a, b) => ((dictionary[a] ?? '') < (dictionary[b] ?? '') ? -1 : 1));
  for (const [rank, code] of byText.entries()) rankByCode[code] = rank;
  return { ranks: Uint32Array.from(codes, (code) => rankByCode[code] ?? 0), size: dictionary.length };
}

function rankedNumbers(values: Float64Array): Ranked {
  const distinct = Float64Array.from(new Set(values)).sort();
  const rankByValue = new Map(Array.from(distinct, (value, rank) => [value, rank]));
  return { ranks: Uint32Array.from(values, (value) => rankByValue.get(value) ?? 0), size: rankByValue.size };
}

function rankedTexts(values: readonly string[]): Ranked {
  const texts = Array.from(new Set(values)).sort();
  const rankByText = new Map(texts.map((text, rank) => [text, rank]));
  return { ranks: Uint32Array.from(values, (text) => rankByText.get(text) ?? 0), size: texts.length };
}
