import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { loadSnapshot, replaceDataset } from '#data/dataset-store.ts';
import { keptAnswer } from '#data/kept-answers.ts';
import { changeRecord, undoLast } from '#data/records.ts';
import { addImport, removeSource } from '#data/usage-import.ts';
import { ore } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { overview } from '#domain/overview/overview.ts';
import { type OverviewSummary, overviewSummary } from '#domain/overview/overview-summary.ts';
import { FiguresEngine } from '#workers/figures-engine.ts';
import { overviewQuestion } from '#workers/overview-question.ts';
import { municipality, participation, usageSource } from '../../support/figure-records.ts';
import { newImport } from '../../support/new-import.ts';
import { seededRuns } from '../../support/seeded-runs.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const BUILD = 'test';
const queries = ['NO', 'NO-42'].map((scope) => ({ scope, year: 2024 }));
const small = smallCentralFile([usageRowOf()]);
const file = { ...small, tables: { ...small.tables, usage_sources: [usageSource({ id: 'u1' })] } };
const origin = { fileName: null, readAt: null, sample: false };

/** What people do, in any order: some of it changes figures, some of it nothing. */
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('ask' as const), query: fc.constantFrom(...queries) }),
    fc.record({ act: fc.constant('answer' as const), price: fc.nat(9) }),
    fc.record({ act: fc.constant('move' as const), county: fc.constantFrom('NO-42', 'NO-11') }),
    fc.record({ act: fc.constant('import' as const), id: fc.constantFrom('u2', 'u3'), count: fc.nat(50) }),
    fc.record({ act: fc.constant('takeBack' as const), id: fc.constantFrom('u1', 'u2', 'u3') }),
    fc.record({ act: fc.constant('undo' as const) }),
    fc.record({ act: fc.constant('replace' as const) }),
  ),
  { minLength: 2, maxLength: 8 },
);
type Act = typeof acts extends fc.Arbitrary<readonly (infer A)[]> ? A : never;

async function perform(database: Bibliotek24Database, engine: FiguresEngine, act: Act): Promise<unknown> {
  switch (act.act) {
    case 'ask':
      return engine.overviewSummary(act.query);
    case 'answer': {
      const after = participation({ id: 'p1', agreement_id: 'a1', year: 2024, paid_ore: ore(act.price * 100) });
      return changeRecord(database, { table: 'participations', key: 'p1', after });
    }
    case 'move':
      return changeRecord(database, {
        table: 'organisations',
        key: 'NO-4204',
        after: municipality('NO-4204', act.county),
      });
    case 'import': {
      const rows = usageFromRows([usageRowOf({ source_id: act.id, month: '2024-03', count: act.count })]);
      return addImport(database, newImport(usageSource({ id: act.id }), rows));
    }
    case 'takeBack':
      return removeSource(database, act.id);
    case 'undo':
      return undoLast(database);
    case 'replace':
      return replaceDataset(database, file, origin);
  }
}

test('whatever is done, an overview that is kept is the overview of the data as they are', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (done) => {
      const database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
      await replaceDataset(database, file, origin);
      const engine = new FiguresEngine(database, BUILD);
      for (const act of done) {
        await perform(database, engine, act);
        const data = await loadSnapshot(database, [2023, 2024]);
        for (const query of queries) {
          const kept = await keptAnswer<OverviewSummary>(database, overviewQuestion(query), BUILD);
          const now = overview(data, query);
          if (!kept || now.kind !== 'ok') continue;
          expect(kept).toEqual(overviewSummary(now.value));
          found++;
        }
      }
      await database.delete();
    }),
    seededRuns(25),
  );
  expect(found).toBeGreaterThan(10);
});
