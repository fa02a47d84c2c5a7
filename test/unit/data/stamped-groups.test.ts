import { expect, test } from 'vitest';
import { changeFromJson, changeToJson } from '#data/change-json.ts';
import type { Change, RowChange } from '#domain/sync/change.ts';

const stamp = (id: string, field: string, lamport = 7, device = 'pc-1'): RowChange => ({
  table: 'stamps',
  key: `vendors\u001f${id}\u001f${field}`,
  after: { table: 'vendors', id, field, lamport, device },
});
const vendor = (id: string): RowChange =>
  ({ table: 'vendors', key: id, after: { id, owner: 'NO', name: id } }) as unknown as RowChange;

const change: Change = {
  device: 'pc-1',
  lamport: 7,
  rows: [
    vendor('a'),
    vendor('b'),
    stamp('c', 'name', 3, 'pc-2'),
    ...['a', 'b'].flatMap((id) => [stamp(id, 'name'), stamp(id, 'owner')]),
    stamp('d', 'name'),
  ],
};

test('a change’s own stamps are written once for all records they are alike in, and come back', () => {
  const text = changeToJson(change);
  expect(JSON.parse(text).stamped).toEqual([
    { table: 'vendors', fields: ['name', 'owner'], ids: ['a', 'b'] },
    { table: 'vendors', fields: ['name'], ids: ['d'] },
  ]);
  expect(changeFromJson(text)).toEqual(change);
});

test('a line from before they were gathered is read as it was', () => {
  expect(changeFromJson(JSON.stringify(change))).toEqual(change);
});
