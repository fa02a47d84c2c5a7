import { expect, test } from 'vitest';
import { duplicates, pairId } from '#domain/registers/duplicates.ts';
import {
  agreement,
  change,
  organisation,
  participation,
  service,
  tablesWith,
} from '../../../support/figure-records.ts';

const found = (some: Parameters<typeof tablesWith>[0], kept: readonly string[] = []) =>
  duplicates(tablesWith(some), new Set(kept)).map(({ first, second }) => `${first}=${second}`);

const held = (id: string, start: string, end: string | null, more: Parameters<typeof agreement>[0] = {}) =>
  agreement({ id, start, end, holder_id: 'NO-4204', service_id: 's1', ...more });

test('agreements of one service and holder are the same where their periods overlap by a day', () => {
  const agreements = [
    held('a', '2020-01-01', '2022-12-31'),
    held('b', '2022-12-31', '2024-12-31'),
    held('c', '2025-01-01', null),
    held('d', '2022-01-01', null, { holder_id: 'NO-4202' }),
    held('e', '2022-01-01', null, { service_id: 's2' }),
  ];
  expect(found({ agreements })).toEqual(['a=b']);
});

test('an agreement without an end overlaps all that start later', () => {
  expect(found({ agreements: [held('a', '2020-01-01', null), held('b', '2030-01-01', null)] })).toEqual(['a=b']);
});

test('organisations of one kind, county and name are the same, however the name is written', () => {
  const school = (id: string, name: string, more: Parameters<typeof organisation>[0] = {}) =>
    organisation({ id, name, kind: 'school', county_id: 'NO-42', ...more });
  const organisations = [
    school('1', 'Vågsbygd vgs.'),
    school('2', 'vågsbygd  VGS'),
    school('3', 'Vågsbygd vgs', { county_id: 'NO-11' }),
    school('4', 'Vågsbygd vgs', { kind: 'municipality' }),
    school('5', ''),
    school('6', ''),
  ];
  expect(found({ organisations })).toEqual(['1=2']);
  expect(found({ organisations, organisation_changes: [change('1', '2')] })).toEqual([]);
});

test('a name that was taken over after a reform is not a duplicate', () => {
  const organisations = [
    organisation({ id: 'NO-01', name: 'Østfold', kind: 'county', valid_to: '2019-12-31' }),
    organisation({ id: 'NO-31', name: 'Østfold', kind: 'county', valid_from: '2024-01-01' }),
  ];
  expect(found({ organisations })).toEqual([]);
});

test('participations of one library and year are the same where their months overlap', () => {
  const took = (id: string, first_month: number, months: number) =>
    participation({ id, agreement_id: 'a', organisation_id: 'NO-4204', year: 2024, first_month, months });
  expect(found({ participations: [took('1', 1, 6), took('2', 7, 6), took('3', 6, 1)] })).toEqual(['1=3']);
});

test('three of the same are three pairs, and a pair that was kept apart is not told again', () => {
  const services = ['1', '2', '3'].map((id) => ({ ...service(id), name: 'PressReader' }));
  expect(found({ services })).toEqual(['1=2', '1=3', '2=3']);
  const kept = pairId({ table: 'services', first: '3', second: '1' });
  expect(found({ services }, [kept])).toEqual(['1=2', '2=3']);
});
