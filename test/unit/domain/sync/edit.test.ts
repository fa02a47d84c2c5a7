import { describe, expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { applyChange } from '#domain/sync/change.ts';
import { type Edit, edit } from '#domain/sync/edit.ts';
import { mayEdit, organisationOfDevice } from '#domain/sync/owner-of.ts';
import {
  A,
  AGDER,
  agreement,
  B,
  BERGEN,
  baseFile,
  KRISTIANSAND,
  NATIONAL,
  NO,
  operatingCost,
  VESTLAND,
} from '../../../support/sync-base.ts';
import { contentHashOf, contentOf, joined } from '../../../support/sync-content.ts';
import { deleted, edited, imported, recordOf, written } from '../../../support/sync-edits.ts';

const start = baseFile();
const note = (text: string): Edit => ({
  table: 'agreements',
  key: 'a-agder',
  after: { ...recordOf(start, 'agreements', 'a-agder'), note: text },
});

describe('an edit', () => {
  test('stamps the field that changed, with 1 + the greatest seen so far', () => {
    const seen = { ...start, header: { ...start.header, vector: { 'pc-b': 4 }, seen: { 'pc-b': 4, 'pc-c': 8 } } };
    const outcome = edit(seen, note('new'), A);
    expect(outcome).toMatchObject({ kind: 'edited', change: { device: 'pc-a', lamport: 9 } });
    if (outcome.kind !== 'edited') return;
    const after = applyChange(seen, outcome.change);
    expect(after.tables.stamps).toEqual([
      { table: 'agreements', id: 'a-agder', field: 'note', lamport: 9, device: 'pc-a' },
    ]);
    expect(after.header.vector).toEqual({ 'pc-a': 9, 'pc-b': 4 });
    expect(contentOf(applyChange(after, outcome.change))).toEqual(contentOf(after));
  });

  test('that changes nothing is none', () => {
    expect(edit(start, note(''), A)).toEqual({ kind: 'unchanged' });
    expect(edit(start, { table: 'agreements', key: 'nobody', after: null }, A)).toEqual({ kind: 'unchanged' });
  });

  test('of a new record stamps all of it', () => {
    const after = written(start, A, 'agreements', agreement('new', AGDER));
    expect(after.tables.stamps.map(({ field }) => field)).toContain('service_id');
    expect(after.tables.stamps.map(({ field }) => field)).not.toContain('id');
  });

  test('stamps what is valid only together', () => {
    const after = edited(start, A, 'participations', 'p-agder', { paid_ore: ore(100) });
    expect(after.tables.stamps.map(({ field }) => field).sort()).toEqual(['answer', 'paid_ore']);
  });

  test('has a key of more columns where the table has', () => {
    const after = edited(start, A, 'population', 'NO-4204\u001f2024', { pupils: 1 });
    expect(recordOf(after, 'population', 'NO-4204\u001f2024').pupils).toBe(1);
    expect(after.tables.stamps).toMatchObject([{ id: 'NO-4204\u001f2024', field: 'pupils' }]);
    expect(after.tables.population).toHaveLength(2);
    const again = edited(after, A, 'population', 'NO-4204\u001f2024', { pupils: 2 });
    expect(again.tables.stamps).toMatchObject([{ field: 'pupils', lamport: 2 }]);
  });

  test('with another key than the record is a defect', () => {
    expect(() => edit(start, { table: 'agreements', key: 'x', after: agreement('y', AGDER) }, A)).toThrow(RangeError);
  });

  test('of a second record where there may be one: it stands, the first waits, and no file comes of both', async () => {
    const two = written(start, NATIONAL, 'operating_costs', operatingCost('again', 2024));
    expect(two.tables.operating_costs.map(({ id }) => id)).toEqual(['again']);
    expect(contentOf(joined(two, two))).toEqual(contentOf(two));
    await expect(contentHashOf(two)).resolves.toBeDefined();
    const one = deleted(two, NATIONAL, 'operating_costs', 'again');
    expect(one.tables.operating_costs.map(({ id }) => id)).toEqual(['c-2024']);
  });
});

describe('a deletion', () => {
  test('leaves a tombstone that says what its deleter knew', () => {
    const after = deleted(start, A, 'agreements', 'a-agder');
    expect(after.tables.tombstones).toMatchObject([
      { table: 'agreements', id: 'a-agder', lamport: 1, device: 'pc-a', extra: { seen: '{"pc-a":1}' } },
    ]);
  });

  test('of a usage source takes its rows', () => {
    expect(deleted(imported(start, A, 'u1', 5), A, 'usage_sources', 'u1').usage.length).toBe(0);
  });

  test('is undone by writing the record again', () => {
    const gone = deleted(start, A, 'agreements', 'a-agder');
    const back = written(gone, A, 'agreements', recordOf(start, 'agreements', 'a-agder'));
    expect(recordOf(joined(gone, back), 'agreements', 'a-agder')).toEqual(recordOf(start, 'agreements', 'a-agder'));
  });
});

describe('who may act as owner', () => {
  test.each([
    [AGDER, AGDER, true],
    [AGDER, KRISTIANSAND, true],
    [AGDER, VESTLAND, false],
    [AGDER, BERGEN, false],
    [AGDER, NO, false],
    [KRISTIANSAND, KRISTIANSAND, true],
    [KRISTIANSAND, AGDER, false],
    [NO, BERGEN, true],
    [NO, NO, true],
  ])('%s for %s: %s', (acting, owner, expected) => {
    expect(mayEdit(start.tables, acting, owner)).toBe(expected);
  });

  test('changes of the register belong to nobody but the national body', () => {
    const change = { from_id: KRISTIANSAND, to_id: BERGEN, date: null };
    const key = `${KRISTIANSAND}\u001f${BERGEN}`;
    const outcome = (by: typeof A) => edit(start, { table: 'organisation_changes', key, after: change }, by).kind;
    expect(outcome(A)).toBe('proposed');
    expect(outcome(NATIONAL)).toBe('edited');
  });

  test('giving a record away takes the right to both', () => {
    const given = { ...recordOf(start, 'agreements', 'a-agder'), owner: VESTLAND };
    expect(edit(start, { table: 'agreements', key: 'a-agder', after: given }, A).kind).toBe('proposed');
  });

  test('a device says for itself whom it works for', () => {
    const fresh = { device: 'pc-new', organisationId: VESTLAND };
    const after = written(start, fresh, 'devices', { device: 'pc-new', organisation_id: VESTLAND });
    expect(organisationOfDevice(after.tables, 'pc-new')).toBe(VESTLAND);
    expect(organisationOfDevice(after.tables, 'unknown')).toBeNull();
    const moved = { table: 'devices', key: 'pc-new', after: { device: 'pc-new', organisation_id: AGDER } } as const;
    expect(edit(after, moved, fresh).kind).toBe('edited');
    expect(edit(after, moved, B).kind).toBe('proposed');
  });
});
