import { describe, expect, test } from 'vitest';
import type { CentralFile } from '#domain/model/central-data.ts';
import { usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import { join } from '#domain/sync/join.ts';
import { usageRowOf } from '../../../support/small-central-file.ts';
import { A, B, baseFile } from '../../../support/sync-base.ts';
import { contentOf, joined } from '../../../support/sync-content.ts';
import { deleted, imported } from '../../../support/sync-edits.ts';

const start = baseFile();
const rowsOf = ({ usage }: CentralFile) =>
  Array.from({ length: usage.length }, (_, i) => usageRow(usage, i)).map(({ source_id, month, count }) => [
    source_id,
    month,
    count,
  ]);

describe('usage', () => {
  test('of sources that each has is there once, of both', () => {
    const both = joined(imported(start, A, 'u1', 5, 6), imported(start, B, 'u2', 7));
    expect(rowsOf(joined(both, imported(start, A, 'u1', 5, 6)))).toEqual([
      ['u1', '2024-01', 5],
      ['u1', '2024-02', 6],
      ['u2', '2024-01', 7],
    ]);
  });

  test('goes with its source', () => {
    const here = imported(start, A, 'u1', 5);
    const gone = deleted(joined(start, here), B, 'usage_sources', 'u1');
    expect(rowsOf(gone)).toEqual([]);
    expect(rowsOf(joined(here, gone))).toEqual([]);
  });

  test('that differs under one source (made by hand): more rows stand, and a warning says so', () => {
    const [less, more] = [imported(start, A, 'u1', 9), imported(start, A, 'u1', 1, 2)];
    for (const outcome of [join(less, more), join(more, less)]) {
      expect(outcome).toMatchObject({ kind: 'ok', warnings: [{ code: 'sync.sourceDiffers', params: { id: 'u1' } }] });
      if (outcome.kind === 'ok') expect(rowsOf(outcome.value)).toHaveLength(2);
    }
  });

  test('that differs in one count: the same stands whichever comes first', () => {
    const [one, two] = [imported(start, A, 'u1', 1, 2), imported(start, A, 'u1', 1, 3)];
    expect(contentOf(joined(one, two))).toEqual(contentOf(joined(two, one)));
  });

  test('in another order of rows and dictionaries is the same', () => {
    const rows = [usageRowOf({ count: 1 }), usageRowOf({ count: 2, metric: 'Searches_Platform', service_id: 's2' })];
    const [there, back] = [rows, rows.toReversed()].map((each) => ({ ...start, usage: usageFromRows(each) }));
    if (there && back) expect(join(there, back)).toMatchObject({ kind: 'ok', warnings: [] });
  });

  test('with an unknown column keeps it, also beside rows without one', () => {
    const plain = imported(start, B, 'u2', 7);
    const marked = { ...imported(start, A, 'u1', 5) };
    const withColumn = { ...marked, usage: { ...marked.usage, extra: { quality: ['good'] } } };
    expect(joined(plain, withColumn).usage.extra).toEqual({ quality: ['', 'good'] });
  });
});
