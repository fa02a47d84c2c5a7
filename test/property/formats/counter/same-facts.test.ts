import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CounterFact, counterFacts } from '#domain/counter/facts.ts';
import { readUsageReport } from '#formats/counter/read-usage-report.ts';
import { asDelimited, asJson, asTsv, asXlsx, type FixtureReport } from '../../../support/counter-fixtures.ts';

const names = fc.constantFrom(
  'Fjordavis',
  'Bok «A», bind 2',
  'Sjøfugl; æ',
  'Film "Ni"',
  'Ord & sånn <1>',
  'Tab\tord',
  'O’Neill',
);
const months = fc
  .tuple(fc.integer({ min: 2016 * 12, max: 2025 * 12 }), fc.integer({ min: 1, max: 14 }))
  .map(([first, length]) =>
    Array.from({ length }, (_, i) => {
      const n = first + i;
      return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
    }),
  );

const reports: fc.Arbitrary<FixtureReport> = months.chain((list) =>
  fc.record({
    reportId: fc.constantFrom('PR', 'DR', 'TR', 'IR'),
    release: fc.constantFrom('5', '5.1'),
    months: fc.constant(list),
    monthly: fc.boolean(),
    rows: fc
      .tuple(
        fc.boolean(),
        fc.array(
          fc.record({
            item: names,
            platform: fc.constantFrom('Fjordavis', 'Bølgen'),
            institution: fc.constantFrom('Bergen bibliotek', 'Voss bibliotek'),
            dataType: fc.constantFrom('Book', 'Article', 'Newspaper_or_Newsletter'),
            yop: fc.constantFrom('2020', '2021'),
            metric: fc.constantFrom('Total_Item_Requests', 'Unique_Item_Requests', 'Searches_Platform', 'Fjord_Metric'),
            counts: fc.array(fc.oneof(fc.constant(0), fc.nat(2_000_000)), {
              minLength: list.length,
              maxLength: list.length,
            }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
      )
      .map(([isConsortium, rows]) => (isConsortium ? rows : rows.map(({ institution: _, ...row }) => row))),
  }),
) as fc.Arbitrary<FixtureReport>;

function facts(bytes: Uint8Array): CounterFact[] {
  const outcome = readUsageReport(bytes, 'rapport');
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return counterFacts(outcome.value);
}

/** The facts straight from the model, by the rules and with none of the reader's code. */
function expected(report: FixtureReport): CounterFact[] {
  const sums = new Map<string, CounterFact>();
  for (const row of report.rows) {
    const total = row.counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    const isMonthly = report.monthly || report.months.length === 1;
    const cells = isMonthly
      ? report.months.map((month, m) => [month, row.counts[m] ?? 0] as const)
      : [[null, total] as const];
    for (const [month, count] of cells) {
      const fact = { item: row.item, organisation: row.institution ?? null, metric: row.metric, month, count };
      const key = [fact.item, fact.organisation ?? '', fact.metric, month ?? ''].join('\u0000');
      sums.set(key, { ...fact, count: count + (sums.get(key)?.count ?? 0) });
    }
  }
  return [...sums.keys()].sort().map((key) => sums.get(key) as CounterFact);
}

test('TSV, CSV, XLSX and JSON of one report give the facts of the model', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const wanted = expected(report);
      fc.pre(wanted.length > 0);
      for (const bytes of [
        asTsv(report),
        asDelimited(report, ';'),
        asDelimited(report, ','),
        asXlsx(report),
        asJson(report),
      ]) {
        expect(facts(bytes)).toEqual(wanted);
      }
    }),
    { seed: 20241, numRuns: 150 },
  );
});
