import { database } from '#data/working-copy.ts';
import type { OverviewQuery } from '#domain/overview/overview.ts';
import type { UseComparisonQuery } from '#domain/usage/compare-use.ts';
import { FiguresEngine, type UsageSeriesQuery } from './figures-engine.ts';
import { type Handlers, serve } from './rpc.ts';
import { usageComparison } from './usage-comparison.ts';

const engine = new FiguresEngine(database);

serve({
  overview: (_, query: OverviewQuery) => engine.overview(query),
  usageSeries: (_, query: UsageSeriesQuery) => engine.usageSeries(query),
  usageComparison: (_, query: UseComparisonQuery) => usageComparison(engine, query),
  attachment: (_, ...args: Parameters<FiguresEngine['attachment']>) => engine.attachment(...args),
} satisfies Handlers<never>);
