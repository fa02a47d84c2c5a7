import type { BenchFile } from './bench-files.ts';
import type { Measurement } from './measure.ts';

/** One line of the table of targets (docs: performance). Smaller is better. */
export type Target = {
  readonly what: string;
  readonly value: number;
  readonly gate: number;
  readonly aim: number;
  readonly unit: '×' | 'ms' | 'chunks';
};

export function targets(m: Measurement, usage: BenchFile): Target[] {
  const of = (name: string): number => {
    const value = m[name];
    if (value === undefined) throw new Error(`not measured: ${name}`);
    return value;
  };
  const block = Math.max(of('oursBlock'), of('centralBlock'));
  const sizes = Object.keys(m).filter((name) => name.startsWith('perRow'));
  const perRow = sizes.map(of);
  // Small files carry the fixed costs; what must not be is that a row grows dearer with their number.
  const growth = Math.max(0, ...perRow.slice(1).map((cost, i) => cost / (perRow[i] as number)));
  return [
    {
      what: 'usage file → strict durable → figures ÷ reading its bytes',
      value: of('ours') / of('read'),
      gate: 4,
      aim: 2.5,
      unit: '×',
    },
    {
      what: 'the same ÷ DuckDB-WASM in memory (start not counted)',
      value: of('ours') / of('duckdb'),
      gate: 0.75,
      aim: 0.45,
      unit: '×',
    },
    {
      what: 'dashboard figures after restart ÷ DuckDB queries',
      value: of('restart') / of('duckdbQueries'),
      gate: 0.15,
      aim: 0.05,
      unit: '×',
    },
    { what: 'identical file again: chunk writes', value: of('againChunks'), gate: 0, aim: 0, unit: 'chunks' },
    { what: 'stored bytes ÷ CSV bytes', value: of('storedBytes') / usage.bytes, gate: 0.15, aim: 0.1, unit: '×' },
    { what: 'peak memory growth ÷ CSV bytes', value: of('memoryBytes') / usage.bytes, gate: 3, aim: 1.5, unit: '×' },
    {
      what: 'central file: read and verify ÷ unzipping with fflate',
      value: of('central') / of('unzip'),
      gate: 4,
      aim: 2.5,
      unit: '×',
    },
    { what: 'longest main-thread block', value: block, gate: 100, aim: 50, unit: 'ms' },
    {
      what: `cost of a row, next size ÷ size before (${sizes.map((name) => name.slice(6)).join(', ')})`,
      value: growth,
      gate: 1.3,
      aim: 1.1,
      unit: '×',
    },
  ];
}

export function table(lines: readonly Target[]): string {
  const width = Math.max(...lines.map(({ what }) => what.length));
  const head = `${'what'.padEnd(width)}  ${'measured'.padStart(12)}  ${'gate'.padStart(6)}  ${'aim'.padStart(6)}  verdict`;
  const rows = lines.map(({ what, value, gate, aim, unit }) => {
    const measured = `${unit === '×' ? value.toFixed(3) : Math.round(value)} ${unit}`;
    const verdict = value <= aim ? 'aim reached' : value <= gate ? 'gate reached' : 'MISSED';
    return `${what.padEnd(width)}  ${measured.padStart(12)}  ${`≤ ${gate}`.padStart(6)}  ${`≤ ${aim}`.padStart(6)}  ${verdict}`;
  });
  return [head, ...rows].join('\n');
}
