import { describe, expect, test } from 'vitest';
import { changesBetween } from '#domain/sync/changes-between.ts';
import { massChange } from '#domain/sync/mass-change.ts';
import { A, AGDER, agreement, baseFile, NATIONAL } from '../../../support/sync-base.ts';
import { deleted, edited, imported, written } from '../../../support/sync-edits.ts';

const start = baseFile();

describe('what a sync would bring', () => {
  const noted = edited(start, A, 'agreements', 'a-agder', { note: 'new' });
  const more = written(imported(noted, A, 'u1', 5, 6), NATIONAL, 'vendors', {
    id: 'v2',
    owner: 'NO',
    name: 'Bok',
  } as never);
  const after = deleted(more, A, 'participations', 'p-agder');

  test('is counted by kind, owner and device', () => {
    expect(changesBetween(start, after)).toMatchObject({
      added: 2,
      changed: 1,
      removed: 1,
      byOwner: { 'NO-42': { added: 1, changed: 1, removed: 1 }, NO: { added: 1, changed: 0, removed: 0 } },
      byDevice: { 'pc-a': { added: 1, changed: 1, removed: 1 }, 'pc-c': { added: 1, changed: 0, removed: 0 } },
      byOffice: { 'NO-42': { added: 1, changed: 1, removed: 1 }, NO: { added: 1, changed: 0, removed: 0 } },
      usageRows: { before: 0, after: 2 },
    });
  });

  test('is told field by field, as the file has it', () => {
    const { details } = changesBetween(start, after);
    expect(details).toContainEqual({
      kind: 'changed',
      table: 'agreements',
      key: 'a-agder',
      owner: AGDER,
      device: 'pc-a',
      office: AGDER,
      name: 'Filmoteket, Agder',
      fields: [{ field: 'note', before: '', after: 'new' }],
    });
  });

  test('tells every value of a record that comes or goes, and names the records that values point at', () => {
    const { details, names } = changesBetween(start, after);
    expect(details.find(({ kind }) => kind === 'removed')).toMatchObject({
      table: 'participations',
      name: 'Filmoteket, Agder, 2024',
      fields: expect.arrayContaining([{ field: 'answer', before: 'open', after: '' }]),
    });
    expect(names).toMatchObject({ 'a-national': 'Filmoteket, Bibliotek24', 'NO-42': 'Agder' });
  });

  test('is told up to a limit and counted beyond it', () => {
    expect(changesBetween(start, after, 1)).toMatchObject({ added: 2, details: [{ table: 'vendors' }] });
  });

  test('is nothing between a file and itself', () => {
    expect(changesBetween(start, structuredClone(start))).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
      details: [],
    });
  });
});

describe('a mass change', () => {
  const many = Array.from({ length: 7 }, (_, i) => agreement(`m-${i}`, AGDER));
  // Twenty records of Agder's own: eleven devices among them.
  const before = many.reduce((state, each) => written(state, A, 'agreements', each), start);
  const own = massChange(before, {
    ...before,
    tables: { ...before.tables, agreements: [], participations: [], devices: [] },
  });
  const count = own.find(({ owner }) => owner === AGDER)?.before ?? 0;
  const without = (lost: number) =>
    many.slice(0, lost).reduce((state, { id }) => deleted(state, A, 'agreements', id), before);

  test('is more than 20 % of one owner’s records, with numbers', () => {
    expect(count).toBe(20);
    expect(massChange(before, without(4))).toEqual([]);
    expect(massChange(before, without(5))).toEqual([{ owner: AGDER, before: 20, lost: 5 }]);
  });
});
