import { database } from '#data/working-copy.ts';
import type { OverviewQuery } from '#domain/overview/overview.ts';
import { FiguresEngine, type UsageSeriesQuery } from './figures-engine.ts';
import { type Handlers, serve } from './rpc.ts';

const engine = new FiguresEngine(database);

serve({
  overview: (_, query: OverviewQuery) => engine.overview(query),
  usageSeries: (_, query: UsageSeriesQuery) => engine.usageSeries(query),
  attachment: (_, ...args: Parameters<FiguresEngine['attachment']>) => engine.attachment(...args),
} satisfies Handlers<never>);
