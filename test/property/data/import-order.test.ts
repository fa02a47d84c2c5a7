import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { loadTables } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { loadRollups } from '#data/usage/rollup-store.ts';
import { usageSeries } from '#data/usage/usage-series.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addImport, removeSource } from '#data/usage-import.ts';
import { type UsageRow, usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import { isLeftOut, withLeftOut } from '#domain/usage/left-out.ts';
import { monthlyUse } from '#domain/usage/monthly-use.ts';
import { service, usageSource } from '../../support/figure-records.ts';
import { newImport } from '../../support/new-import.ts';
import { scopeIn } from '../../support/scopes.ts';

/** A file of a few numbers; files overlap in cells, and their reports go before one another in every way. */
const files = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    report_id: fc.constantFrom('PR', 'PR_P1', 'DR'),
    release: fc.constantFrom('5', '5.1'),
    created: fc.constantFrom('2024-01-01', '2024-06-01'),
    rows: fc.uniqueArray(
      fc.record({
        organisation_id: fc.constantFrom('NO-4204', 'NO-4205'),
        month: fc.constantFrom('2024-01', '2024-02', '2024-03'),
        count: fc.nat(100),
      }),
      { minLength: 1, maxLength: 5, selector: ({ organisation_id, month }) => `${organisation_id} ${month}` },
    ),
  }),
  { minLength: 2, maxLength: 4, selector: ({ id }) => id },
);
type File = { id: string; rows: { organisation_id: string; month: string; count: number }[] };

type Turn = { readonly id: string; readonly leftOut: boolean; readonly after: number };
type Imported = readonly (File & Parameters<typeof usageSource>[0])[];

/** @param turns a source is held out of the figures, or taken in again, after so many files have come */
async function stateAfter(order: Imported, takenBack: string | null, turns: readonly Turn[] = []) {
  const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await database.records('services').add(service('s1'));
  const turn = async (after: number) => {
    for (const { id, leftOut } of turns.filter((each) => each.after === after)) {
      const stored = await database.records('usage_sources').get(id);
      const held = stored && withLeftOut(stored, leftOut);
      if (held) await changeRecord(database, { table: 'usage_sources', key: id, after: held });
    }
  };
  for (const [at, { rows, ...source }] of order.entries()) {
    const usage = rows.map(
      (row): UsageRow => ({
        ...row,
        source_id: source.id,
        service_id: 's1',
        metric: 'Total_Item_Requests',
        allocated: false,
      }),
    );
    await addImport(database, newImport(usageSource(source), usageFromRows(usage)));
    await turn(at);
  }
  if (takenBack !== null) await removeSource(database, takenBack);
  const series = usageSeries(await loadRollups(database, 'NO'));
  const [tables, usage] = [await loadTables(database), await loadUsage(database)];
  await database.delete();
  const rows = Array.from({ length: usage.length }, (_, i) => JSON.stringify(usageRow(usage, i))).toSorted();
  const use = monthlyUse({ tables, usage }, scopeIn(tables, 'NO'), 2024 * 12, 2024 * 12 + 2);
  return { rows, use, series, sources: tables.usage_sources };
}

test('files in any order, and one of them taken back, leave the same state and the same figures', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(23), fc.boolean(), async (imported, turn, takesBack) => {
      const shuffled = imported
        .map((_, i) => imported[(i + turn) % imported.length] ?? imported[0])
        .filter((f) => f !== undefined);
      const other = turn % 2 === 0 ? shuffled : shuffled.toReversed();
      const takenBack = takesBack ? (imported[0]?.id ?? null) : null;
      expect(await stateAfter(other, takenBack)).toEqual(await stateAfter(imported, takenBack));
    }),
    { seed: 20263, numRuns: 40 },
  );
});

test('files that are held out, at whatever time and in whatever order, count as files that never came', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(7), fc.nat(3), fc.boolean(), async (imported, bits, later, isBackAndForth) => {
      const held = imported.filter((_, i) => (bits >> i) % 2 === 1).map(({ id }) => id);
      const turns = imported.flatMap(({ id }, i): Turn[] => {
        const after = Math.min(i + later, imported.length - 1);
        const leftOut = held.includes(id);
        const first = isBackAndForth || leftOut ? [{ id, leftOut: true, after }] : [];
        return isBackAndForth ? [...first, { id, leftOut, after: imported.length - 1 }] : first;
      });
      const { sources, use, series } = await stateAfter(imported, null, turns);
      const never = await stateAfter(imported.filter(({ id }) => !held.includes(id)).toReversed(), null);
      expect(sources.filter(isLeftOut).map(({ id }) => id)).toEqual(held.toSorted());
      expect(use).toEqual(never.use);
      expect(withoutEmpty(series)).toEqual(withoutEmpty(never.series));
    }),
    { seed: 20264, numRuns: 40 },
  );
});

/** The numbers of the rollups, year by year; which years there are depends on what is stored, not on what counts. */
function withoutEmpty(series: ReturnType<typeof usageSeries>) {
  return series.map(({ uses, allocatedUses, organisations, ...named }) => ({
    ...named,
    months: uses.flatMap((of, i) => (of === null ? [] : [[i, of, allocatedUses[i], organisations[i]]])),
  }));
}
