import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { countStamps, loadStamps, putStamps, replaceStamps } from '#data/stamp-sets.ts';

let database: Bibliotek24Database;
beforeEach(() => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
});

const stamp = (id: string, field: string, lamport: number) => ({ table: 'vendors', id, field, lamport, device: 'pc' });
const sorted = (stamps: readonly object[]) => stamps.map((each) => JSON.stringify(each)).toSorted();

test('stamps come back as they went in, and are counted without being read', async () => {
  const stamps = Array.from({ length: 500 }, (_, i) => stamp(`v${i >> 1}`, i % 2 === 0 ? 'name' : 'owner', i));
  await replaceStamps(database, stamps);
  expect(sorted(await loadStamps(database))).toEqual(sorted(stamps));
  expect(await countStamps(database)).toBe(500);
  expect(await database.stamp_sets.count()).toBeLessThan(17);
});

test('a newer stamp takes the place of the field’s older one and leaves the others', async () => {
  await replaceStamps(database, [stamp('v1', 'name', 1), stamp('v1', 'owner', 1), stamp('v2', 'name', 1)]);
  await putStamps(database, [stamp('v1', 'name', 5), stamp('v3', 'name', 6)]);
  expect(sorted(await loadStamps(database))).toEqual(
    sorted([stamp('v1', 'name', 5), stamp('v1', 'owner', 1), stamp('v2', 'name', 1), stamp('v3', 'name', 6)]),
  );
  expect(await countStamps(database)).toBe(4);
});
