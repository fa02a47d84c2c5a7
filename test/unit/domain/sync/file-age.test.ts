import { describe, expect, test } from 'vitest';
import { clonedDevice, confirmed, isOlder } from '#domain/sync/file-age.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { A, baseFile } from '../../../support/sync-base.ts';
import { joined } from '../../../support/sync-content.ts';
import { edited, recordOf } from '../../../support/sync-edits.ts';

const start = baseFile();

test('a change is confirmed by a file whose vector has reached it', () => {
  expect(confirmed({ 'pc-a': 4 }, 'pc-a', 4)).toBe(true);
  expect(confirmed({ 'pc-a': 3 }, 'pc-a', 4)).toBe(false);
  expect(confirmed({ 'pc-b': 9 }, 'pc-a', 1)).toBe(false);
  expect(confirmed({}, 'constructor', 1)).toBe(false);
});

test('a file is older when those read before included all of it and more', () => {
  expect(isOlder({ p: 1 }, { p: 2 })).toBe(true);
  expect(isOlder({}, { p: 1 })).toBe(true);
  expect(isOlder({ p: 2 }, { p: 2 })).toBe(false);
  expect(isOlder({ p: 1, q: 1 }, { p: 2 })).toBe(false);
});

describe('a profile copied to another PC', () => {
  test('shows as a lamport that this device never gave out', () => {
    expect(clonedDevice({ vector: { 'pc-a': 5 }, seen: {} }, 'pc-a', 4)).toBe(true);
    expect(clonedDevice({ vector: { 'pc-a': 4, 'pc-b': 9 }, seen: {} }, 'pc-a', 4)).toBe(false);
  });

  test('loses nothing before it is found: equal stamps with different values are a conflict', () => {
    const one = edited(start, A, 'agreements', 'a-agder', { note: 'one' });
    const two = edited(start, A, 'agreements', 'a-agder', { note: 'two' });
    const both = joined(one, two);
    expect(recordOf(both, 'agreements', 'a-agder').note).toBe('two');
    expect(openConflicts(both)).toMatchObject([{ row: { value_a: 'two', value_b: 'one' } }]);
    const other = edited(start, A, 'agreements', 'a-kristiansand', { note: 'elsewhere' });
    expect(recordOf(joined(one, other), 'agreements', 'a-kristiansand').note).toBe('elsewhere');
    expect(recordOf(joined(one, other), 'agreements', 'a-agder').note).toBe('one');
  });
});
