import type { UsageColumns } from '#domain/model/usage-columns.ts';
import type { UsageChunk } from './chunk.ts';

/** Puts chunks together into usage columns; dictionaries are those of the database, sources and services of the chunks. */
export function columnsFromChunks(
  chunks: readonly UsageChunk[],
  dictionaries: { readonly organisations: readonly string[]; readonly metrics: readonly string[] },
): UsageColumns {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const sources = [...new Set(chunks.map((chunk) => chunk.source))];
  const services = [...new Set(chunks.map((chunk) => chunk.service))];
  const sourceCodes = new Map(sources.map((id, code) => [id, code]));
  const serviceCodes = new Map(services.map((id, code) => [id, code]));
  const columns = {
    source: new Uint32Array(length),
    service: new Uint32Array(length),
    organisation: new Uint32Array(length),
    metric: new Uint16Array(length),
    first: new Uint16Array(length),
    last: new Uint16Array(length),
    count: new Float64Array(length),
    allocated: new Uint8Array(length),
  };
  let at = 0;
  for (const chunk of chunks) {
    const end = at + chunk.length;
    columns.source.fill(sourceCodes.get(chunk.source) ?? 0, at, end);
    columns.service.fill(serviceCodes.get(chunk.service) ?? 0, at, end);
    columns.organisation.set(chunk.organisation, at);
    columns.metric.set(chunk.metric, at);
    columns.count.set(chunk.count, at);
    if (chunk.allocated) columns.allocated.set(chunk.allocated, at);
    const january = chunk.year * 12;
    columns.first.set(chunk.first, at);
    if (chunk.span) columns.last.set(chunk.span, at);
    for (let row = at; row < end; row++) {
      columns.first[row] = january + (columns.first[row] as number);
      columns.last[row] = (columns.first[row] as number) + (columns.last[row] as number);
    }
    at = end;
  }
  const extra = extraColumns(chunks);
  return {
    length,
    sources,
    services,
    organisations: dictionaries.organisations,
    metrics: dictionaries.metrics,
    ...columns,
    ...(extra && { extra }),
  };
}

function extraColumns(chunks: readonly UsageChunk[]): Record<string, string[]> | null {
  const names = new Set(chunks.flatMap((chunk) => Object.keys(chunk.extra ?? {})));
  if (names.size === 0) return null;
  const column = (name: string) =>
    chunks.flatMap((chunk) => chunk.extra?.[name] ?? new Array<string>(chunk.length).fill(''));
  return Object.fromEntries([...names].map((name) => [name, column(name)]));
}
