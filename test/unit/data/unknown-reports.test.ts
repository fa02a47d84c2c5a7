import { describe, expect, test } from 'vitest';
import { type Lacking, unknownMonths, unknownReports } from '#data/unknown-reports.ts';
import type { ImportRecord } from '#data/usage-import.ts';
import type { Placement } from '#domain/counter/placement.ts';
import { month } from '#domain/model/brands.ts';
import type { AskedPart } from '#domain/usage/included-by.ts';
import { county, municipality, NATIONAL, tablesWith } from '../../support/figure-records.ts';

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

const tables = tablesWith({
  organisations: [
    NATIONAL,
    ...['NO-42', 'NO-46'].map((id) => county(id)),
    ...['NO-4204', 'NO-4205', 'NO-4206'].map((id) => municipality(id, 'NO-42')),
    municipality('NO-4601', 'NO-46'),
  ],
});
const lacking = (...records: ImportRecord[]): Lacking => ({ records, tables });
const of = (id: string, year = 2024): AskedPart => ({
  scope: 'NO-42',
  year,
  of: { kind: id.length === 5 ? 'area' : 'library', id },
});
const AGDER = of('NO-42');

describe('reports that say that numbers are lacking', () => {
  test('tell the exceptions that say so, in the vendor’s own words, and their file', () => {
    const [found] = unknownReports(lacking(record({})), 'avis', AGDER, [FEBRUARY, FEBRUARY]);
    expect(found).toMatchObject({ fileName: 'PR_2024.tsv', sha256: 'abc', exceptions: [NOT_READY] });
  });

  test('are not told of another service, another month, or a report that says nothing of the kind', () => {
    expect(unknownReports(lacking(record({})), 'film', AGDER, [FEBRUARY, FEBRUARY])).toEqual([]);
    expect(unknownReports(lacking(record({})), 'avis', AGDER, [MAY, MAY])).toEqual([]);
    expect(unknownReports(lacking(record({ unknown: null })), 'avis', AGDER, [FEBRUARY, FEBRUARY])).toEqual([]);
  });

  test('of one library are those that were placed on it, alone or as one of those who share', () => {
    const shared = record({ fileName: 'felles.tsv' }, { kind: 'allocated', among: ['NO-4205'], by: 'inhabitants' });
    const files = (library: string) =>
      unknownReports(lacking(record({}), shared), 'avis', of(library), [FEBRUARY, MAY]).map(({ fileName }) => fileName);
    expect([files('NO-4204'), files('NO-4205'), files('NO-4206')]).toEqual([['PR_2024.tsv'], ['felles.tsv'], []]);
  });

  test('of a county are those of its libraries, not of the country’s or another county’s', () => {
    const elsewhere = ['NO-4601', 'NO'].map((id) => record({}, { kind: 'organisation', id }));
    expect(unknownReports(lacking(...elsewhere), 'avis', AGDER, [FEBRUARY, MAY])).toEqual([]);
    const country = { scope: 'NO', year: 2024, of: { kind: 'area', id: 'NO' } } as const;
    expect(unknownReports(lacking(...elsewhere), 'avis', country, [FEBRUARY, MAY])).toHaveLength(2);
  });
});

test('unknown months are those of the reports’ periods within the year, service by service', () => {
  expect([...unknownMonths(lacking(record({})), AGDER)]).toEqual([0, 1, 2].map((month) => `avis ${2024 * 12 + month}`));
  expect(unknownMonths(lacking(record({})), of('NO-42', 2023)).size).toBe(0);
  expect(unknownMonths(lacking(record({})), of('NO-4205')).size).toBe(0);
});
