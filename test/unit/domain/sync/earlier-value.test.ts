import { expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { recordBefore, withEarlierValue } from '#domain/sync/earlier-value.ts';
import type { RecordChange } from '#domain/sync/record-changes.ts';
import { agderTables } from '../../../support/agder-agreements.ts';
import { participation, population } from '../../../support/figure-records.ts';

const changed = (
  table: RecordChange['table'],
  key: string,
  fields: readonly (readonly [string, string, string])[],
  kind: RecordChange['kind'] = 'changed',
): RecordChange => ({
  kind,
  table,
  key,
  owner: 'NO',
  device: 'pc',
  office: 'NO',
  fields: fields.map(([field, before, after]) => ({ field, before, after })),
});

const [registered] = agderTables().agreements;
if (!registered) throw new Error('no agreement');
const now = { ...registered, id: 'a', price_ore: ore(300), note: 'i dag' };

test('an earlier value comes back whatever became of it since, and nothing else changes', () => {
  const change = changed('agreements', 'a', [
    ['price_ore', '100', '200'],
    ['note', 'før', 'etter'],
  ]);
  const earlier = withEarlierValue(change, 'price_ore', now);
  expect(earlier).toEqual({ kind: 'record', record: { ...now, price_ore: 100 } });
});

test('an unknown value comes back as unknown', () => {
  const earlier = withEarlierValue(changed('agreements', 'a', [['price_ore', '', '200']]), 'price_ore', now);
  expect(earlier).toEqual({ kind: 'record', record: { ...now, price_ore: null } });
});

test('fields that are valid only together come back together', () => {
  const yes = participation({
    id: 'p',
    agreement_id: 'a',
    organisation_id: 'NO-42',
    year: 2024,
    answer: 'yes',
    paid_ore: ore(500),
  });
  const change = changed('participations', 'p', [
    ['answer', 'open', 'yes'],
    ['paid_ore', '', '400'],
  ]);
  expect(withEarlierValue(change, 'answer', yes)).toEqual({
    kind: 'record',
    record: { ...yes, answer: 'open', paid_ore: null },
  });
});

test('a value that no longer goes together with the rest is not brought back', () => {
  const no = participation({
    id: 'p',
    agreement_id: 'a',
    organisation_id: 'NO-42',
    year: 2024,
    answer: 'no',
    paid_ore: null,
  });
  const change = changed('participations', 'p', [['answer', 'yes', 'no']]);
  expect(withEarlierValue(change, 'answer', no)).toEqual({ kind: 'broken' });
});

test('what stands already, and what is gone, is told', () => {
  const change = changed('agreements', 'a', [['note', 'i dag', 'siden']]);
  expect(withEarlierValue(change, 'note', now)).toEqual({ kind: 'same' });
  expect(withEarlierValue(change, 'note', undefined)).toEqual({ kind: 'gone' });
});

test('a deleted record comes back whole, also one with a key of several columns', () => {
  const row = population('NO-42', 2024, 300_000);
  const change = changed('population', 'NO-42\u001f2024', [['inhabitants', '300000', '']], 'removed');
  expect(recordBefore(change)).toEqual(row);
  expect(withEarlierValue(change, 'inhabitants', undefined)).toEqual({ kind: 'record', record: row });
  expect(withEarlierValue(change, 'inhabitants', row)).toEqual({ kind: 'same' });
});
