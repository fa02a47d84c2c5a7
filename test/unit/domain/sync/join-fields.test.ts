import { describe, expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { join } from '#domain/sync/join.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { A, AGDER, agreement, B, baseFile, C, NATIONAL, operatingCost } from '../../../support/sync-base.ts';
import { contentHashOf, joined } from '../../../support/sync-content.ts';
import { edited, recordOf, written } from '../../../support/sync-edits.ts';

const start = baseFile();
const noted = (state: CentralFile, by: typeof A, note: string) => edited(state, by, 'agreements', 'a-agder', { note });
const noteOf = (state: CentralFile) => recordOf(state, 'agreements', 'a-agder').note;

describe('a field with different stamps', () => {
  test('written knowing the other value: it stands, and there is no conflict', () => {
    const first = noted(start, A, 'first');
    const second = noted(joined(start, first), B, 'second');
    const both = joined(first, second);
    expect(noteOf(both)).toBe('second');
    expect(openConflicts(both)).toEqual([]);
  });

  test('written without knowing each other: the greater stamp is shown, the other waits in a conflict', async () => {
    const one = noted(noted(start, A, 'early'), A, 'one');
    const two = noted(start, B, 'two');
    const both = joined(two, one);
    expect(noteOf(both)).toBe('one');
    expect(openConflicts(both)).toEqual([
      {
        kind: 'field',
        row: expect.objectContaining({
          table: 'agreements',
          record_id: 'a-agder',
          field: 'note',
          value_a: 'one',
          stamp_a: '2@pc-a',
          value_b: 'two',
          stamp_b: '1@pc-b',
          resolved: '',
        }),
      },
    ]);
    expect(await contentHashOf(both)).toBe(await contentHashOf(joined(one, two)));
  });

  test('the same lamport on two devices: the greater device is shown', () => {
    expect(noteOf(joined(noted(start, A, 'a'), noted(start, B, 'b')))).toBe('b');
  });

  test('a third that knew one of two values replaces that one only', () => {
    const [one, two] = [noted(start, A, 'one'), noted(start, B, 'two')];
    const three = noted(joined(start, one), C, 'three');
    const all = joined(one, two, three);
    expect(noteOf(all)).toBe('three');
    expect(openConflicts(all).map(({ row }) => row.value_b)).toEqual(['two']);
  });

  test('different fields of one record are no conflict', () => {
    const both = joined(noted(start, A, 'one'), edited(start, B, 'agreements', 'a-agder', { price_ore: ore(1) }));
    expect(recordOf(both, 'agreements', 'a-agder')).toMatchObject({ note: 'one', price_ore: 1 });
    expect(openConflicts(both)).toEqual([]);
  });

  test('the same value written twice is nothing to ask about', () => {
    expect(openConflicts(joined(noted(start, A, 'same'), noted(start, B, 'same')))).toEqual([]);
  });
});

describe('equal stamps', () => {
  const byHand = (note: string): CentralFile => ({
    ...start,
    tables: {
      ...start.tables,
      agreements: start.tables.agreements.map((row) => (row.id === 'a-agder' ? { ...row, note } : row)),
    },
  });

  test('the greater bytes stand, and the other is a conflict', () => {
    const both = joined(byHand('a'), byHand('b'));
    expect(noteOf(both)).toBe('b');
    expect(openConflicts(both)[0]?.row).toMatchObject({ value_a: 'b', value_b: 'a', stamp_a: '0@', stamp_b: '0@' });
  });

  test('three values are two conflicts with ids of their own', async () => {
    const all = joined(byHand('a'), byHand('b'), byHand('c'));
    expect(openConflicts(all).map(({ row }) => row.value_b)).toEqual(['a', 'b']);
    expect(await contentHashOf(all)).toBe(await contentHashOf(joined(byHand('c'), byHand('a'), byHand('b'))));
  });

  test('bytes of UTF-8, not units of UTF-16', () => {
    expect(noteOf(joined(byHand('\u{1f600}'), byHand('\uff00')))).toBe('\u{1f600}');
  });

  test('an edit of the file stands over what was there without a stamp', () => {
    const both = joined(noted(byHand('old'), A, 'new'), byHand('old'));
    expect(noteOf(both)).toBe('new');
    expect(openConflicts(both)).toEqual([]);
  });
});

describe('what is valid only together', () => {
  const participation = (state: CentralFile) => recordOf(state, 'participations', 'p-agder');

  test('an answer comes with its price: one writes yes, another takes the price away', () => {
    const both = edited(start, A, 'participations', 'p-agder', { answer: 'no', paid_ore: ore(500) });
    const yes = edited(both, A, 'participations', 'p-agder', { answer: 'yes' });
    const unpaid = edited(joined(start, both), B, 'participations', 'p-agder', { paid_ore: null });
    expect(participation(joined(yes, unpaid))).toMatchObject({ answer: 'no', paid_ore: null });
  });

  test('months come with their first, also where nothing is stamped', () => {
    const months = (first_month: number, months: number): CentralFile => {
      const changed = { ...participation(start), first_month, months };
      const participations = start.tables.participations.map((row) => (row.id === changed.id ? changed : row));
      return { ...start, tables: { ...start.tables, participations } };
    };
    for (const both of [joined(months(1, 9), months(8, 1)), joined(months(8, 1), months(1, 9))]) {
      expect(participation(both)).toMatchObject({ first_month: 8, months: 1 });
    }
  });
});

describe('columns and resources this version does not know', () => {
  test('an unknown column joins as a field like any other', () => {
    const red = edited(start, A, 'agreements', 'a-agder', { extra: { colour: 'red' } });
    const blue = edited(start, B, 'agreements', 'a-agder', { extra: { colour: 'blue' } });
    const both = joined(red, blue);
    expect(recordOf(both, 'agreements', 'a-agder').extra).toEqual({ colour: 'blue' });
    expect(openConflicts(both)[0]?.row).toMatchObject({ field: 'colour', value_a: 'blue', value_b: 'red' });
  });

  test('a file of a program without the column takes nothing away', () => {
    const red = edited(start, A, 'agreements', 'a-agder', { extra: { colour: 'red' } });
    const other = noted(start, B, 'note');
    expect(recordOf(joined(red, other), 'agreements', 'a-agder')).toMatchObject({
      note: 'note',
      extra: { colour: 'red' },
    });
  });

  test('of two versions of a resource the greater bytes stand, whichever comes first', () => {
    const withResource = (...bytes: number[]): CentralFile => ({
      ...start,
      unknownResources: [{ name: 'later', path: 'later.csv', bytes: Uint8Array.from(bytes), descriptor: {} }],
    });
    for (const both of [
      joined(withResource(1, 2), withResource(1, 3)),
      joined(withResource(1, 3), withResource(1, 2)),
    ]) {
      expect(both.unknownResources.map(({ bytes }) => Array.from(bytes))).toEqual([[1, 3]]);
    }
  });
});

describe('two records where there may be one', () => {
  test('the greater stamp stands, the other waits whole, and comes back when the first goes', async () => {
    const one = written(start, NATIONAL, 'operating_costs', operatingCost('one', 2025));
    const two = written(start, { ...NATIONAL, device: 'pc-z' }, 'operating_costs', operatingCost('two', 2025));
    const both = joined(one, two);
    expect(both.tables.operating_costs.map(({ id }) => id)).toEqual(['c-2024', 'two']);
    expect(openConflicts(both).map(({ kind, row }) => [kind, row.record_id, row.value_a])).toEqual([
      ['sameKey', 'one', 'two'],
    ]);
    await expect(contentHashOf(both)).resolves.toBeDefined();
  });

  test('changes of organisations that would run in a ring: the greater stamp stands', async () => {
    const change = (from: string, to: string) => ({ from_id: from, to_id: to, date: null }) as never;
    const one = written(start, NATIONAL, 'organisation_changes', change('NO-4204', 'NO-4601'));
    const two = written(start, { ...NATIONAL, device: 'pc-z' }, 'organisation_changes', change('NO-4601', 'NO-4204'));
    const both = joined(one, two);
    expect(both.tables.organisation_changes).toMatchObject([{ from_id: 'NO-4601' }]);
    expect(openConflicts(both)).toHaveLength(1);
    await expect(contentHashOf(both)).resolves.toBeDefined();
  });
});

describe('the header', () => {
  test('files of different fileId are never joined', () => {
    const other = { ...start, header: { ...start.header, fileId: 'another' } };
    expect(join(start, other)).toMatchObject({ kind: 'refused', problems: [{ code: 'sync.otherFile' }] });
  });

  test('the greatest revision, all parents, the greatest of each device', () => {
    const a = { ...start.header, revision: 4, parents: ['y', 'x'], vector: { p: 3, q: 1 }, seen: { p: 3, q: 1 } };
    const b = { ...start.header, revision: 2, parents: ['x', 'z'], vector: { q: 5 }, seen: { q: 5 } };
    expect(joined({ ...start, header: a }, { ...start, header: b }).header).toMatchObject({
      revision: 4,
      parents: ['x', 'y', 'z'],
      vector: { p: 3, q: 5 },
      seen: { p: 3, q: 5 },
    });
  });

  test('root keys this version does not know are kept, the greater of two', () => {
    const withKeys = (extra: Record<string, unknown>) => ({ ...start, header: { ...start.header, extra } });
    expect(joined(withKeys({ sample: true, later: 1 }), withKeys({ later: 2 })).header.extra).toEqual({
      sample: true,
      later: 2,
    });
  });
});

test('records of both are there, each with its stamps', () => {
  const one = written(start, A, 'agreements', agreement('from-a', AGDER));
  const two = written(start, B, 'agreements', agreement('from-b', AGDER));
  const both = joined(one, two);
  expect(both.tables.agreements.map(({ id }) => id)).toEqual(expect.arrayContaining(['from-a', 'from-b']));
  expect(new Set(both.tables.stamps.map(({ id }) => id))).toEqual(new Set(['from-a', 'from-b']));
});
