import { expect, test } from 'vitest';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { renewedState } from '../../../support/renewed-state.ts';
import { A, baseFile } from '../../../support/sync-base.ts';
import { joined } from '../../../support/sync-content.ts';
import { deleted, edited, recordOf } from '../../../support/sync-edits.ts';

/** A profile that was copied after its first change was sent; since then both PCs have written under one device id. */
const start = edited(baseFile(), A, 'agreements', 'a-agder', { note: 'sent' });
const renewal = { from: A.device, to: 'pc-new', sent: 1 };
const note = (value: string) => edited(start, A, 'agreements', 'a-agder', { note: value });

test('without a renewal one of two values would go unseen: the later one counts as having known of the other', () => {
  const later = edited(note('before'), A, 'agreements', 'a-agder', { note: 'theirs' });
  expect(openConflicts(joined(note('mine'), later))).toEqual([]);
});

test('with it both stand, and a person decides', () => {
  const later = edited(note('before'), A, 'agreements', 'a-agder', { note: 'theirs' });
  const both = joined(renewedState(note('mine'), renewal), later);
  expect(recordOf(both, 'agreements', 'a-agder').note).toBe('theirs');
  expect(openConflicts(both)).toMatchObject([{ row: { value_a: 'theirs', value_b: 'mine', stamp_b: '2@pc-new' } }]);
});

test('the other’s deletion does not take away what it cannot have seen', () => {
  const gone = deleted(note('theirs'), A, 'agreements', 'a-agder');
  const both = joined(renewedState(note('mine'), renewal), gone);
  expect(recordOf(both, 'agreements', 'a-agder').note).toBe('mine');
  expect(openConflicts(both)).toMatchObject([{ kind: 'field' }, { kind: 'deletedAndEdited' }]);
});

test('what this PC deleted after writing it stays deleted', () => {
  const gone = renewedState(deleted(note('mine'), A, 'agreements', 'a-agder'), renewal);
  expect(gone.tables.tombstones).toMatchObject([{ device: 'pc-new', lamport: 3 }]);
  const both = joined(start, gone);
  expect(both.tables.agreements.some(({ id }) => id === 'a-agder')).toBe(false);
  expect(openConflicts(both)).toEqual([]);
});

test('what had left this PC keeps the old name, and is in no conflict with itself', () => {
  const renewed = renewedState(start, renewal);
  expect(renewed).toEqual(start);
  const both = joined(renewedState(edited(start, A, 'agreements', 'a-agder', { price_year: 2030 }), renewal), start);
  expect(both.header.vector).toEqual({ 'pc-a': 1, 'pc-new': 2 });
  expect(openConflicts(both)).toEqual([]);
});
