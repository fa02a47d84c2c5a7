import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { narrow, type UsageChunk } from './chunk.ts';

/** Positions of names in the stored dictionaries; a name that is new is appended. */
export type Coding = {
  readonly organisations: string[];
  readonly metrics: string[];
};

/**
 * Cuts usage columns into chunks of (source, service, year). Rows of a chunk are sorted by organisation, metric and
 * month, so that the same rows give the same chunk whatever order they came in.
 * @param coding stored dictionaries; names that are new are appended to it
 */
export async function chunksFromColumns(usage: UsageColumns, coding: Coding): Promise<UsageChunk[]> {
  const organisationCode = codesFor(usage.organisations, coding.organisations);
  const metricCode = codesFor(usage.metrics, coding.metrics);
  return Promise.all(
    groups(usage).map((group) =>
      chunkOf(usage, group, { organisationCode, metricCode, metrics: coding.metrics.length }),
    ),
  );
}

function codesFor(names: readonly string[], known: string[]): Uint32Array {
  const positions = new Map(known.map((name, position) => [name, position]));
  return Uint32Array.from(names, (name) => {
    const position = positions.get(name) ?? known.push(name) - 1;
    positions.set(name, position);
    return position;
  });
}

type Group = { readonly source: number; readonly service: number; readonly year: number; readonly rows: Uint32Array };

/** Row numbers of each (source, service, year), by counting: one pass to count, one to place. */
function groups(usage: UsageColumns): Group[] {
  const { source, service, first, length } = usage;
  const services = Math.max(usage.services.length, 1);
  const slots = new Map<number, { source: number; service: number; year: number; size: number; at: number }>();
  const slotOfRow = new Array<{ at: number; size: number }>(length);
  for (let row = 0; row < length; row++) {
    const year = Math.floor((first[row] as number) / 12);
    const key = (year * services + (service[row] as number)) * 0x100000 + (source[row] as number);
    let slot = slots.get(key);
    if (!slot) {
      slot = { source: source[row] as number, service: service[row] as number, year, size: 0, at: 0 };
      slots.set(key, slot);
    }
    slot.size++;
    slotOfRow[row] = slot;
  }
  const rows = new Uint32Array(length);
  const made: Group[] = [];
  let start = 0;
  for (const slot of slots.values()) {
    made.push({ ...slot, rows: rows.subarray(start, start + slot.size) });
    slot.at = start;
    start += slot.size;
  }
  for (let row = 0; row < length; row++) {
    const slot = slotOfRow[row] as { at: number };
    rows[slot.at++] = row;
  }
  return made;
}

async function chunkOf(
  usage: UsageColumns,
  group: Group,
  codes: { organisationCode: Uint32Array; metricCode: Uint32Array; metrics: number },
): Promise<UsageChunk> {
  const { year } = group;
  const rows = sorted(usage, group, codes);
  const take = (value: (row: number) => number) => Float64Array.from(rows, value);
  const span = take((row) => (usage.last[row] as number) - (usage.first[row] as number));
  const allocated = take((row) => usage.allocated[row] as number);
  const content = {
    source: usage.sources[group.source] ?? '',
    service: usage.services[group.service] ?? '',
    year,
    length: rows.length,
    organisation: narrow(take((row) => codes.organisationCode[usage.organisation[row] as number] as number)),
    metric: narrow(take((row) => codes.metricCode[usage.metric[row] as number] as number)),
    first: narrow(take((row) => (usage.first[row] as number) - year * 12)),
    span: span.some((value) => value > 0) ? narrow(span) : null,
    count: narrow(take((row) => usage.count[row] as number)),
    allocated: allocated.some((value) => value > 0) ? narrow(allocated) : null,
    extra: usage.extra
      ? Object.fromEntries(
          Object.entries(usage.extra).map(([name, values]) => [name, [...rows].map((row) => values[row] ?? '')]),
        )
      : null,
  };
  return { ...content, hash: await contentHash(content) };
}

function sorted(
  usage: UsageColumns,
  { rows, year }: Group,
  codes: { organisationCode: Uint32Array; metricCode: Uint32Array; metrics: number },
): Uint32Array {
  const n = rows.length;
  const keys = new Float64Array(n);
  let ascending = true;
  for (let i = 0; i < n; i++) {
    const row = rows[i] as number;
    const organisation = codes.organisationCode[usage.organisation[row] as number] as number;
    const metric = codes.metricCode[usage.metric[row] as number] as number;
    const month = (usage.first[row] as number) - year * 12;
    // The row's position breaks ties, so that the sort is stable and the key can be turned back into the row.
    keys[i] = ((organisation * codes.metrics + metric) * 12 + month) * n + i;
    if (i > 0 && (keys[i] as number) < (keys[i - 1] as number)) ascending = false;
  }
  if (ascending) return rows;
  keys.sort();
  return Uint32Array.from(keys, (key) => rows[key % n] as number);
}

async function contentHash(content: Omit<UsageChunk, 'hash'>): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([content.source, content.service, content.year, content.extra]));
  const columns = [content.organisation, content.metric, content.first, content.span, content.count, content.allocated];
  // Types and presence of the columns are part of the content: the same bytes may mean different numbers.
  const shape = new TextEncoder().encode(columns.map((column) => column?.constructor.name ?? '-').join());
  const parts = [text, shape, ...columns.map((column) => (column ? new Uint8Array(column.buffer) : new Uint8Array()))];
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
