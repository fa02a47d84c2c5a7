import type { UsageSource } from '../model/tables.ts';
import type { LibraryStatistics, OrganisationUse } from './library-statistics.ts';
import { reportText } from './report-text.ts';
import { type StatisticsTexts, scopeName } from './statistics-texts.ts';

/**
 * The lines below a table: what the numbers are and what they are not.
 * @param entries whose numbers the table holds: what does not touch them is not told
 * @param marks the signs that stand for a note in the table, where it has any
 */
export function statisticsNotes(
  statistics: LibraryStatistics,
  entries: readonly OrganisationUse[],
  texts: StatisticsTexts,
  marks: Readonly<Record<'allocated' | 'incomplete' | 'break', string>> = { allocated: '', incomplete: '', break: '' },
): string[] {
  const { notes } = texts;
  const uses = entries.flatMap(({ services }) => services);
  const isAllocated = uses.some(({ allocated }) => allocated > 0);
  const isIncomplete = uses.some(({ incomplete }) => incomplete);
  const hasBreak = uses.some(({ breaks }) => breaks.length > 0);
  const hasNotPlaced = entries.some(({ kind }) => kind !== 'municipality');
  return [
    ...(statistics.sample ? [notes.sample] : []),
    notes.about(scopeName(statistics, texts), statistics.year),
    notes.metrics,
    notes.empty,
    ...(isAllocated ? [marked(marks.allocated, notes.allocated)] : []),
    ...(isIncomplete ? [marked(marks.incomplete, notes.incomplete)] : []),
    ...(hasBreak ? [marked(marks.break, notes.break)] : []),
    ...(hasNotPlaced ? [notes.notPlaced] : []),
    ...statistics.services.flatMap(({ name, periodTotals, rowsWithoutSource }) => [
      ...(periodTotals > 0 ? [notes.periodTotals(name, periodTotals)] : []),
      ...(rowsWithoutSource > 0 ? [notes.rowsWithoutSource(name, rowsWithoutSource)] : []),
    ]),
    ...(statistics.servicesWithoutUse.length > 0
      ? [notes.withoutUse(statistics.servicesWithoutUse.map(({ name }) => name).join(', '))]
      : []),
  ];
}

function marked(mark: string, note: string): string {
  return mark === '' ? note : `${mark} ${note}`;
}

/** A line for each file that the numbers of the entries come from. */
export function sourceNotes(
  statistics: LibraryStatistics,
  entries: readonly OrganisationUse[],
  { notes }: StatisticsTexts,
): string[] {
  const nameOf = new Map(statistics.services.map(({ serviceId, name }) => [serviceId, name]));
  return sourcesOf(statistics, entries).map((source) =>
    notes.source(nameOf.get(source.service_id) ?? source.service_id, source.file_name, reportText(source)),
  );
}

/** The sources that speak for the entries' numbers. */
export function sourcesOf({ sources }: LibraryStatistics, entries: readonly OrganisationUse[]): UsageSource[] {
  const ids = new Set(entries.flatMap(({ sourceIds }) => sourceIds));
  return sources.filter(({ id }) => ids.has(id));
}
