import { expect, test } from 'vitest';
import { importPreview } from '#domain/counter/import-preview.ts';
import type { UsageImport } from '#domain/counter/usage-import.ts';
import { emptyTables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { withLeftOut } from '#domain/usage/left-out.ts';
import { usageSource } from '../../../support/figure-records.ts';

const row = (source: string, month: string, count: number, organisation = 'NO-46'): UsageRow => ({
  source_id: source,
  service_id: 'avis',
  organisation_id: organisation,
  month,
  metric: 'Total_Item_Requests',
  count,
  allocated: false,
});

function made(rows: readonly UsageRow[], changes: Parameters<typeof usageSource>[0] = {}): UsageImport {
  const source = usageSource({ id: 'ny', report_id: 'PR', release: '5.1', created: '2024-04-01', ...changes });
  return { source, rows: usageFromRows(rows), impliedZeros: 0, notPlaced: [] };
}

function preview(
  sources: Parameters<typeof usageSource>[0][],
  before: readonly UsageRow[],
  next: UsageImport,
  replaced: string | null = null,
) {
  const tables = { ...emptyTables(), usage_sources: sources.map(usageSource) };
  return importPreview({ tables, usage: usageFromRows(before) }, next, replaced);
}

const older = { id: 'a', file_name: 'mars.tsv', report_id: 'PR', release: '5.1', created: '2024-03-01' };

test('counts what is new, changed and the same', () => {
  const before = [row('a', '2024-01', 1), row('a', '2024-02', 2), row('a', '2024-02', 50, 'NO-42')];
  const next = made([row('ny', '2024-01', 1), row('ny', '2024-02', 9), row('ny', '2024-03', 3)]);
  expect(preview([older], before, next)).toMatchObject({
    new: 1,
    changed: 1,
    same: 1,
    silent: 0,
    changes: [{ month: '2024-02', before: 2, after: 9 }],
    overlaps: [{ sourceId: 'a', fileName: 'mars.tsv', cells: 2, speaks: 'import', reason: 'created' }],
  });
});

test.each([
  ['a view beside its master', { report_id: 'PR_P1' }, 'view'],
  ['a database report beside a platform report', { report_id: 'DR' }, 'report'],
  ['release 5 beside 5.1', { release: '5' }, 'release'],
  ['an older file', { created: '2024-01-01' }, 'created'],
] as const)('%s changes nothing where the other speaks', (_, changes, reason) => {
  const next = made([row('ny', '2024-01', 7), row('ny', '2024-02', 8)], changes);
  expect(preview([older], [row('a', '2024-01', 1)], next)).toMatchObject({
    new: 1,
    changed: 0,
    silent: 1,
    changes: [],
    overlaps: [{ sourceId: 'a', cells: 1, speaks: 'other', reason }],
  });
});

test('rows of one source add up in a cell', () => {
  const before = [row('a', '2024-01', 1), row('a', '2024-01', 2)];
  expect(preview([older], before, made([row('ny', '2024-01', 2), row('ny', '2024-01', 1)]))).toMatchObject({ same: 1 });
});

test('a file placed anew is held against its former self, which is no overlap', () => {
  const next = made([row('ny', '2024-01', 4), row('ny', '2024-02', 6)]);
  expect(preview([older], [row('a', '2024-01', 1)], next, 'a')).toMatchObject({ new: 1, changed: 1, overlaps: [] });
});

test('an import that is there already changes nothing', () => {
  const rows = [row('ny', '2024-01', 4), row('ny', '2024-02', 6)];
  const stored = { id: 'ny', report_id: 'PR', release: '5.1', created: '2024-04-01' };
  expect(preview([stored], rows, made(rows), 'ny')).toMatchObject({ new: 0, changed: 0, same: 2, overlaps: [] });
});

test('rows whose source is unknown hold nothing back', () => {
  expect(preview([], [row('borte', '2024-01', 1)], made([row('ny', '2024-01', 4)]))).toMatchObject({ new: 1 });
});

test('a file that is held out is told of, and holds nothing back', () => {
  const tables = { ...emptyTables(), usage_sources: [withLeftOut(usageSource(older), true)] };
  const next = made([row('ny', '2024-01', 4)], { report_id: 'PR_P1' });
  expect(importPreview({ tables, usage: usageFromRows([row('a', '2024-01', 1)]) }, next, null)).toMatchObject({
    new: 1,
    silent: 0,
    overlaps: [{ sourceId: 'a', cells: 1, speaks: 'import', isLeftOut: true }],
  });
});
