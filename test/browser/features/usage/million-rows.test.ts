import { beforeEach, expect, test } from 'vitest';
import { countRecords, replaceDataset } from '#data/dataset-store.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { database } from '#data/working-copy.ts';
import type { UsageChoices } from '#domain/counter/usage-import.ts';
import { emptyUsage, usageRow } from '#domain/model/usage-columns.ts';
import type { ReadingProgress } from '#formats/counter/reading-progress.ts';
import { openUsage, previewUsage, storeUsage, type UsageFileRef } from '#workers/client.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';
import { titleReport } from '../../../support/title-report.ts';

const ROWS = 1_000_000;

const CHOICES: UsageChoices = {
  services: [{ platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 's1' }],
  organisations: { kind: 'one', placement: { kind: 'organisation', id: 'NO-4204' } },
};
const PLACED = { index: 0, choices: CHOICES, owner: 'NO-42' };

const stored = async () => (await countRecords(database)).usage;

beforeEach(async () => {
  const small = smallCentralFile([]);
  await replaceDataset(database, { ...small, usage: emptyUsage() }, { fileName: null, readAt: null, sample: false });
});

/** The titles' uses are 0, 1, 2 … in January and 1 each in February. */
test('a file of a million rows is read with progress, can be cancelled, and stores nothing before somebody says so', {
  timeout: 180_000,
}, async () => {
  const file = new File(titleReport('Fjordavis', ROWS), 'titler.tsv', { type: 'text/tab-separated-values' });
  const ref: UsageFileRef = { key: 'a', file, name: file.name, mapping: null };

  const abort = new AbortController();
  const cancelled = await openUsage(ref, {
    signal: abort.signal,
    onProgress: () => abort.abort(),
  });
  expect(cancelled).toEqual({ kind: 'cancelled' });
  expect(await stored()).toBe(0);

  const told: ReadingProgress[] = [];
  const opened = await openUsage(ref, { onProgress: (progress) => told.push(progress) });
  if (opened.kind !== 'ok') throw new Error(JSON.stringify(opened));
  const seen = told.flatMap(({ fraction }) => (fraction === null ? [] : [fraction]));
  expect(told.at(-1)?.step).toBe('understand');
  expect(seen.length).toBeGreaterThan(20);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBeGreaterThan(0.95);
  expect(opened.value.reports.map(({ rowCount, months }) => [rowCount, months])).toEqual([
    [ROWS, ['2024-01', '2024-02']],
  ]);

  expect(await previewUsage(ref, PLACED)).toMatchObject({ new: 2, changed: 0, rows: 2 });
  expect(await stored()).toBe(0);

  expect(await storeUsage(ref, PLACED, '2024-03-02T08:00:00.000Z')).toMatchObject({
    kind: 'stored',
    value: { rows: 2 },
  });
  const usage = await loadUsage(database);
  const rows = Array.from({ length: usage.length }, (_, i) => usageRow(usage, i));
  expect(rows.map(({ month, count }) => [month, count]).toSorted()).toEqual([
    ['2024-01', (ROWS * 9) / 2],
    ['2024-02', ROWS],
  ]);
});
