import type { UsageColumns } from '#domain/model/usage-columns.ts';

/** Usage of this many rows over ten years, twenty services and their files, a hundred libraries and two metrics. */
export function manyRows(length: number): UsageColumns {
  const column = <A extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(
    array: A,
    value: (i: number) => number,
  ): A => {
    for (let i = 0; i < length; i++) array[i] = value(i);
    return array;
  };
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${1000 + i}`);
  const perYear = Math.ceil(length / 10);
  return {
    length,
    sources: names('u', 20),
    services: names('s', 20),
    organisations: names('NO-', 100),
    metrics: ['Total_Item_Requests', 'Unique_Item_Requests'],
    source: column(new Uint32Array(length), (i) => i % 20),
    service: column(new Uint32Array(length), (i) => i % 20),
    organisation: column(new Uint32Array(length), (i) => Math.floor(i / 20) % 100),
    metric: column(new Uint16Array(length), (i) => Math.floor(i / 2000) % 2),
    first: column(new Uint16Array(length), (i) => (2015 + Math.floor(i / perYear)) * 12 + (Math.floor(i / 4000) % 12)),
    last: column(new Uint16Array(length), (i) => (2015 + Math.floor(i / perYear)) * 12 + (Math.floor(i / 4000) % 12)),
    count: column(new Float64Array(length), (i) => (i * 7919) % 1000),
    allocated: new Uint8Array(length),
  };
}
