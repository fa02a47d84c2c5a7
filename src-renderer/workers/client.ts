import type { Committed } from '#data/commit.ts';
import type { DatasetOrigin } from '#data/dataset-store.ts';
import { keptAnswer } from '#data/kept-answers.ts';
import type { Stored } from '#data/stored.ts';
import type { UsageSeries } from '#data/usage/usage-series.ts';
import type { ImportRecord } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import type { CoverageMatrix } from '#domain/counties/coverage-matrix.ts';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import type { CaseFigures } from '#domain/documents/case-document.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type { Overview, OverviewQuery } from '#domain/overview/overview.ts';
import type { OverviewSummary } from '#domain/overview/overview-summary.ts';
import type { SavingsLedger } from '#domain/savings/savings-ledger.ts';
import type { LibraryStatistics } from '#domain/statistics/library-statistics.ts';
import type { UseComparison, UseComparisonQuery } from '#domain/usage/compare-use.ts';
import type { UseOrigin, UseOriginQuery } from '#domain/usage/origin-of-use.ts';
import type { UseByMonth, UseByMonthQuery } from '#domain/usage/use-by-month.ts';
import type { AgreementWorkbench } from '#domain/workbench/agreement-workbench.ts';
import type { ReadingProgress } from '#formats/counter/reading-progress.ts';
import type { Language } from '#texts/messages.ts';
import type { Damaged, MadeBackup } from './backup-intake.ts';
import type { CentralSummary } from './central-intake.ts';
import type { CoverageQuery } from './county-figures.ts';
import type { Attachment, UsageSeriesQuery } from './figures-engine.ts';
import { overviewQuestion } from './overview-question.ts';
import type { PresentationData, PresentationQuery } from './presentation-figures.ts';
import type { WorkProgress } from './progress.ts';
import { CancelledError, WorkerClient, type WorkOptions } from './rpc.ts';
import type { SavedFiles } from './saved-files.ts';
import type { LedgerQuery, WorkbenchQuery } from './savings-figures.ts';
import type { UsageFileRef } from './usage-files.ts';
import type {
  AskedNumber,
  LinesBehind,
  PlacedReport,
  StoredImport,
  UsageFileSummary,
  UsagePreview,
} from './usage-intake.ts';
import type { StatisticsExport, StatisticsQuery } from './usage-statistics.ts';
import type { AskedTable, UsageTable } from './usage-table.ts';
import { journalAnswers } from './window-journal.ts';

export type { CentralSummary } from './central-intake.ts';
export type { Attachment } from './figures-engine.ts';
export type { PresentationData } from './presentation-figures.ts';
export type { WorkProgress } from './progress.ts';
export type { UsageFileRef } from './usage-files.ts';
export type {
  AskedNumber,
  LinesBehind,
  PlacedReport,
  ReportSummary,
  StoredImport,
  UsageFileSummary,
  UsagePreview,
} from './usage-intake.ts';
export type { AskedTable, TableResult, UsageTable } from './usage-table.ts';

type Options = WorkOptions<WorkProgress>;
type Cancelled = { readonly kind: 'cancelled' };

const intake = new WorkerClient(() => new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' }));
const usage = new WorkerClient(
  () => new Worker(new URL('./usage.worker.ts', import.meta.url), { type: 'module' }),
  journalAnswers(() => database.journal),
);
const figures = new WorkerClient(() => new Worker(new URL('./figures.worker.ts', import.meta.url), { type: 'module' }));

/** Loads what an overview is made of, so that what is asked next about it is answered soon. */
export function prepareFigures(query: OverviewQuery): void {
  void figures.call('prepare', [query]);
}

/** Checks a central file; nothing is stored. The bytes move to the worker and are gone here. */
export function openCentralFile(
  bytes: Uint8Array,
  options: Options = {},
): Promise<Outcome<CentralSummary> | Cancelled> {
  const transfer = [bytes.buffer as ArrayBuffer];
  return orCancelled(
    intake.call<Outcome<CentralSummary>, WorkProgress>('openCentral', [bytes], { ...options, transfer }),
  );
}

/** Replaces the data by the file that was opened last. */
export function storeOpened(
  origin: Omit<DatasetOrigin, 'sample'>,
  options: Options = {},
): Promise<Stored<{ chunksWritten: number }> | Cancelled> {
  return orCancelled(intake.call('storeCentral', [origin], options));
}

/** Replaces the data by sample data. */
export function loadSample(options: Options = {}): Promise<Stored<{ chunksWritten: number }> | Cancelled> {
  return orCancelled(intake.call('loadSample', [], options));
}

/** Everything that is stored, as a package for the host to keep. */
export function makeBackup(): Promise<MadeBackup | Damaged> {
  return again(() => intake.call('makeBackup', []));
}

/** Puts a backup in place of what is stored; the journal goes on after `sequence`. */
export function restoreBackup(bytes: Uint8Array, sequence: number): Promise<Outcome<Stored<void>>> {
  return intake.call('restoreBackup', [bytes, sequence]);
}

/** Reads a usage file; nothing is stored. */
export function openUsage(
  ref: UsageFileRef,
  options: WorkOptions<ReadingProgress> = {},
): Promise<Outcome<UsageFileSummary> | Cancelled> {
  return orCancelled(usage.call<Outcome<UsageFileSummary>, ReadingProgress>('open', [ref], options));
}

/** What storing a report of a file under these choices would change. */
export function previewUsage(ref: UsageFileRef, placed: PlacedReport): Promise<UsagePreview> {
  return again(() => usage.call('preview', [ref, placed]));
}

/** Stores a report of a file. */
export function storeUsage(
  ref: UsageFileRef,
  placed: PlacedReport,
  importedAt: string,
): Promise<Committed<StoredImport>> {
  return again(() => usage.call('store', [ref, placed, importedAt]));
}

/** A table of no standard, read as far as it goes with a mapping; nothing is stored. */
export function usageTable(ref: Pick<UsageFileRef, 'file' | 'name'>, asked: AskedTable): Promise<Outcome<UsageTable>> {
  return again(() => usage.call('table', [ref, asked]));
}

/** The lines of a file behind the part of a number that its import speaks for. */
export function usageRowsBehind(ref: UsageFileRef, record: ImportRecord, asked: AskedNumber): Promise<LinesBehind> {
  return again(() => usage.call('rowsBehind', [ref, record, asked]));
}

/**
 * What the overview of a scope and year draws: as it was kept, if it still stands, else computed.
 * @param sequence of the data it is asked for: callers ask again when it grows
 */
export async function overviewSummary(query: OverviewQuery, sequence: number): Promise<Outcome<OverviewSummary>> {
  const kept = await keptAnswer<OverviewSummary>(database, overviewQuestion(query));
  const outcome: Outcome<OverviewSummary> = kept
    ? { kind: 'ok', value: kept, warnings: [] }
    : await figures.call('overviewSummary', [query, sequence]);
  if (outcome.kind === 'ok') atHand = { question: overviewQuestion(query), sequence, value: outcome.value };
  return outcome;
}

let atHand: { readonly question: string; readonly sequence: number; readonly value: OverviewSummary } | null = null;

/** The answer to `overviewSummary` where it was the last one: whoever comes back to it, or comes after the start asked, need not wait. */
export function overviewAtHand(query: OverviewQuery, sequence: number): OverviewSummary | null {
  return atHand?.question === overviewQuestion(query) && atHand.sequence === sequence ? atHand.value : null;
}

/** The overview with every record that its figures rest on. */
export function overview(query: OverviewQuery, sequence: number): Promise<Outcome<Overview>> {
  return figures.call('overview', [query, sequence]);
}

/** Use of every service and metric month by month, over some years or all. */
export function usageSeries(query: UsageSeriesQuery): Promise<UsageSeries[]> {
  return figures.call('usageSeries', [query]);
}

/**
 * Use of one service, libraries or counties side by side.
 * @param sequence of the data it is asked for: callers ask again when it grows
 */
export function usageComparison(query: UseComparisonQuery, sequence: number): Promise<Outcome<UseComparison>> {
  return figures.call('usageComparison', [query, sequence]);
}

/** Use month by month of a scope or one library in it. @param sequence of the data it is asked for */
export function usageByMonth(query: UseByMonthQuery, sequence: number): Promise<Outcome<UseByMonth>> {
  return figures.call('usageByMonth', [query, sequence]);
}

/** The files, months and libraries behind a number of use. @param sequence of the data it is asked for */
export function usageOrigin(query: UseOriginQuery, sequence: number): Promise<Outcome<UseOrigin>> {
  return figures.call('usageOrigin', [query, sequence]);
}

/** The yearly library statistics of a scope. */
export function usageStatistics(query: StatisticsQuery, sequence: number): Promise<Outcome<LibraryStatistics>> {
  return figures.call('usageStatistics', [query, sequence]);
}

/** The same as a file to send out. */
export function statisticsExport(query: StatisticsQuery, wanted: StatisticsExport): Promise<Outcome<SavedFiles>> {
  return figures.call('statisticsExport', [query, wanted]);
}

/** What was saved in a scope, year by year. @param sequence of the data it is asked for */
export function savingsLedger(query: LedgerQuery, sequence: number): Promise<Outcome<SavingsLedger>> {
  return figures.call('savingsLedger', [query, sequence]);
}

/** The lists behind the agreement reduction. @param sequence of the data it is asked for */
export function agreementWorkbench(query: WorkbenchQuery, sequence: number): Promise<Outcome<AgreementWorkbench>> {
  return figures.call('agreementWorkbench', [query, sequence]);
}

/** The same as a workbook. */
export function workbenchEvidence(query: WorkbenchQuery, language: Language): Promise<Outcome<Uint8Array>> {
  return figures.call('workbenchEvidence', [query, language]);
}

/** Every county of a year side by side. @param sequence of the data it is asked for */
export function countiesSideBySide(year: number, sequence: number): Promise<readonly CountyRow[]> {
  return figures.call('countiesSideBySide', [year, sequence]);
}

/** Every service against every municipality of a scope. @param sequence of the data it is asked for */
export function coverageMatrix(query: CoverageQuery, sequence: number): Promise<Outcome<CoverageMatrix>> {
  return figures.call('coverageMatrix', [query, sequence]);
}

/** What a county's presentation says. @param sequence of the data it is asked for */
export function presentation(
  query: PresentationQuery,
  options: AttachmentOptions,
  sequence: number,
): Promise<Outcome<PresentationData>> {
  return figures.call('presentation', [query, options, sequence]);
}

/** The figures of an attachment as they are now, to hold against those of a case. */
export function attachmentFigures(
  query: AttachmentQuery & { readonly year: number },
  sequence: number,
): Promise<Outcome<CaseFigures>> {
  return figures.call('attachmentFigures', [query, sequence]);
}

/** The document model of a budget attachment, ready for the host to set. */
export function attachment(
  query: AttachmentQuery & { readonly year: number },
  options: AttachmentOptions,
  sequence: number,
): Promise<Outcome<Attachment>> {
  return figures.call('attachment', [query, options, sequence]);
}

/** A call that went down with the worker of a cancelled one is made again: nobody cancelled this one. */
async function again<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
  }
}

async function orCancelled<T>(call: Promise<T>): Promise<T | Cancelled> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CancelledError) return { kind: 'cancelled' };
    throw error;
  }
}
