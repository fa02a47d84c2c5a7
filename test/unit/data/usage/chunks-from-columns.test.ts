import { expect, test } from 'vitest';
import { chunksFromColumns } from '#data/usage/chunks-from-columns.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { usageRowOf } from '../../../support/small-central-file.ts';

const chunksOf = (...rows: readonly Parameters<typeof usageRowOf>[0][]) => [
  ...chunksFromColumns(usageFromRows(rows.map((row) => usageRowOf(row))), { organisations: [], metrics: [] }),
];

test('the columns of a chunk lie in one buffer, each in the narrowest array', () => {
  const [chunk] = chunksOf({ count: 70_000, allocated: true }, { count: 3, month: '2024-02/2024-12' });
  const { count, organisation, metric, first, span, allocated } = chunk ?? expect.fail();
  const columns = [count, organisation, metric, first, span, allocated].map((column) => column ?? expect.fail());
  expect(columns.map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT)).toEqual([4, 1, 1, 1, 1, 1]);
  expect(columns.map((column) => Array.from(column))).toEqual([
    [70_000, 3],
    [0, 0],
    [0, 0],
    [0, 1],
    [0, 10],
    [1, 0],
  ]);
  expect(new Set(columns.map(({ buffer }) => buffer)).size).toBe(1);
});

test('columns of zeros only are left out', () => {
  const [chunk] = chunksOf({ count: 0 });
  expect([chunk?.span, chunk?.allocated]).toEqual([null, null]);
  expect(Array.from(chunk?.count ?? [])).toEqual([0]);
});

test('a chunk for each source, service and year, whatever order the rows come in', () => {
  const rows = [
    { month: '2024-12' },
    { month: '2025-01' },
    { month: '2025-02', source_id: 'u2' },
    { month: '2025-02', service_id: 's2', source_id: 'u2' },
  ];
  const chunks = chunksOf(...rows);
  expect(chunks.map(({ source, service, year, length }) => [source, service, year, length])).toEqual([
    ['u1', 's1', 2024, 1],
    ['u1', 's1', 2025, 1],
    ['u2', 's1', 2025, 1],
    ['u2', 's2', 2025, 1],
  ]);
  const hashes = chunks.map(({ hash }) => hash);
  expect(new Set(hashes).size).toBe(4);
  expect(
    chunksOf(...rows.toReversed())
      .map(({ hash }) => hash)
      .toSorted(),
  ).toEqual(hashes.toSorted());
});

test.each([
  ['count', { count: 11 }],
  ['organisation', { organisation_id: 'NO-4205' }],
  ['month', { month: '2024-02' }],
  ['span', { month: '2024-01/2024-02' }],
  ['allocated', { allocated: true }],
] as const)('another %s is another content', (_, change) => {
  const base = { organisation_id: 'NO-4204', count: 10, month: '2024-01' };
  const coding = { organisations: ['NO-4204', 'NO-4205'], metrics: [] };
  const hashOf = (row: object) => {
    const [chunk] = chunksFromColumns(usageFromRows([usageRowOf({ ...base, ...row })]), coding);
    return chunk?.hash;
  };
  expect(hashOf(change)).not.toBe(hashOf({}));
});
