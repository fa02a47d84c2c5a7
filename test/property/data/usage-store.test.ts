import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { loadRollups } from '#data/usage/rollup-store.ts';
import { usageSeries } from '#data/usage/usage-series.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { monthNumber, type UsageColumns, usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import { monthlyUse } from '#domain/usage/monthly-use.ts';
import { generatedFigures } from '../../support/generated-figures-data.ts';
import { scopeIn } from '../../support/scopes.ts';
import { seededRuns } from '../../support/seeded-runs.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

const origin = { fileName: null, readAt: null, sample: false };

const rowsOf = (usage: UsageColumns) =>
  Array.from({ length: usage.length }, (_, i) => JSON.stringify(usageRow(usage, i))).toSorted();

async function withDatabase(work: (database: Bibliotek24Database) => Promise<void>): Promise<void> {
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  try {
    await work(database);
  } finally {
    await database.delete();
  }
}

test('any usage comes back row by row, and in another order is the same chunks', async () => {
  const shuffled = generatedFigures.chain((generated) =>
    fc.record({
      generated: fc.constant(generated),
      order: fc.shuffledSubarray(generated.usage, { minLength: generated.usage.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, ({ generated, order }) =>
      withDatabase(async (database) => {
        const file = { ...smallCentralFile(), tables: generated.tables };
        await replaceDataset(database, { ...file, usage: usageFromRows(generated.usage) }, origin);
        expect(rowsOf(await loadUsage(database))).toEqual(rowsOf(usageFromRows(generated.usage)));
        const again = await replaceDataset(database, { ...file, usage: usageFromRows(order) }, origin);
        expect(again).toEqual({ kind: 'stored', value: { kind: 'replaced', chunksWritten: 0 } });
      }),
    ),
    seededRuns(15),
  );
});

test('rollups say the same as the rows, for the country and every county', async () => {
  const [first, last] = [monthNumber('2023-01'), monthNumber('2025-12')];
  await fc.assert(
    fc.asyncProperty(generatedFigures, ({ tables, usage }) =>
      withDatabase(async (database) => {
        const data = { tables, usage: usageFromRows(usage) };
        await replaceDataset(database, { ...smallCentralFile(), ...data }, origin);
        for (const scope of ['NO', 'NO-42', 'NO-31', 'NO-30', 'NO-03']) {
          const series = usageSeries(await loadRollups(database, scope));
          for (const { serviceId, metric, months } of monthlyUse(data, scopeIn(tables, scope), first, last)) {
            const found = series.find((each) => each.serviceId === serviceId && each.metric === metric);
            const rolledUp = months.map(({ month }) => {
              const at = month - (found?.firstMonth ?? 0);
              return [found?.uses[at] ?? null, found?.allocatedUses[at] ?? 0, found?.organisations[at] ?? 0];
            });
            const byRows = months.map(({ uses, allocatedUses, organisations }) => [uses, allocatedUses, organisations]);
            expect(rolledUp).toEqual(byRows);
          }
        }
      }),
    ),
    seededRuns(30),
  );
});
