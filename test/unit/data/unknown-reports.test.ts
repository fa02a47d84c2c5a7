import { describe, expect, test } from 'vitest';
import { unknownMonths, unknownReports } from '#data/unknown-reports.ts';
import type { ImportRecord } from '#data/usage-import.ts';
import type { Placement } from '#domain/counter/placement.ts';
import { month } from '#domain/model/brands.ts';

const NOT_READY = { code: 3031, text: 'Usage Not Ready for Requested Dates (2024-03)' };

const record = (fields: Partial<ImportRecord>, placement: Placement = { kind: 'organisation', id: 'NO-4204' }) =>
  ({
    sourceId: 'kilde',
    sha256: 'abc',
    fileName: 'PR_2024.tsv',
    owner: 'NO-42',
    index: 0,
    mapping: null,
    choices: {
      services: [{ platform: 'P', database: null, dataTypes: [], serviceId: 'avis' }],
      organisations: { kind: 'one', placement },
    },
    notPlaced: [],
    importedAt: '2024-04-02T08:00:00.000Z',
    unknown: { begin: month('2024-01'), end: month('2024-03'), exceptions: [NOT_READY, { code: 3, text: 'annet' }] },
    ...fields,
  }) satisfies ImportRecord;

const [FEBRUARY, MAY] = [2024 * 12 + 1, 2024 * 12 + 4];

describe('reports that say that numbers are lacking', () => {
  test('tell the exceptions that say so, in the vendor’s own words, and their file', () => {
    const [found] = unknownReports([record({})], 'avis', null, [FEBRUARY, FEBRUARY]);
    expect(found).toMatchObject({ fileName: 'PR_2024.tsv', sha256: 'abc', exceptions: [NOT_READY] });
  });

  test('are not told of another service, another month, or a report that says nothing of the kind', () => {
    expect(unknownReports([record({})], 'film', null, [FEBRUARY, FEBRUARY])).toEqual([]);
    expect(unknownReports([record({})], 'avis', null, [MAY, MAY])).toEqual([]);
    expect(unknownReports([record({ unknown: null })], 'avis', null, [FEBRUARY, FEBRUARY])).toEqual([]);
  });

  test('of one library are those that were placed on it, alone or as one of those who share', () => {
    const shared = record({ fileName: 'felles.tsv' }, { kind: 'allocated', among: ['NO-4205'], by: 'inhabitants' });
    const of = (library: string) =>
      unknownReports([record({}), shared], 'avis', library, [FEBRUARY, MAY]).map(({ fileName }) => fileName);
    expect([of('NO-4204'), of('NO-4205'), of('NO-4206')]).toEqual([['PR_2024.tsv'], ['felles.tsv'], []]);
  });
});

test('unknown months are those of the reports’ periods, service by service', () => {
  expect([...unknownMonths([record({})], null)]).toEqual([0, 1, 2].map((month) => `avis ${2024 * 12 + month}`));
  expect(unknownMonths([record({})], 'NO-4205').size).toBe(0);
});
