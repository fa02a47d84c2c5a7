import fc from 'fast-check';
import { isoDate, ore, organisationId } from '#domain/model/brands.ts';
import type { Participation, Tables } from '#domain/model/tables.ts';
import type { UsageRow } from '#domain/model/usage-columns.ts';
import {
  agreement,
  agreementCount,
  change,
  county,
  municipality,
  NATIONAL,
  operatingCost,
  organisation,
  participation,
  population,
  priceIndex,
  service,
  tablesWith,
  usageSource,
} from './figure-records.ts';
import type { RecomputeQuery } from './recompute-figures.ts';

/** A small central file and a question to it, full of the cases that the definitions turn on. */
export type GeneratedFigures = { tables: Tables; usage: UsageRow[]; query: RecomputeQuery };

// NO-30 was split, NO-10 merged into NO-42, NO-3001 renumbered twice; NO-1001 and NO-3003 still lie in former counties.
const ORGANISATIONS = [
  NATIONAL,
  county('NO-03'),
  county('NO-42', { valid_from: '2020-01-01' }),
  county('NO-31', { valid_from: '2024-01-01' }),
  county('NO-32', { valid_from: '2024-01-01' }),
  county('NO-30', { valid_from: '2020-01-01', valid_to: '2023-12-31' }),
  county('NO-10', { valid_to: '2019-12-31' }),
  // Made within a year: has no share of it, and is there at its end.
  county('NO-55', { valid_from: '2024-05-01' }),
  municipality('NO-0301', 'NO-03'),
  municipality('NO-4204', 'NO-42'),
  municipality('NO-4205', 'NO-42'),
  municipality('NO-1001', 'NO-10'),
  municipality('NO-3001', 'NO-30'),
  municipality('NO-3003', 'NO-30'),
  municipality('NO-3101', 'NO-31'),
  municipality('NO-3201', 'NO-32'),
  municipality('NO-2001', 'NO-30'),
  organisation({ id: '974567890', kind: 'school', county_id: 'NO-42' }),
  organisation({ id: '974567891', kind: 'school', county_id: null }),
];

const CHANGES = [
  change('NO-30', 'NO-31'),
  change('NO-30', 'NO-32'),
  change('NO-10', 'NO-42'),
  change('NO-2001', 'NO-3001'),
  change('NO-3001', 'NO-3101'),
];

const COUNTIES = ['NO-03', 'NO-42', 'NO-31', 'NO-32', 'NO-30', 'NO-10'];
const SERVICES = ['a', 'b', 'c'];
const HOLDERS = ORGANISATIONS.map(({ id }) => id as string);
/** Those whose usage is generated. */
const USERS = ['NO-4204', 'NO-2001', 'NO-42', '974567890'];
/** One holder that the file does not have, as a contribution may bring. */
const ORGANISATION_IDS = [...HOLDERS, 'NO-9999'];
const METRICS = [
  'Unique_Item_Requests',
  'Total_Item_Requests',
  'Searches_Regular',
  'Searches_Platform',
  'Unique_Title_Requests',
];

const serviceId = fc.constantFrom(...SERVICES);
const holder = fc.constantFrom(...ORGANISATION_IDS);
/** Weighted, so that records meet each other and the question. */
const year = fc.constantFrom(2022, 2023, 2024, 2024, 2024, 2025);
const date = fc.constantFrom(
  '2021-05-01',
  '2022-09-29',
  '2022-09-30',
  '2022-10-01',
  '2023-06-15',
  '2024-06-30',
  '2024-12-31',
  '2025-03-01',
);
const price = fc.option(fc.integer({ min: 0, max: 5_000_000 }).map(ore));

const agreements = fc.uniqueArray(
  fc
    .record({
      service_id: serviceId,
      holder_id: holder,
      audience: fc.constantFrom('public' as const, 'school' as const, 'all' as const),
      start: date,
      end: fc.option(date),
      data_processing_agreement: fc.option(fc.constantFrom('signed' as const, 'none' as const, 'not_needed' as const)),
      replaced_by: fc.constantFrom('', '', 'nasjonal-1', 'nasjonal-2'),
    })
    .map((fields) => agreement(fields)),
  { minLength: 6, maxLength: 14, selector: ({ id }) => id },
);

const counts = fc.uniqueArray(
  fc.tuple(holder, serviceId, date, fc.integer({ min: 0, max: 9 })).map((parts) => agreementCount(...parts)),
  { minLength: 4, maxLength: 14, selector: ({ id }) => id },
);

function participationsOf(agreementIds: readonly string[]): fc.Arbitrary<Participation[]> {
  const one = fc
    .record({
      agreement_id: fc.constantFrom(...agreementIds, 'finnes-ikke'),
      organisation_id: fc.oneof(holder, { weight: 3, arbitrary: fc.constantFrom(...USERS) }),
      year,
      first_month: fc.integer({ min: 1, max: 12 }),
      months: fc.integer({ min: 1, max: 12 }),
      list_price_ore: price,
      paid_ore: fc.integer({ min: 0, max: 5_000_000 }).map(ore),
      previous_price_ore: price,
      previous_year: fc.option(fc.constantFrom(2019, 2020, 2021, 2022, 2024, 2026)),
      billing: fc.constantFrom('prepaid' as const, 'postpaid' as const),
      answer: fc.constantFrom('yes' as const, 'yes' as const, 'yes' as const, 'no' as const, 'open' as const),
    })
    .map((fields) => ({ ...fields, months: Math.min(fields.months, 13 - fields.first_month) }));
  return fc
    .array(one, { minLength: 15, maxLength: 40 })
    .map((rows) => rows.map((fields, i) => participation({ ...fields, id: `p${String(i).padStart(2, '0')}` })));
}

const populations = fc
  .array(fc.option(fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 4000 })), { freq: 60 }), {
    minLength: HOLDERS.length * 4,
    maxLength: HOLDERS.length * 4,
  })
  .map((numbers) =>
    numbers.flatMap((number, i) =>
      number === null
        ? []
        : [population(HOLDERS[i % HOLDERS.length] ?? '', 2022 + Math.floor(i / HOLDERS.length), ...number)],
    ),
  );

const fraction = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

const costs = fc
  .uniqueArray(
    fc.record({
      year,
      total_ore: fc.integer({ min: 0, max: 4_000_000 }).map((kroner) => ore(kroner * 100)),
      key: fc.constantFrom(
        'equal_population' as const,
        'population' as const,
        'equal' as const,
        'pupils' as const,
        'custom' as const,
      ),
      equal_fraction: fc.option(fraction),
      weights: fc.option(
        fc.dictionary(
          fc.constantFrom(...COUNTIES),
          fc.integer({ min: 0, max: 90 }).map((n) => n / 10),
        ),
      ),
    }),
    { minLength: 2, maxLength: 4, selector: (cost) => cost.year },
  )
  .map((rows) => rows.map((fields) => operatingCost(fields)));

const indexes = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: 2019, max: 2026 }),
      fc.integer({ min: -40, max: 90 }),
      fc.constantFrom('deflator', 'kpi'),
    ),
    { minLength: 8, maxLength: 16, selector: ([indexYear, , name]) => `${name}${indexYear}` },
  )
  .map((rows) => rows.map(([indexYear, thousandths, name]) => priceIndex(indexYear, thousandths / 1000, name)));

const decisions = fc
  .array(
    fc.record({
      county_id: fc.constantFrom(...COUNTIES).map(organisationId),
      status: fc.constantFrom('proposed' as const, 'decided' as const, 'declined' as const),
      date: fc.option(date.map(isoDate)),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map((fields, i) => {
      const rest = { owner: fields.county_id, case_number: '', body: '', first_year: null, note: '' };
      return { id: `vedtak-${i}`, ...rest, ...fields };
    }),
  );

const sources = fc
  .array(
    fc.record({
      report_id: fc.constantFrom('PR', 'PR', 'PR', 'PR_P1', 'DR', 'DR_D1', 'TR', 'TR_B1', 'IR', 'IR_M1', 'JR1', ''),
      release: fc.constantFrom('5', '5.1', '5.1', '4'),
      created: fc.constantFrom('2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z'),
      // Held out of the figures, taken in again, and never touched.
      extra: fc.constantFrom({ left_out: 'true' }, { left_out: '' }, {}, {}),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => rows.map((fields, i) => usageSource({ ...fields, id: `kilde-${i}` })));

function usageOf(sourceIds: readonly string[]): fc.Arbitrary<UsageRow[]> {
  // Few months, so that several sources often meet in one cell.
  const month = fc.constantFrom('2024-01', '2024-02', '2024-03', '2024-06', '2024-11', '2024-12', '2023-04', '2025-02');
  return fc.array(
    fc.record({
      source_id: fc.constantFrom(...sourceIds, 'ukjent-kilde'),
      service_id: serviceId,
      organisation_id: fc.constantFrom(...USERS),
      month: fc.oneof({ weight: 9, arbitrary: month }, { weight: 1, arbitrary: fc.constant('2024-01/2024-08') }),
      metric: fc.constantFrom(...METRICS, 'Total_Item_Requests', 'Total_Item_Requests'),
      count: fc.integer({ min: 0, max: 3000 }),
      allocated: fc.boolean(),
    }),
    { minLength: 120, maxLength: 250 },
  );
}

const queries: fc.Arbitrary<RecomputeQuery> = fc.record({
  scope: fc.constantFrom('NO', 'NO', 'NO-42', 'NO-42', ...COUNTIES),
  year,
  on: date,
  baseline: fc.constantFrom('2022-09-30', '2021-12-31', '2024-06-30'),
  reference: fc.constantFrom('listPrice' as const, 'previous' as const, 'previousIndexed' as const),
  index: fc.constantFrom('deflator', 'kpi'),
});

export const generatedFigures: fc.Arbitrary<GeneratedFigures> = fc
  .tuple(
    agreements,
    counts,
    populations,
    costs,
    indexes,
    sources,
    decisions,
    fc.array(fc.constantFrom('', '', 'Total_Item_Requests', ...METRICS), { minLength: 3, maxLength: 3 }),
  )
  .chain(([agreementRows, countRows, populationRows, costRows, indexRows, sourceRows, decisionRows, useMetrics]) =>
    fc
      .tuple(participationsOf(agreementRows.map(({ id }) => id)), usageOf(sourceRows.map(({ id }) => id)), queries)
      .map(([participationRows, usage, query]) => ({
        tables: tablesWith({
          organisations: ORGANISATIONS.map((row) => ({ ...row, owner: organisationId('NO') })),
          organisation_changes: CHANGES,
          population: populationRows,
          services: SERVICES.map((id, i) => service(id, useMetrics[i])),
          agreements: agreementRows,
          agreement_counts: countRows,
          participations: participationRows,
          operating_costs: costRows,
          price_indexes: indexRows,
          usage_sources: sourceRows,
          county_decisions: decisionRows,
        }),
        usage,
        query,
      })),
  );
