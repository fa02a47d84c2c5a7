import { expect, test } from 'vitest';
import { contributionOf } from '#domain/sync/contribution.ts';
import { declineProposal } from '#domain/sync/decide-proposal.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { A, AGDER, actor, agreement, baseFile, NATIONAL, VESTLAND } from '../../../support/sync-base.ts';
import { contentOf, joined } from '../../../support/sync-content.ts';
import { deleted, edited, granted, imported, recordOf, written } from '../../../support/sync-edits.ts';

const start = baseFile();

test('a contribution carries its organisation’s records, sources and proposals, and what its writer had seen', () => {
  const national = edited(start, NATIONAL, 'services', 's1', { name: 'Filmbiblioteket' });
  const mine = edited(
    imported(written(joined(start, national), A, 'agreements', agreement('new', AGDER)), A, 'u1', 5),
    A,
    'agreements',
    'a-vestland',
    { note: 'please' },
  );
  const part = contributionOf(mine, AGDER);
  expect(part.tables.agreements.map(({ id }) => id)).toEqual(['a-agder', 'a-kristiansand', 'new']);
  expect(part.tables.participations.map(({ id }) => id)).toEqual(['p-agder']);
  expect(part.tables.population.map(({ organisation_id }) => organisation_id)).toEqual(['NO-4204']);
  expect(part.tables.devices.every(({ organisation_id }) => organisation_id === AGDER)).toBe(true);
  expect([part.tables.services, part.tables.operating_costs, part.tables.vendors]).toEqual([[], [], []]);
  expect(part.tables.proposals).toHaveLength(1);
  expect(part.usage.length).toBe(1);
  expect(part.header).toMatchObject({ vector: { 'pc-a': 4 }, seen: { 'pc-a': 4, 'pc-c': 1 } });
  expect(contentOf(joined(start, part)).usage).toContain('u1');
});

test('the national body’s contribution is everything', () => {
  expect(contentOf(contributionOf(start, NATIONAL.organisationId))).toEqual(contentOf(start));
});

test('what a contribution replaced is replaced, also where the central file never held it', () => {
  // The national body noted Agder's agreement, A saw that and wrote over it, and the file with the first note was lost in a race.
  const noted = edited(start, NATIONAL, 'agreements', 'a-agder', { note: 'first' });
  const mine = edited(joined(start, noted), A, 'agreements', 'a-agder', { note: 'second' });
  const central = joined(start, contributionOf(mine, AGDER));
  const all = joined(central, noted);
  expect(recordOf(all, 'agreements', 'a-agder').note).toBe('second');
  expect(openConflicts(all)).toEqual([]);
  expect(contentOf(all)).toEqual(contentOf(joined(contributionOf(mine, AGDER), noted, start)));
});

test('what a contribution’s writer had seen of others is not taken for what the central file holds', () => {
  const noted = edited(start, NATIONAL, 'services', 's1', { name: 'unseen by the central file' });
  const mine = edited(joined(start, noted), A, 'agreements', 'a-agder', { note: 'mine' });
  const central = joined(start, contributionOf(mine, AGDER));
  expect(central.header.vector).toEqual({ 'pc-a': 2 });
  expect(recordOf(joined(central, noted), 'services', 's1').name).toBe('unseen by the central file');
});

test('a contribution of a program that only says what it had seen is joined the same way', () => {
  const noted = edited(start, NATIONAL, 'agreements', 'a-agder', { note: 'first' });
  const mine = edited(joined(start, noted), A, 'agreements', 'a-agder', { note: 'second' });
  const { header, ...rest } = contributionOf(mine, AGDER);
  const { extra: _, ...plain } = header;
  const central = joined(start, { ...rest, header: plain });
  expect(openConflicts(joined(central, noted))).toEqual([]);
});

test('a deletion and the end of somebody’s proposal travel in the contribution of who did it', () => {
  const mine = deleted(start, A, 'agreements', 'a-agder');
  const part = contributionOf(mine, AGDER);
  expect(part.tables.tombstones).toHaveLength(1);
  expect(joined(start, part).tables.agreements.some(({ id }) => id === 'a-agder')).toBe(false);
});

test('a device that has written for another organisation is not claimed', () => {
  const before = edited(start, A, 'agreements', 'a-agder', { note: 'as Agder' });
  const moved = edited(before, A, 'devices', 'pc-a', { organisation_id: VESTLAND });
  const now = { ...A, organisationId: VESTLAND };
  const part = contributionOf(edited(moved, now, 'agreements', 'a-vestland', { note: 'as Vestland' }), VESTLAND);
  expect(part.header.vector).toEqual({});
});

test('who declines a proposal claims nothing else of the office that made it', () => {
  const proposed = edited(start, A, 'agreements', 'a-vestland', { note: 'please' });
  const id = proposed.tables.proposals[0]?.id ?? '';
  // Agder writes, Vestland has read it and declines; another PC of Agder writes without having seen the first.
  const first = edited(proposed, A, 'agreements', 'a-agder', { note: 'first' });
  const declined = granted(first, declineProposal(first, id, actor(3)));
  const second = ['a', 'b', 'second'].reduce(
    (state, note) => edited(state, actor(6), 'agreements', 'a-agder', { note }),
    start,
  );
  const told = joined(second, contributionOf(declined, VESTLAND));
  expect(told.tables.proposals).toEqual([]);
  const [conflict] = openConflicts(joined(told, first));
  expect([conflict?.row.value_a, conflict?.row.value_b].toSorted()).toEqual(['first', 'second']);
});
