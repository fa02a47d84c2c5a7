import { distinctNames, safeFileName } from '#domain/statistics/file-name.ts';
import type { LibraryStatistics, OrganisationUse } from '#domain/statistics/library-statistics.ts';
import { sourceNotes, statisticsNotes } from '#domain/statistics/statistics-notes.ts';
import {
  detailTable,
  MARKS,
  overviewTable,
  type StatisticsTable,
  sourceTable,
} from '#domain/statistics/statistics-tables.ts';
import { type StatisticsTexts, scopeName } from '#domain/statistics/statistics-texts.ts';
import { writeExcelCsv } from '../csv/excel-csv.ts';
import { writeWorkbook } from '../xlsx-writer/write-workbook.ts';

export type StatisticsFile = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * The files to send out: one for the whole scope, or one for each municipality and one for what is not placed on any. The
 * same statistics give the same bytes.
 */
export async function statisticsFiles(
  statistics: LibraryStatistics,
  format: 'xlsx' | 'csv',
  split: 'one' | 'perMunicipality',
  texts: StatisticsTexts,
): Promise<StatisticsFile[]> {
  const parts = split === 'one' ? [wholeScope(statistics, texts)] : perMunicipality(statistics, texts);
  const names = distinctNames(parts.map(({ name }) => safeFileName(name)));
  return Promise.all(
    parts.map(async (part, i) => ({
      fileName: `${names[i]}.${format}`,
      bytes: format === 'csv' ? csv(statistics, part, texts) : await workbook(statistics, part, texts),
    })),
  );
}

/** Name of the files together, without ending: as the one file would have been called. */
export function statisticsName(statistics: LibraryStatistics, texts: StatisticsTexts): string {
  return safeFileName(wholeScope(statistics, texts).name);
}

/** What one file holds. */
type FilePart = {
  readonly name: readonly string[];
  readonly entries: readonly OrganisationUse[];
  /** With a sheet for each view of them; otherwise the details alone. */
  readonly isWhole: boolean;
};

function wholeScope(statistics: LibraryStatistics, texts: StatisticsTexts): FilePart {
  const { municipalities, notPlaced } = statistics;
  const name = fileName(statistics, texts, [scopeName(statistics, texts)]);
  return { name, entries: [...municipalities, ...notPlaced], isWhole: true };
}

function perMunicipality(statistics: LibraryStatistics, texts: StatisticsTexts): FilePart[] {
  const { municipalities, notPlaced } = statistics;
  const files = municipalities.map((entry) => ({
    name: fileName(statistics, texts, [entry.organisationId.replace(/^NO-/, ''), entry.name]),
    entries: [entry],
    isWhole: false,
  }));
  if (notPlaced.length === 0) return files;
  const name = fileName(statistics, texts, [scopeName(statistics, texts), texts.notPlacedFileName]);
  return [...files, { name, entries: notPlaced, isWhole: false }];
}

function fileName({ year, sample }: LibraryStatistics, texts: StatisticsTexts, about: readonly string[]): string[] {
  return [texts.fileName, String(year), ...about, ...(sample ? [texts.sampleFileName] : [])];
}

function workbook(statistics: LibraryStatistics, { entries, isWhole }: FilePart, texts: StatisticsTexts) {
  const { municipalities, notPlaced } = statistics;
  const { sheets } = texts;
  const closing = [texts.notes.sourcesSheet(sheets.sources), texts.notes.program];
  const withNotes = (table: StatisticsTable, about: readonly OrganisationUse[]) => ({
    ...table,
    notes: [...statisticsNotes(statistics, about, texts), ...closing],
  });
  const sources = sourceTable(statistics, entries, texts);
  if (!isWhole) {
    const name = entries.some(({ kind }) => kind === 'municipality') ? (entries[0]?.name ?? '') : sheets.notPlaced;
    return writeWorkbook([withNotes(detailTable(statistics, entries, name, texts), entries), sources]);
  }
  return writeWorkbook([
    { ...overviewTable(statistics, texts), notes: [...statisticsNotes(statistics, entries, texts, MARKS), ...closing] },
    withNotes(detailTable(statistics, municipalities, sheets.municipalities, texts), municipalities),
    ...(notPlaced.length > 0
      ? [withNotes(detailTable(statistics, notPlaced, sheets.notPlaced, texts), notPlaced)]
      : []),
    sources,
  ]);
}

/** The details alone: a row for each number is what other programs read. The notes follow after an empty line. */
function csv(statistics: LibraryStatistics, { entries }: FilePart, texts: StatisticsTexts): Uint8Array {
  const { columns, rows } = detailTable(statistics, entries, '', texts);
  const notes = [
    ...statisticsNotes(statistics, entries, texts),
    ...sourceNotes(statistics, entries, texts),
    texts.notes.program,
  ];
  return writeExcelCsv([columns.map(({ header }) => header), ...rows, [], ...notes.map((note) => [note])]);
}
