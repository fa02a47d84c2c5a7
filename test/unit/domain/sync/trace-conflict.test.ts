import { describe, expect, test } from 'vitest';
import type { ConflictRow } from '#domain/sync/conflict-row.ts';
import { type EditionView, isTraced, traceConflict } from '#domain/sync/trace-conflict.ts';

const row: ConflictRow = {
  id: 'x',
  table: 'agreements',
  record_id: 'a-agder',
  field: 'note',
  value_a: 'shown',
  stamp_a: '9@pc-b',
  value_b: 'other',
  stamp_b: '8@pc-a',
  resolved: '',
};

function edition(revision: number, vector: EditionView['vector'], more: Partial<EditionView> = {}): EditionView {
  const savedAt = `2026-03-0${revision}T10:00:00.000Z`;
  return {
    revision,
    savedAt,
    vector,
    field: { text: `in ${revision}`, stamp: { lamport: 3, device: 'pc-c' } },
    ...more,
  };
}

const standing = edition(6, { 'pc-a': 8, 'pc-b': 9 }, { savedAt: null });
const withOther = edition(5, { 'pc-a': 8, 'pc-b': 2 });
const before = edition(4, { 'pc-a': 7, 'pc-b': 2 });

describe('when a value was written', () => {
  test('is when the first edition that has it was published: the moment the one before was put aside', () => {
    const { shown, other } = traceConflict(row, [standing, withOther, before]);
    expect(shown).toEqual({ kind: 'edition', revision: 6, at: withOther.savedAt, isLatest: false });
    expect(other).toEqual({ kind: 'edition', revision: 5, at: before.savedAt, isLatest: false });
  });

  test('is known only as a limit where editions between are gone', () => {
    const { other } = traceConflict(row, [standing, withOther, edition(2, {})]);
    expect(other).toEqual({ kind: 'edition', revision: 5, at: withOther.savedAt, isLatest: true });
  });

  test('is not told of a value that no edition has, that all have, or that has no stamp', () => {
    expect(traceConflict(row, [{ ...before, savedAt: null }]).shown).toEqual({ kind: 'notShared' });
    expect(traceConflict(row, [standing, withOther]).other).toEqual({ kind: 'before', revision: 5 });
    expect(traceConflict({ ...row, stamp_a: '0@' }, [standing]).shown).toEqual({ kind: 'unstamped' });
  });
});

test('while the central file cannot be read the earlier editions tell what they can', () => {
  const { base, shown, other } = traceConflict(row, [withOther, before]);
  expect(base).toMatchObject({ kind: 'known', text: 'in 4' });
  expect([shown, other.kind]).toEqual([{ kind: 'unread' }, 'edition']);
});

describe('the base', () => {
  test('is the field in the newest edition that has neither value', () => {
    const trace = traceConflict(row, [standing, withOther, before, edition(3, {})]);
    expect(trace.base).toEqual({ kind: 'known', text: 'in 4', revision: 4, savedAt: before.savedAt });
    expect(isTraced(trace)).toBe(true);
  });

  test('is no value that neither writer can have known of', () => {
    const third = edition(4, { 'pc-d': 9 }, { field: { text: 'third', stamp: { lamport: 9, device: 'pc-d' } } });
    const { base } = traceConflict(row, [standing, withOther, third, edition(3, {})]);
    expect(base).toMatchObject({ kind: 'known', text: 'in 3', revision: 3 });
  });

  test('is no third value that stands against one of the two', () => {
    const stamp = { lamport: 7, device: 'pc-d' };
    const third = edition(4, { 'pc-d': 7 }, { field: { text: 'third', stamp } });
    const editions = [standing, withOther, third, edition(3, {})];
    const against = { ...row, id: 'y', value_b: 'third', stamp_b: '7@pc-d' };
    expect(traceConflict(row, editions, [row, against]).base).toMatchObject({ text: 'in 3' });
    const elsewhere = { ...against, field: 'name' };
    expect(traceConflict(row, editions, [row, elsewhere]).base).toMatchObject({ text: 'third' });
  });

  test('says that the record was not there yet', () => {
    expect(traceConflict(row, [standing, edition(4, {}, { field: null })]).base).toMatchObject({ text: null });
  });

  test('is unknown, with the reason, and older editions are asked for where they can help', () => {
    const gone = traceConflict(row, [standing, withOther]);
    expect(gone.base).toEqual({ kind: 'unknown', reason: 'notKept' });
    expect(isTraced(gone)).toBe(false);
    expect(traceConflict(row, []).base).toEqual({ kind: 'unknown', reason: 'noEditions' });
    const unstamped = traceConflict({ ...row, stamp_a: '0@', stamp_b: '0@' }, [standing]);
    expect(unstamped.base).toEqual({ kind: 'unknown', reason: 'unstamped' });
    expect(isTraced(unstamped)).toBe(true);
  });
});
