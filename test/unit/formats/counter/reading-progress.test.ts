import { describe, expect, test } from 'vitest';
import { readUsageReports } from '#formats/counter/read-usage-report.ts';
import type { ReadingProgress } from '#formats/counter/reading-progress.ts';
import { asJson, asTsv, asXlsx, type FixtureReport, workbook } from '../../../support/counter-fixtures.ts';

const ROWS = 12_000;

const large: FixtureReport = {
  release: '5.1',
  reportId: 'TR',
  months: ['2024-01'],
  monthly: true,
  rows: Array.from({ length: ROWS }, (_, i) => ({
    item: `Verk ${i}`,
    platform: 'Fjordavis',
    dataType: 'Newspaper_or_Newsletter',
    metric: 'Total_Item_Requests',
    counts: [1],
  })),
};

function progressOf(bytes: Uint8Array): ReadingProgress[] {
  const told: ReadingProgress[] = [];
  readUsageReports(bytes, 'fil', (progress) => told.push(progress));
  return told;
}

describe('reading tells how far it has come', () => {
  test('a workbook: unpacked, its cells from 0 to 1, made sense of', () => {
    const told = progressOf(asXlsx(large));
    expect([told[0]?.step, told.at(-1)?.step]).toEqual(['unzip', 'understand']);
    const parts = told.flatMap(({ step, fraction }) => (step === 'parse' && fraction !== null ? [fraction] : []));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBeGreaterThan(0.8);
    expect(Math.max(...parts)).toBeLessThanOrEqual(1);
  });

  test('several sheets are one whole', () => {
    const rows = Array.from({ length: 2500 }, (_, i) => [`Verk ${i}`, 1]);
    const told = progressOf(
      workbook([
        { name: 'A', rows },
        { name: 'B', rows },
      ]),
    );
    const parts = told.flatMap(({ step, fraction }) => (step === 'parse' && fraction !== null ? [fraction] : []));
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(Math.max(...parts)).toBeGreaterThan(0.7);
  });

  test('text and JSON tell their steps too', () => {
    expect([...new Set(progressOf(asTsv(large)).map(({ step }) => step))]).toEqual(['parse', 'understand']);
    expect(progressOf(asJson(large)).map(({ step }) => step)).toEqual(['parse', 'understand']);
  });
});
