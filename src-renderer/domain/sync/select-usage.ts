import type { UsageColumns } from '../model/usage-columns.ts';

/** The rows of the sources named; the same object when that is all of them. */
export function usageOfSources(usage: UsageColumns, sources: ReadonlySet<string>): UsageColumns {
  const isTaken = usage.sources.map((source) => sources.has(source));
  let length = 0;
  for (const code of usage.source) if (isTaken[code]) length++;
  if (length === usage.length) return usage;
  const rows = new Uint32Array(length);
  let at = 0;
  for (let i = 0; i < usage.length; i++) if (isTaken[usage.source[i] ?? 0]) rows[at++] = i;
  const pick = <A extends Numbers>(column: A, into: A): A => {
    for (let i = 0; i < length; i++) into[i] = column[rows[i] ?? 0] ?? 0;
    return into;
  };
  const extra = Object.entries(usage.extra ?? {}).map(
    ([name, values]) => [name, Array.from(rows, (row) => values[row] ?? '')] as const,
  );
  return {
    ...usage,
    length,
    source: pick(usage.source, new Uint32Array(length)),
    service: pick(usage.service, new Uint32Array(length)),
    organisation: pick(usage.organisation, new Uint32Array(length)),
    metric: pick(usage.metric, new Uint16Array(length)),
    first: pick(usage.first, new Uint16Array(length)),
    last: pick(usage.last, new Uint16Array(length)),
    count: pick(usage.count, new Float64Array(length)),
    allocated: pick(usage.allocated, new Uint8Array(length)),
    ...(usage.extra && { extra: Object.fromEntries(extra) }),
  };
}

/** All rows of both, under dictionaries that hold the values of both. */
export function concatUsage(a: UsageColumns, b: UsageColumns): UsageColumns {
  if (b.length === 0 && !b.extra) return a;
  if (a.length === 0 && !a.extra) return b;
  const source = dictionaries(a.sources, b.sources);
  const service = dictionaries(a.services, b.services);
  const organisation = dictionaries(a.organisations, b.organisations);
  const metric = dictionaries(a.metrics, b.metrics);
  const length = a.length + b.length;
  const joined = <A extends Numbers>(into: A, first: A, second: A, codes?: readonly number[]): A => {
    into.set(first);
    if (!codes) into.set(second, a.length);
    else for (let i = 0; i < b.length; i++) into[a.length + i] = codes[second[i] ?? 0] ?? 0;
    return into;
  };
  const extra = joinedExtra(a, b);
  return {
    length,
    sources: source.values,
    services: service.values,
    organisations: organisation.values,
    metrics: metric.values,
    source: joined(new Uint32Array(length), a.source, b.source, source.codes),
    service: joined(new Uint32Array(length), a.service, b.service, service.codes),
    organisation: joined(new Uint32Array(length), a.organisation, b.organisation, organisation.codes),
    metric: joined(new Uint16Array(length), a.metric, b.metric, metric.codes),
    first: joined(new Uint16Array(length), a.first, b.first),
    last: joined(new Uint16Array(length), a.last, b.last),
    count: joined(new Float64Array(length), a.count, b.count),
    allocated: joined(new Uint8Array(length), a.allocated, b.allocated),
    ...(extra && { extra }),
  };
}

type Numbers = Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** The first dictionary with the new values of the second, and where each code of the second stands in it. */
function dictionaries(
  first: readonly string[],
  second: readonly string[],
): { readonly values: readonly string[]; readonly codes: readonly number[] } {
  const codeByValue = new Map(first.map((value, code) => [value, code]));
  const values = [...first];
  const codes = second.map((value) => {
    const known = codeByValue.get(value);
    if (known !== undefined) return known;
    codeByValue.set(value, values.length);
    return values.push(value) - 1;
  });
  return { values, codes };
}

function joinedExtra(a: UsageColumns, b: UsageColumns): Readonly<Record<string, readonly string[]>> | null {
  const names = new Set([...Object.keys(a.extra ?? {}), ...Object.keys(b.extra ?? {})]);
  if (names.size === 0) return null;
  const column = ({ extra, length }: UsageColumns, name: string) => extra?.[name] ?? new Array<string>(length).fill('');
  return Object.fromEntries(Array.from(names, (name) => [name, [...column(a, name), ...column(b, name)]]));
}
