import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figures } from '#domain/figures/figures.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { overview } from '#domain/overview/overview.ts';
import { libraryStatistics } from '#domain/statistics/library-statistics.ts';
import { compareUse } from '#domain/usage/compare-use.ts';
import { withLeftOut } from '#domain/usage/left-out.ts';
import { originOfUse } from '#domain/usage/origin-of-use.ts';
import { monthsOfScope } from '#domain/usage/use-by-month.ts';
import { type GeneratedFigures, generatedFigures } from '../../../support/generated-figures-data.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

type Stored = { readonly tables: Tables; readonly usage: readonly UsageRow[] };

/** Every figure that rests on use. */
function shown({ tables, usage }: Stored, { scope, ...query }: GeneratedFigures['query']) {
  const year = 2024;
  const data = { tables, usage: usageFromRows(usage) };
  const [on, baseline] = [isoDate(query.on), isoDate(query.baseline)];
  const origin = { scope, year, month: null, serviceId: 'a', metric: 'Total_Item_Requests' };
  return {
    figures: figures(data, { ...query, scope, on, baseline }),
    overview: overview(data, { scope, year }),
    statistics: libraryStatistics(data, { scope: scopeIn(tables, scope), year }),
    compared: compareUse(data, { scope, year, serviceId: 'a', metric: null, by: 'library' }),
    months: monthsOfScope(data, { scope, year, library: null, metric: null }),
    origin: originOfUse(data, { ...origin, of: { kind: 'area', id: scope } }),
  };
}

/** They tell of the file all the same: of the month that lacks its number, and of the number that is made without it. */
function untold({ origin, months, ...rest }: ReturnType<typeof shown>) {
  return {
    ...rest,
    origin: { ...(origin.kind === 'ok' && { ...origin.value, leftOut: [] }) },
    months: { ...(months.kind === 'ok' && { ...months.value, leftOut: [] }) },
  };
}

const turned = (tables: Tables, id: string, leftOut: boolean): Tables => ({
  ...tables,
  usage_sources: tables.usage_sources.map((source) => (source.id === id ? withLeftOut(source, leftOut) : source)),
});

test('figures with a source left out are those of the data without it', () => {
  fc.assert(
    fc.property(generatedFigures, fc.nat(), ({ tables, usage, query }, which) => {
      const { id = '' } = tables.usage_sources[which % tables.usage_sources.length] ?? {};
      const never: Stored = {
        tables: { ...tables, usage_sources: tables.usage_sources.filter((source) => source.id !== id) },
        usage: usage.filter(({ source_id }) => source_id !== id),
      };
      const held = shown({ tables: turned(tables, id, true), usage }, query);
      expect(untold(held)).toEqual(untold(shown(never, query)));
    }),
    seededRuns(120),
  );
});

test('leaving sources out and taking them in again, in any order, is never having done it', () => {
  fc.assert(
    fc.property(generatedFigures, fc.array(fc.tuple(fc.nat(), fc.boolean())), ({ tables, usage, query }, turns) => {
      const ids = tables.usage_sources.map(({ id }) => id);
      const last = new Map(turns.map(([which, leftOut]) => [ids[which % ids.length] ?? '', leftOut]));
      const done = turns.reduce((so, [which, leftOut]) => turned(so, ids[which % ids.length] ?? '', leftOut), tables);
      const once = [...last].reduce((so, [id, leftOut]) => turned(so, id, leftOut), tables);
      expect(done).toEqual(once);
      const counted = ids.reduce((so, id) => turned(so, id, false), tables);
      const never = { ...tables, usage_sources: tables.usage_sources.map(({ extra: _, ...source }) => source) };
      const { origin: _, statistics, ...again } = shown({ tables: counted, usage }, query);
      const { origin: __, statistics: before, ...untouched } = shown({ tables: never, usage }, query);
      expect(again).toEqual(untouched);
      expect({ ...statistics, sources: [] }).toEqual({ ...before, sources: [] });
    }),
    seededRuns(80),
  );
});
