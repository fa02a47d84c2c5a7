import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterFacts } from '#domain/counter/facts.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import { reportParts } from '#domain/counter/report-parts.ts';
import { usageImport } from '#domain/counter/usage-import.ts';
import { month } from '#domain/model/brands.ts';

const months = [month('2024-01'), month('2024-02'), month('2024-03')];

const reports = fc
  .array(
    fc.record({
      platform: fc.constantFrom('Fjordavis', 'Bølgen'),
      institution: fc.constantFrom('Bergen', 'Voss', ''),
      dataType: fc.constantFrom('Book', 'Article', ''),
      metric: fc.constantFrom('Total_Item_Requests', 'Searches_Platform'),
      counts: fc.array(fc.option(fc.nat(1000), { nil: Number.NaN }), { minLength: 3, maxLength: 3 }),
    }),
    { maxLength: 20 },
  )
  .map(
    (lines): CounterReport => ({
      kind: 'PR',
      reportId: 'PR',
      isView: false,
      reportName: 'Platform Report',
      release: '5.1',
      format: 'delimited',
      sheet: null,
      institutionName: '',
      institutionIds: [],
      created: '',
      createdBy: '',
      begin: month('2024-01'),
      end: month('2024-03'),
      exceptions: [],
      absenceIsZero: true,
      months,
      rows: lines.map(({ counts: _, ...line }, i) => ({
        ...line,
        row: i + 15,
        item: line.platform,
        customerId: '',
        subdivision: '',
        total: null,
      })),
      counts: Float64Array.from(lines.flatMap(({ counts }) => counts)),
    }),
  );

const identity = { id: 'k', owner: 'NO', fileName: 'f', sha256: '', importedAt: '' };

function importAll(report: CounterReport) {
  const { parts, institutions } = reportParts(report);
  return usageImport(
    report,
    {
      services: parts.map(({ platform, database }) => ({
        platform,
        database,
        dataTypes: [],
        serviceId: `s-${platform}`,
      })),
      organisations: {
        kind: 'each',
        byInstitution: new Map(institutions.map(({ key }) => [key, { kind: 'organisation', id: `o-${key}` }])),
      },
    },
    { services: [], population: [] },
    identity,
  );
}

test('an import adds up to the facts of the report, metric by metric', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const { rows, notPlaced } = importAll(report);
      const sums = new Map<string, number>();
      for (let i = 0; i < rows.length; i++) {
        const metric = rows.metrics[rows.metric[i] ?? 0] ?? '';
        sums.set(metric, (sums.get(metric) ?? 0) + (rows.count[i] ?? 0));
      }
      const wanted = new Map<string, number>();
      for (const { metric, count } of counterFacts(report)) wanted.set(metric, (wanted.get(metric) ?? 0) + count);
      for (const [metric, sum] of sums) expect(sum).toBe(wanted.get(metric) ?? 0);
      expect([...wanted.keys()].every((metric) => sums.has(metric))).toBe(true);
      expect(notPlaced).toEqual([]);
    }),
    { seed: 20244, numRuns: 300 },
  );
});

test('the order of a report’s rows changes nothing in its import', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const order = report.rows.map((_, i) => report.rows.length - 1 - i);
      const reversed = {
        ...report,
        rows: report.rows.toReversed(),
        counts: Float64Array.from(order.flatMap((i) => [...report.counts.subarray(i * 3, i * 3 + 3)])),
      };
      expect(importAll(reversed).rows).toEqual(importAll(report).rows);
    }),
    { seed: 20245, numRuns: 300 },
  );
});
