import { expect, test } from 'vitest';
import { isoDate } from '#domain/model/brands.ts';
import { editionChanges } from '#domain/sync/edition-changes.ts';
import { A, AGDER, B, baseFile, C, NATIONAL, NO } from '../../../support/sync-base.ts';
import { deleted, edited, imported, written } from '../../../support/sync-edits.ts';

const start = baseFile();
const told = (after: typeof start, before = start) => editionChanges(after.tables, before.header.vector);

test('an edition tells by its stamps which records came, changed and went, and the offices of the PCs that did it', () => {
  const noted = edited(edited(start, A, 'agreements', 'a-agder', { note: 'one' }), A, 'agreements', 'a-agder', {
    note: 'two',
  });
  expect(told(noted)).toEqual({ records: 1, offices: [A.organisationId], joined: [] });
  const more = imported(deleted(noted, A, 'participations', 'p-agder'), A, 'u1', 5, 6);
  const all = written(more, NATIONAL, 'vendors', { id: 'v2', owner: NO, name: 'Bok' });
  expect(told(all)).toEqual({ records: 4, offices: [A.organisationId, NO], joined: [] });
  expect(told(all, more), 'only what is new since').toEqual({ records: 1, offices: [NO], joined: [] });
  expect(told(all, all)).toEqual({ records: 0, offices: [], joined: [] });
});

test('a record that two offices wrote is one record, of both', () => {
  const both = edited(edited(start, A, 'agreements', 'a-agder', { note: 'one' }), NATIONAL, 'agreements', 'a-agder', {
    end: isoDate('2025-01-01'),
  });
  expect(told(both)).toMatchObject({ records: 1, offices: expect.arrayContaining([A.organisationId, NO]) });
});

test('what is proposed is of the one who proposes', () => {
  const proposed = edited(start, C, 'agreements', 'a-agder', { note: 'bedre' });
  expect(told(proposed)).toEqual({ records: 1, offices: [C.organisationId], joined: [] });
});

test('a PC that comes to share is no change, and is told of as what it is', () => {
  const came = written(start, { ...B, device: 'pc-new' }, 'devices', { device: 'pc-new', organisation_id: AGDER });
  expect(told(came)).toEqual({ records: 0, offices: [], joined: [AGDER] });
});

test('nothing is claimed of a PC that no office is known of', () => {
  const noted = edited(start, A, 'agreements', 'a-agder', { note: 'one' });
  expect(editionChanges({ ...noted.tables, devices: [] }, start.header.vector)).toEqual({
    records: 1,
    offices: [''],
    joined: [],
  });
});
