import { describe, expect, test } from 'vitest';
import { chartSvg } from '#domain/documents/chart-svg.ts';
import { zeroBasedAxis } from '#domain/documents/charts/axis.ts';
import type {
  AgreementsChart,
  AgreementsPanel,
  SavingsChart,
  SavingsChartBar,
} from '#domain/documents/charts/chart.ts';
import { HATCHES } from '#domain/documents/charts/chart-style.ts';
import { figureTable } from '#domain/documents/charts/chart-table.ts';
import { drawChart } from '#domain/documents/charts/draw-chart.ts';
import type { DrawnText } from '#domain/documents/charts/drawing.ts';

const words = {
  year: 'År',
  gross: 'Brutto',
  share: 'Driftsandel',
  net: 'Netto',
  missing: 'mangler grunnlag',
  notes: 'Tilknytninger',
};

const bar = (label: string, amounts: Partial<SavingsChartBar>): SavingsChartBar => ({
  label,
  note: '38 av 41',
  grossOre: null,
  shareOre: null,
  netOre: null,
  estimated: false,
  ...amounts,
});

const savings = (...bars: SavingsChartBar[]): SavingsChart => ({ kind: 'savings', bars, words });

const agreements = (...panels: AgreementsPanel[]): AgreementsChart => ({
  kind: 'agreements',
  panels,
  words: { place: 'Område', claim: 'Påstand' },
});

const panel = (change: Partial<AgreementsPanel>): AgreementsPanel => ({
  title: 'Hele landet',
  before: { label: '30.9.2022', count: 204 },
  after: { label: '31.12.2025', count: 6, assumed: 37 },
  assumedLabel: 'antatt avsluttet',
  claim: { count: 6.12, label: 'Påstand: 97 % færre (6,1)' },
  missing: null,
  ...change,
});

const texts = (chart: Parameters<typeof drawChart>[0]) =>
  drawChart(chart).shapes.filter((shape): shape is DrawnText => shape.kind === 'text');

describe('savings', () => {
  test('a year without a basis is a named band, not a zero', () => {
    const chart = savings(bar('2024', {}), bar('2025', { grossOre: 140_000_000 }));
    const drawn = drawChart(chart).shapes;
    expect(texts(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['mangler', 'grunnlag', '1,40']));
    expect(drawn.some((shape) => shape.kind === 'lines' && shape.colour === HATCHES.missing.line)).toBe(true);
  });

  test('an estimate is hatched, a known sum is not', () => {
    const amounts = { grossOre: 140_000_000, shareOre: 22_000_000, netOre: 118_000_000 };
    const hatches = (estimated: boolean) =>
      drawChart(savings(bar('2026', { ...amounts, estimated }))).shapes.filter(
        (shape) => shape.kind === 'lines' && shape.colour === HATCHES.own.line,
      ).length;
    expect([hatches(true), hatches(false)]).toEqual([1, 0]);
  });

  test('columns stand on zero, also when net is a loss', () => {
    const { ticks, least, greatest } = zeroBasedAxis([1.16, -1.17]);
    expect(ticks).toContain(0);
    expect([least, greatest]).toEqual([-2, 2]);
    expect(zeroBasedAxis([1.36, 1.14]).least).toBe(0);
  });

  test('thousands of kroner below a million', () => {
    const chart = savings(bar('2025', { grossOre: 39_170_700, shareOre: 21_751_700, netOre: 17_419_000 }));
    expect(texts(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['392', '218', '174']));
  });
});

describe('agreements', () => {
  test('what is assumed is named beside its hatch, the claim beside its line', () => {
    const shown = texts(agreements(panel({}))).map(({ text }) => text);
    expect(shown).toEqual(expect.arrayContaining(['204', '6', '+37 antatt avsluttet', 'Påstand: 97 % færre (6,1)']));
  });

  test('nothing registered before is said', () => {
    const before = { label: '30.9.2022', count: 0 };
    const missing = 'Ingen avtaler er registrert per 30.9.2022';
    expect(texts(agreements(panel({ before, missing, claim: null }))).map(({ text }) => text)).toEqual([
      'Hele landet',
      missing,
    ]);
  });
});

test('an SVG picture holds its texts as text and its alternative text', () => {
  const svg = chartSvg(agreements(panel({ title: '<Agder> & "fylket"' })), 'Avtaler <før> & etter');
  expect(svg).toContain('<title>Avtaler &#60;før&#62; &#38; etter</title>');
  expect(svg).toContain('&#60;Agder&#62; &#38; &#34;fylket&#34;');
  expect(svg).not.toMatch(/<script|NaN|undefined/);
});

test('the table of a figure holds the numbers that are drawn, and a gap as a gap', () => {
  const figure = {
    kind: 'figure',
    label: 'Figur 1',
    title: 'Antall avtaler falt',
    subtitle: '',
    alt: '',
    source: [],
  } as const;
  const table = figureTable({ ...figure, chart: agreements(panel({}), panel({ claim: null })) });
  expect(table).toMatchObject({ label: 'Figur 1', title: 'Antall avtaler falt' });
  expect(table.columns.map(({ heading }) => heading)).toEqual([
    'Område',
    '30.9.2022',
    '31.12.2025',
    'antatt avsluttet',
    'Påstand',
  ]);
  const [first, second] = table.groups[0]?.rows ?? [];
  expect(first?.map(({ text }) => text)).toEqual(['Hele landet', '204', '6', '37', '6,1']);
  expect(second?.at(-1)).toMatchObject({ text: '–', value: null });
  const years = figureTable({ ...figure, chart: savings(bar('2023', {}), bar('2024', { grossOre: 12_345_600 })) });
  expect(years.groups[0]?.rows.map((row) => row.map(({ text }) => text.replace(/\s/g, ' ')))).toEqual([
    ['2023', '38 av 41', '–', '–', '–'],
    ['2024', '38 av 41', '123 456', '–', '–'],
  ]);
});
