import type { BenchFile } from './bench-files.ts';
import type { Measurement } from './measure.ts';

/** One line of the table of targets (docs: performance). Smaller is better. */
export type Target = {
  readonly what: string;
  /** Null where nothing measures it yet, or not in this run. */
  readonly value: number | null;
  readonly unit: '×' | 'ms' | 'chunks';
  /** Null for a line that only informs. */
  readonly limits: { readonly gate: number; readonly aim: number } | null;
};

/** The targets that a run can be held against, whether or not it measured them all. */
export function targets(m: Measurement, usage: BenchFile): Target[] {
  const ratio = (name: string, by: string | number): number | null => {
    const [above, below] = [m[name], typeof by === 'number' ? by : m[by]];
    return above === undefined || below === undefined ? null : above / below;
  };
  const blocks = [m.oursBlock, m.drawnBlock, m.centralBlock, m.joinBlock].filter((block) => block !== undefined);
  const times = (what: string, value: number | null, gate: number, aim: number): Target => {
    return { what, value, unit: '×', limits: { gate, aim } };
  };
  return [
    times('usage file → strict durable → figures ÷ reading its bytes', ratio('ours', 'read'), 4, 2.5),
    {
      what: 'for comparison: PapaParse alone (header: false) ÷ reading its bytes',
      value: ratio('papaparse', 'read'),
      unit: '×',
      limits: null,
    },
    {
      what: 'for comparison: file → figures ÷ PapaParse alone (header: false)',
      value: ratio('ours', 'papaparse'),
      unit: '×',
      limits: null,
    },
    times('file → figures ÷ DuckDB-WASM in memory (neither start counted)', ratio('ours', 'duckdb'), 0.75, 0.45),
    times('file → figures with both dashboards drawn ÷ reading', ratio('drawn', 'read'), 6, 3.5),
    times(
      'dashboard figures after restart ÷ DuckDB queries (neither start counted)',
      ratio('restart', 'duckdbQueries'),
      0.15,
      0.05,
    ),
    {
      what: 'identical file again: chunk writes',
      value: m.againChunks ?? null,
      unit: 'chunks',
      limits: { gate: 0, aim: 0 },
    },
    times('stored bytes on disk ÷ CSV bytes', ratio('storedBytes', usage.bytes), 0.15, 0.1),
    times('peak memory growth ÷ CSV bytes', ratio('memoryBytes', usage.bytes), 3, 1.5),
    times('central file: read and verify ÷ unzipping with fflate', ratio('central', 'unzip'), 4, 2.5),
    times(
      'shared file, all stamped: read, verify, join ÷ unzipping with fflate',
      ratio('joinShared', 'unzipShared'),
      4,
      2.5,
    ),
    times(
      'start of browser to usable overview, all rows stored ÷ to an empty React page',
      ratio('start', 'emptyStart'),
      1.6,
      1.3,
    ),
    {
      what: 'longest main-thread block',
      value: blocks.length === 0 ? null : Math.max(...blocks),
      unit: 'ms',
      limits: { gate: 100, aim: 50 },
    },
    {
      what: 'longest main-thread block of the program while others’ changes are looked over and taken in',
      value: m.takeBlock ?? null,
      unit: 'ms',
      limits: { gate: 100, aim: 50 },
    },
    {
      what: 'longest main-thread block while 357 libraries × 11 services are answered by keyboard',
      value: m.answersBlock ?? null,
      unit: 'ms',
      limits: { gate: 50, aim: 50 },
    },
    {
      what: 'for comparison: processor time of the longest of those tasks',
      value: Math.max(m.takeTask ?? 0, m.answersTask ?? 0) || null,
      unit: 'ms',
      limits: null,
    },
    ...documents(m),
    growth(m),
  ];
}

function documents({ pdfWarm, pdfCold }: Measurement): Target[] {
  const what = 'case of ten pages, from the question to the bytes of its PDF';
  return [
    { what, value: pdfWarm ?? null, unit: 'ms', limits: { gate: 300, aim: 200 } },
    { what: 'for comparison: the same in a typesetter just started', value: pdfCold ?? null, unit: 'ms', limits: null },
  ];
}

/** Small files carry the fixed costs; what must not be is that a row grows dearer with their number. */
function growth(m: Measurement): Target {
  const sizes = Object.keys(m).filter((name) => name.startsWith('perRow'));
  const costs = sizes.map((name) => m[name] as number);
  const ratios = costs.slice(1).map((cost, i) => cost / (costs[i] as number));
  return {
    what: `cost of a row, next size ÷ size before (${sizes.map((name) => name.slice(6)).join(', ')})`,
    value: ratios.length === 0 ? null : Math.max(...ratios),
    unit: '×',
    limits: { gate: 1.3, aim: 1.1 },
  };
}

export type Verdict = 'bestått' | 'ikke' | 'mangler' | '';

/** Whether the gate is held; `mangler` where nothing was measured, nothing for a line that only informs. */
export function verdict({ value, limits }: Target): Verdict {
  if (value === null) return 'mangler';
  if (limits === null) return '';
  return value <= limits.gate ? 'bestått' : 'ikke';
}

/** The lines as a table of text; an aim that is reached has a tick. */
export function table(lines: readonly Target[]): string {
  const rows = lines.map((line) => {
    const { what, limits } = line;
    const reached = line.value !== null && limits !== null && line.value <= limits.aim;
    return [
      what,
      measured(line),
      limits ? `≤ ${limits.gate}` : '–',
      limits ? `≤ ${limits.aim} ${reached ? '✓' : ' '}` : '–  ',
      verdict(line),
    ];
  });
  const all = [['what', 'measured', 'gate', 'aim  ', 'verdict'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  return all
    .map(([what = '', value = '', gate = '', aim = '', outcome = '']) =>
      [
        what.padEnd(widths[0] ?? 0),
        value.padStart(widths[1] ?? 0),
        gate.padStart(widths[2] ?? 0),
        aim.padStart(widths[3] ?? 0),
        outcome,
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function measured({ value, unit }: Target): string {
  if (value === null) return '–';
  return `${unit === '×' ? value.toFixed(3) : Math.round(value)} ${unit}`;
}
