import { expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import type { RecordOf } from '#domain/model/tables.ts';
import { merge } from '#domain/registers/merge.ts';
import {
  agreement,
  agreementCount,
  organisation,
  participation,
  population,
  service,
  tablesWith,
} from '../../../support/figure-records.ts';

const NO_USAGE = { organisations: new Set<string>(), services: new Set<string>() };

/** What becomes of each record: the record, or null where it goes. */
function outcome(merged: ReturnType<typeof merge>) {
  if (merged.kind !== 'merged') throw new Error(merged.kind);
  return Object.fromEntries(merged.edits.map(({ table, key, after }) => [`${table} ${key}`, after]));
}

test('the one that is kept learns what only the other knew, and the other goes', () => {
  const tables = tablesWith({
    agreements: [
      agreement({ id: 'keep', price_ore: null, note: 'vår egen', start: '2023-01-01' }),
      agreement({ id: 'drop', price_ore: ore(500), note: 'en annen', start: '2022-01-01' }),
    ],
  });
  const after = outcome(merge(tables, 'agreements', { keep: 'keep', drop: 'drop' }, NO_USAGE));
  expect(after['agreements keep']).toMatchObject({ price_ore: 500, note: 'vår egen', start: '2023-01-01' });
  expect(after['agreements drop']).toBeNull();
});

test('all that pointed to the other points to the one that is kept', () => {
  const tables = tablesWith({
    agreements: [
      agreement({ id: 'keep', replaced_by: 'drop' }),
      agreement({ id: 'drop' }),
      agreement({ id: 'old', replaced_by: 'drop' }),
    ],
    participations: [
      participation({ id: 'p1', agreement_id: 'drop' }),
      participation({ id: 'p2', agreement_id: 'keep' }),
    ],
  });
  const after = outcome(merge(tables, 'agreements', { keep: 'keep', drop: 'drop' }, NO_USAGE));
  expect(after['participations p1']).toMatchObject({ agreement_id: 'keep' });
  expect(after['agreements old']).toMatchObject({ replaced_by: 'keep' });
  // It does not replace itself.
  expect(after['agreements keep']).toMatchObject({ replaced_by: '' });
  expect(Object.keys(after)).not.toContain('participations p2');
});

test('an organisation takes its agreements, counts and inhabitants along', () => {
  const tables = tablesWith({
    organisations: [organisation({ id: 'keep' }), organisation({ id: 'drop', name: 'Arendal' })],
    agreements: [agreement({ id: 'a', holder_id: 'drop' })],
    agreement_counts: [agreementCount('drop', 's1', '2022-09-30', 3)],
    population: [population('drop', 2023, 100), population('drop', 2024, 110), population('keep', 2024, 111)],
  });
  const after = outcome(merge(tables, 'organisations', { keep: 'keep', drop: 'drop' }, NO_USAGE));
  expect(after['organisations keep']).toMatchObject({ name: 'Arendal' });
  expect(after['organisations drop']).toBeNull();
  expect(after['agreements a']).toMatchObject({ holder_id: 'keep' });
  expect((Object.values(after) as RecordOf<'agreement_counts'>[]).filter((row) => row?.count === 3)).toHaveLength(1);
  expect(after['population keep\u001f2023']).toMatchObject({ inhabitants: 100 });
  expect(after['population keep\u001f2024']).toBeUndefined();
  expect(after['population drop\u001f2024']).toBeNull();
});

test('an organisation with usage figures stays and is followed', () => {
  const tables = tablesWith({ organisations: [organisation({ id: 'keep' }), organisation({ id: 'drop' })] });
  const usage = { ...NO_USAGE, organisations: new Set(['drop']) };
  const after = outcome(merge(tables, 'organisations', { keep: 'keep', drop: 'drop' }, usage));
  expect(after['organisation_changes drop\u001fkeep']).toEqual({ from_id: 'drop', to_id: 'keep', date: null });
  expect(Object.keys(after)).not.toContain('organisations drop');
});

test('a service with usage figures is not merged: they would be lost from sight', () => {
  const tables = tablesWith({ services: [service('keep'), service('drop')] });
  const usage = { ...NO_USAGE, services: new Set(['drop']) };
  expect(merge(tables, 'services', { keep: 'keep', drop: 'drop' }, usage)).toEqual({ kind: 'hasUsage' });
});
