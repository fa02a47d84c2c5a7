import { database } from '#data/working-copy.ts';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import type { OverviewQuery } from '#domain/overview/overview.ts';
import type { UseComparisonQuery } from '#domain/usage/compare-use.ts';
import type { UseOriginQuery } from '#domain/usage/origin-of-use.ts';
import type { UseByMonthQuery } from '#domain/usage/use-by-month.ts';
import type { Language } from '#texts/messages.ts';
import { type CoverageQuery, countiesOf, coverageOf } from './county-figures.ts';
import { FiguresEngine, type UsageSeriesQuery } from './figures-engine.ts';
import { type PresentationQuery, presentationOf } from './presentation-figures.ts';
import { type Handlers, serve } from './rpc.ts';
import { type LedgerQuery, ledgerOf, type WorkbenchQuery, workbenchEvidence, workbenchOf } from './savings-figures.ts';
import { usageByMonth, usageComparison, usageOrigin } from './usage-comparison.ts';
import { type StatisticsExport, type StatisticsQuery, statisticsExport, usageStatistics } from './usage-statistics.ts';

const engine = new FiguresEngine(database);
const load = (years: readonly number[]) => engine.data(years);

serve({
  prepare: (_, query: OverviewQuery) => engine.prepare(query),
  overview: (_, query: OverviewQuery) => engine.overview(query),
  overviewSummary: (_, query: OverviewQuery) => engine.overviewSummary(query),
  usageSeries: (_, query: UsageSeriesQuery) => engine.usageSeries(query),
  usageComparison: (_, query: UseComparisonQuery) => usageComparison(engine, query),
  usageByMonth: (_, query: UseByMonthQuery) => usageByMonth(engine, query),
  usageOrigin: (_, query: UseOriginQuery) => usageOrigin(engine, query),
  usageStatistics: (_, query: StatisticsQuery) => usageStatistics(load, query),
  statisticsExport: (_, query: StatisticsQuery, wanted: StatisticsExport) => statisticsExport(load, query, wanted),
  savingsLedger: (_, query: LedgerQuery) => ledgerOf(load, query),
  agreementWorkbench: (_, query: WorkbenchQuery) => workbenchOf(load, query),
  workbenchEvidence: (_, query: WorkbenchQuery, language: Language) => workbenchEvidence(load, query, language),
  countiesSideBySide: (_, year: number) => countiesOf(load, year),
  coverageMatrix: (_, query: CoverageQuery) => coverageOf(load, query),
  presentation: (_, query: PresentationQuery, options: AttachmentOptions) => presentationOf(load, query, options),
  attachmentFigures: (_, query: AttachmentQuery & { readonly year: number }) => engine.attachmentFigures(query),
  attachment: (_, ...args: Parameters<FiguresEngine['attachment']>) => engine.attachment(...args),
} satisfies Handlers<never>);
