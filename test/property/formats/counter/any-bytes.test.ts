import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readUsageReports } from '#formats/counter/read-usage-report.ts';
import { asJson, asTsv, asXlsx, type FixtureReport } from '../../../support/counter-fixtures.ts';

const report: FixtureReport = {
  reportId: 'DR',
  release: '5.1',
  months: ['2024-01', '2024-02'],
  monthly: true,
  rows: [
    { item: 'Arkivet', platform: 'Fjordavis', dataType: 'Article', metric: 'Total_Item_Requests', counts: [1, 2] },
    { item: 'Basen', platform: 'Fjordavis', dataType: 'Book', metric: 'Searches_Regular', counts: [3, 0] },
  ],
};

test('any bytes are read or refused with a reason, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.string({ unit: 'binary' }).map((text) => strToU8(text)),
      ),
      (bytes) => {
        const outcome = readUsageReports(bytes, 'fil');
        if (outcome.kind === 'refused') expect(outcome.problems.length).toBeGreaterThan(0);
      },
    ),
    { seed: 20242, numRuns: 500 },
  );
});

test('a report cut short or with bytes changed is read or refused, never thrown at', () => {
  const files = [asTsv(report), asXlsx(report), asJson(report)];
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(2000), fc.nat(255), fc.boolean(), (file, at, byte, isCut) => {
      const bytes = isCut ? file.slice(0, at) : file.slice();
      if (!isCut) bytes[at % bytes.length] = byte;
      const outcome = readUsageReports(bytes, 'fil');
      if (outcome.kind === 'refused') expect(outcome.problems.length).toBeGreaterThan(0);
    }),
    { seed: 20243, numRuns: 500 },
  );
});
