import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import {
  agreement,
  county,
  NATIONAL,
  organisation,
  participation,
  population,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from './figure-records.ts';
import { smallCentralFile } from './small-central-file.ts';

/** Agder with a library that has a whole year, one with nine months, one with nothing; Rogaland with one; a school. */
export const ARENDAL = 'NO-4203';
export const KRISTIANSAND = 'NO-4204';

const library = (id: string, name: string, county_id = 'NO-42') => organisation({ id, name, county_id });

/** `count` a month in these months; `NO-4204` unless said. */
export function monthsOfUse(year: number, months: readonly number[], fields: Partial<UsageRow>): Partial<UsageRow>[] {
  return months.map((month) => ({
    service_id: 'avis',
    ...fields,
    month: `${year}-${String(month).padStart(2, '0')}`,
  }));
}

export const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const NINE = YEAR.slice(0, 9);

/** @param more usage beside what is told above */
export function fileOfLibraries(more: readonly Partial<UsageRow>[] = []): CentralFile {
  const usage = [
    ...monthsOfUse(2023, YEAR, { organisation_id: ARENDAL, count: 50 }),
    ...monthsOfUse(2024, NINE, { organisation_id: ARENDAL, count: 100 }),
    ...monthsOfUse(2023, YEAR, { count: 40 }),
    ...monthsOfUse(2024, YEAR.slice(0, 11), { count: 60 }),
    ...monthsOfUse(2024, [12], { count: 600, allocated: true }),
    ...monthsOfUse(2024, YEAR, { organisation_id: 'NO-1103', count: 500 }),
    ...monthsOfUse(2024, YEAR, { organisation_id: '974567890', service_id: 'leksikon', count: 20 }),
    ...monthsOfUse(2024, [1], { count: 7, metric: 'Searches_Platform' }),
    ...more,
  ];
  return {
    ...smallCentralFile(),
    tables: tablesWith({
      organisations: [
        NATIONAL,
        county('NO-42', { name: 'Agder' }),
        county('NO-11', { name: 'Rogaland' }),
        county('NO-03', { name: 'Oslo' }),
        library(ARENDAL, 'Arendal'),
        library(KRISTIANSAND, 'Kristiansand'),
        library('NO-4205', 'Lindesnes'),
        library('NO-1103', 'Stavanger', 'NO-11'),
        organisation({ id: '974567890', kind: 'school', county_id: 'NO-42', name: 'Tangen' }),
      ],
      population: [
        population('NO-42', 2024, 8000),
        population('NO-11', 2024, 12_000),
        population('NO-03', 2024, 20_000),
        population('NO', 2024, 40_000),
        population(ARENDAL, 2024, 2000),
        population(KRISTIANSAND, 2024, 4000),
        population('NO-1103', 2024, 6000),
        population('974567890', 2024, null, 100),
      ],
      services: [
        { ...service('avis'), name: 'PressReader' },
        { ...service('leksikon'), name: 'Britannica School' },
      ],
      agreements: [agreement({ id: 'a-avis', service_id: 'avis', holder_id: organisationId('NO') })],
      participations: [participation({ agreement_id: 'a-avis', organisation_id: 'NO-4205' })],
      usage_sources: [usageSource({ id: 'kilde', begin: '2023-01', end: '2024-12' })],
    }),
    usage: usageFromRows(usage.map((row) => usageRow(row))),
  };
}
