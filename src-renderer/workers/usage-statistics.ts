import { readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { type LibraryStatistics, libraryStatistics } from '#domain/statistics/library-statistics.ts';
import type { StatisticsTexts } from '#domain/statistics/statistics-texts.ts';
import { statisticsFiles, statisticsName } from '#formats/statistics/statistics-files.ts';
import { statistics as en } from '#texts/en/statistics.ts';
import type { Language } from '#texts/messages.ts';
import { statistics as nb } from '#texts/nb/statistics.ts';
import { statistics as nn } from '#texts/nn/statistics.ts';
import { type SavedFiles, together } from './saved-files.ts';

/** These texts alone: a worker that knew all of them would be half as large again. */
const TEXTS: Readonly<Record<Language, StatisticsTexts>> = { nb, nn, en };

export type StatisticsQuery = { readonly scope: string; readonly year: number };

export type StatisticsExport = {
  readonly format: 'xlsx' | 'csv';
  /** One file, or one for each municipality together in a ZIP. */
  readonly split: 'one' | 'perMunicipality';
  readonly language: Language;
};

type Load = (years: readonly number[]) => Promise<CentralData>;

/** The yearly statistics of a scope from the stored data. */
export async function usageStatistics(
  load: Load,
  { scope, year }: StatisticsQuery,
): Promise<Outcome<LibraryStatistics>> {
  const data = await load([year - 1, year]);
  const found = scopeOf(data.tables, scope);
  if (found.kind === 'refused') return found;
  const sample = (await readMeta(database))?.sample === true;
  return { kind: 'ok', value: libraryStatistics(data, { scope: found.value, year, sample }), warnings: [] };
}

/** The same as a file to send out. */
export async function statisticsExport(
  load: Load,
  query: StatisticsQuery,
  { format, split, language }: StatisticsExport,
): Promise<Outcome<SavedFiles>> {
  const statistics = await usageStatistics(load, query);
  if (statistics.kind === 'refused') return statistics;
  const texts = TEXTS[language];
  const files = await statisticsFiles(statistics.value, format, split, texts);
  return { kind: 'ok', value: together(files, () => statisticsName(statistics.value, texts)), warnings: [] };
}
