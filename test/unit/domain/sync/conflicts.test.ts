import { describe, expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { type ConflictChoice, reopenConflict, resolveConflict } from '#domain/sync/resolve-conflict.ts';
import { A, actor, B, baseFile, C, NATIONAL, operatingCost } from '../../../support/sync-base.ts';
import { contentOf, joined } from '../../../support/sync-content.ts';
import { deleted, edited, granted, recordOf, written } from '../../../support/sync-edits.ts';

const start = baseFile();
const noted = (state: CentralFile, by: typeof A, note: string) => edited(state, by, 'agreements', 'a-agder', { note });
const noteOf = (state: CentralFile) => recordOf(state, 'agreements', 'a-agder').note;
const first = (state: CentralFile) => openConflicts(state)[0]?.row.id ?? '';
const chosen = (state: CentralFile, choice: ConflictChoice, by = A) =>
  granted(state, resolveConflict(state, first(state), choice, by));

const both = joined(noted(start, A, 'from a'), noted(start, B, 'from b'));

describe('a field conflict', () => {
  test.each<[ConflictChoice, string]>([
    [{ keep: 'shown' }, 'from b'],
    [{ keep: 'other' }, 'from a'],
    [{ keep: 'neither', texts: { note: 'new' } }, 'new'],
  ])('settled by %o stands over both values, wherever they are met', (choice, expected) => {
    const settled = chosen(both, choice);
    for (const old of [both, noted(start, A, 'from a'), noted(start, B, 'from b')]) {
      const met = joined(old, settled);
      expect(noteOf(met)).toBe(expected);
      expect(openConflicts(met)).toEqual([]);
    }
    expect(settled.tables.conflicts).toMatchObject([{ value_a: 'from b', value_b: 'from a', resolved: '2@pc-a' }]);
  });

  test('taken back stands open again, here and elsewhere', () => {
    const settled = chosen(both, { keep: 'other' });
    const id = settled.tables.conflicts[0]?.id ?? '';
    const open = joined(settled, granted(settled, reopenConflict(settled, id, A)), both);
    expect(noteOf(open)).toBe('from b');
    expect(openConflicts(open)).toMatchObject([{ row: { value_a: 'from b', value_b: 'from a' } }]);
  });

  test('waits on while the field is edited: choosing is an act of its own', () => {
    const later = noted(both, C === A ? B : actor(0), 'later');
    expect(openConflicts(later)).toMatchObject([{ row: { value_a: 'later', value_b: 'from a' } }]);
    expect(openConflicts(joined(later, both))).toHaveLength(1);
  });

  test('of three values: settling one leaves the other open', () => {
    const three = joined(both, noted(start, actor(4), 'from e'));
    const settled = chosen(three, { keep: 'shown' });
    expect(openConflicts(settled)).toMatchObject([{ row: { value_a: 'from e', value_b: 'from b' } }]);
    expect(openConflicts(joined(three, settled))).toHaveLength(1);
  });

  test('settled in two ways by two people is a conflict again', () => {
    const again = joined(chosen(both, { keep: 'shown' }, A), chosen(both, { keep: 'other' }, B));
    expect(openConflicts(again)).toMatchObject([{ row: { value_a: 'from a', value_b: 'from b' } }]);
  });

  test('what was written together is chosen together', () => {
    const yes = edited(start, A, 'participations', 'p-agder', { answer: 'yes', paid_ore: ore(500) });
    const no = edited(start, B, 'participations', 'p-agder', { answer: 'no' });
    const settled = chosen(joined(yes, no), { keep: 'other' });
    expect(recordOf(settled, 'participations', 'p-agder')).toMatchObject({ answer: 'yes', paid_ore: 500 });
    expect(openConflicts(settled)).toEqual([]);
  });

  test('is its owner’s to settle, and only while it is open', () => {
    const vestland = actor(3);
    expect(resolveConflict(both, first(both), { keep: 'other' }, vestland)).toMatchObject({
      problems: [{ code: 'sync.notOwner' }],
    });
    const settled = chosen(both, { keep: 'other' });
    const id = settled.tables.conflicts[0]?.id ?? '';
    expect(resolveConflict(settled, id, { keep: 'other' }, A)).toMatchObject({
      problems: [{ code: 'sync.conflictGone' }],
    });
    expect(reopenConflict(both, first(both), A)).toMatchObject({ problems: [{ code: 'sync.conflictGone' }] });
    expect(reopenConflict(settled, id, vestland)).toMatchObject({ problems: [{ code: 'sync.notOwner' }] });
    const gone = deleted(settled, A, 'agreements', 'a-agder');
    expect(reopenConflict(gone, id, A)).toMatchObject({ problems: [{ code: 'sync.recordGone' }] });
  });
});

describe('a deletion against an edit', () => {
  const clash = joined(noted(start, A, 'unseen'), deleted(start, B, 'agreements', 'a-agder'));

  test('kept: the record is there, and the deletion is met no more', () => {
    const kept = chosen(clash, { keep: 'shown' });
    const met = joined(deleted(start, B, 'agreements', 'a-agder'), kept, clash);
    expect(noteOf(met)).toBe('unseen');
    expect(openConflicts(met)).toEqual([]);
  });

  test('deleted: the record is gone, and the edit brings it back no more', () => {
    const gone = joined(chosen(clash, { keep: 'other' }), clash, noted(start, A, 'unseen'));
    expect(gone.tables.agreements.some(({ id }) => id === 'a-agder')).toBe(false);
    expect(openConflicts(gone)).toEqual([]);
  });

  test('is no choice of a value', () => {
    const choice = { keep: 'neither', texts: {} } as const;
    expect(resolveConflict(clash, first(clash), choice, A)).toMatchObject({ problems: [{ code: 'sync.wholeRecord' }] });
  });
});

describe('two records where there may be one', () => {
  const z = { ...NATIONAL, device: 'pc-z' };
  const clash = joined(
    written(start, NATIONAL, 'operating_costs', operatingCost('one', 2025)),
    written(start, z, 'operating_costs', operatingCost('two', 2025)),
  );
  const costs = (state: CentralFile) => state.tables.operating_costs.map(({ id }) => id);

  test.each([
    ['shown', 'two'],
    ['other', 'one'],
  ] as const)('keep %s: that one is there, everywhere', (keep, expected) => {
    const settled = chosen(clash, { keep }, NATIONAL);
    expect(costs(settled)).toEqual(['c-2024', expected]);
    expect(costs(joined(clash, settled))).toEqual(['c-2024', expected]);
    expect(openConflicts(joined(clash, settled))).toEqual([]);
    expect(contentOf(joined(settled, settled))).toEqual(contentOf(settled));
  });
});
