import { describe, expect, test } from 'vitest';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { A, AGDER, agreement, B, baseFile, C } from '../../../support/sync-base.ts';
import { contentOf, joined } from '../../../support/sync-content.ts';
import { deleted, edited, recordOf, written } from '../../../support/sync-edits.ts';

const start = baseFile();
const gone = deleted(start, B, 'agreements', 'a-agder');

describe('a deletion', () => {
  test('takes the record away everywhere', () => {
    const all = joined(start, gone);
    expect(all.tables.agreements.some(({ id }) => id === 'a-agder')).toBe(false);
    expect(all.tables.tombstones).toMatchObject([{ table: 'agreements', id: 'a-agder', lamport: 1, device: 'pc-b' }]);
    expect(openConflicts(all)).toEqual([]);
  });

  test('stands over an edit that its deleter had seen', () => {
    const noted = edited(start, A, 'agreements', 'a-agder', { note: 'seen' });
    const after = deleted(joined(start, noted), B, 'agreements', 'a-agder');
    expect(joined(noted, after).tables.agreements.some(({ id }) => id === 'a-agder')).toBe(false);
  });

  test('against an edit that did not see it: the record comes back, and is shown as a conflict', () => {
    const noted = edited(start, A, 'agreements', 'a-agder', { note: 'unseen' });
    for (const both of [joined(noted, gone), joined(gone, noted)]) {
      expect(recordOf(both, 'agreements', 'a-agder').note).toBe('unseen');
      expect(openConflicts(both)).toMatchObject([
        { kind: 'deletedAndEdited', row: { record_id: 'a-agder', stamp_a: '1@pc-a', stamp_b: '1@pc-b' } },
      ]);
    }
  });

  test('what others wrote before it comes back too, whoever joins first', () => {
    // B had seen the price from A and deleted; C wrote a note and had seen neither.
    const priced = edited(start, A, 'agreements', 'a-agder', { price_year: 2030 });
    const removed = deleted(joined(start, priced), B, 'agreements', 'a-agder');
    const noted = edited(start, C, 'agreements', 'a-agder', { note: 'unseen' });
    const after = joined(removed, noted);
    expect(recordOf(after, 'agreements', 'a-agder')).toMatchObject({ note: 'unseen', price_year: 2030 });
    expect(contentOf(joined(joined(removed, priced), noted))).toEqual(
      contentOf(joined(removed, joined(priced, noted))),
    );
  });

  test('and written again by someone who knows: the record is there, without a conflict', () => {
    const back = written(joined(start, gone), A, 'agreements', agreement('a-agder', AGDER));
    const after = joined(gone, back);
    expect(recordOf(after, 'agreements', 'a-agder')).toBeDefined();
    expect(openConflicts(after)).toEqual([]);
  });
});

test('a record written again without a column it had: the column is cleared, not in conflict with what it was', () => {
  const red = edited(start, A, 'agreements', 'a-agder', { extra: { colour: 'red' } });
  const removed = deleted(red, A, 'agreements', 'a-agder');
  const back = written(removed, A, 'agreements', agreement('a-agder', AGDER));
  expect(openConflicts(joined(red, back))).toEqual([]);
  expect(recordOf(joined(red, back), 'agreements', 'a-agder').extra).toEqual({ colour: '' });
});

describe('a tombstone', () => {
  test('outlives everybody who has read it: whoever goes back to a backup from before does not bring the record back', () => {
    const everybody = joined(start, gone);
    expect(everybody.tables.tombstones).toHaveLength(1);
    for (const again of [joined(start, everybody), joined(everybody, start)]) {
      expect(again.tables.agreements.some(({ id }) => id === 'a-agder')).toBe(false);
      expect(openConflicts(again)).toEqual([]);
    }
  });

  test('without a word of what its deleter knew counts as written knowing what its file had seen', () => {
    const plain = {
      ...gone,
      tables: {
        ...gone.tables,
        tombstones: [{ table: 'agreements', id: 'a-agder', lamport: 1, device: 'pc-b' }],
      },
    };
    expect(joined(start, plain).tables.agreements.some(({ id }) => id === 'a-agder')).toBe(false);
  });
});
