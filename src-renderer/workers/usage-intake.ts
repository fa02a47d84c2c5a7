import type { Committed } from '#data/commit.ts';
import type { Bibliotek24Database } from '#data/database.ts';
import { loadTables } from '#data/dataset-store.ts';
import { packFile } from '#data/kept-files.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addImport, type ImportRecord, sourceWithHash } from '#data/usage-import.ts';
import { aliasesFrom } from '#domain/counter/aliases.ts';
import { type ImportPreview, importPreview } from '#domain/counter/import-preview.ts';
import type { NotPlaced } from '#domain/counter/placer.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import { reportParts } from '#domain/counter/report-parts.ts';
import { type RowBehind, rowsBehind } from '#domain/counter/rows-behind.ts';
import { type MatchSuggestions, suggestMatches } from '#domain/counter/suggest-matches.ts';
import { type UsageChoices, type UsageImport, usageImport } from '#domain/counter/usage-import.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Month } from '#domain/model/brands.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type { Tables, UsageSource } from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { type PopulationImport, populationImport } from '#domain/population/population-import.ts';
import { isLeftOut } from '#domain/usage/left-out.ts';
import { speakingPart } from '#domain/usage/speaking-part.ts';
import type { OnRead } from '#formats/counter/reading-progress.ts';
import { sha256Hex } from '#formats/zip/sha256.ts';
import { type OpenedFile, type UsageFileRef, UsageFiles } from './usage-files.ts';
import { mappedReports } from './usage-mappings.ts';
import { type AskedTable, type UsageTable, usageTable } from './usage-table.ts';

/** One report of a usage file as understood, for the look before it is stored. */
export type ReportSummary = Omit<CounterReport, 'rows' | 'counts' | 'columns' | 'lines'> & {
  readonly rowCount: number;
  readonly suggestions: MatchSuggestions;
  /** How this very report was imported before, on this PC, when its numbers are among the data. */
  readonly imported: ImportRecord | null;
};

export type UsageFileSummary = {
  readonly sha256: string;
  /** The source that has exactly these bytes already, imported on another PC. */
  readonly known: UsageSource | null;
  /** None where the file is a table of no standard and nobody has said how to read it. */
  readonly reports: readonly ReportSummary[];
  readonly mapping: TableMapping | null;
  /** What taking in a population table would do; null for a usage file. */
  readonly population: PopulationImport | null;
};

/** What an import would store and change. */
export type UsagePreview = ImportPreview & {
  readonly rows: number;
  readonly impliedZeros: number;
  readonly notPlaced: readonly NotPlaced[];
  /** The report is stored and held out of the figures: placing it otherwise does not take it in again. */
  readonly isLeftOut: boolean;
};

/** One report of a file, and what was decided about it. */
export type PlacedReport = { readonly index: number; readonly choices: UsageChoices; readonly owner: string };

export type StoredImport = {
  readonly sourceId: string;
  readonly rows: number;
  readonly notPlaced: readonly NotPlaced[];
};

/** A number whose lines are asked for. */
export type AskedNumber = {
  readonly serviceId: string;
  readonly metric: string;
  readonly month: Month;
  readonly organisations: readonly string[];
};

export type LinesBehind = {
  /** The part of the number that the file speaks for. */
  readonly uses: number;
  /** The sheet that the rows stand in; null for a file without sheets. */
  readonly sheet: string | null;
  /** How the file's columns are told: spreadsheets have letters, delimited files are counted. */
  readonly format: CounterReport['format'];
  readonly rows: readonly RowBehind[];
};

/** Reading usage files and, when the user says so, storing them. */
export class UsageIntake {
  #database: Bibliotek24Database;
  #files: UsageFiles;

  constructor(database: Bibliotek24Database) {
    this.#database = database;
    this.#files = new UsageFiles(mappedReports(database));
  }

  /** Reads and checks; stores nothing. */
  async open(ref: UsageFileRef, onRead?: OnRead): Promise<Outcome<UsageFileSummary>> {
    const outcome = await this.#files.open(ref, onRead);
    if (outcome.kind === 'refused') return outcome;
    const { sha256, reports, mapping, population } = outcome.value;
    const [tables, aliases, records, source] = await Promise.all([
      loadTables(this.#database),
      this.#database.aliases.toArray(),
      this.#database.imports.where('sha256').equals(sha256).toArray(),
      sourceWithHash(this.#database, sha256),
    ]);
    const { services, organisations, usage_sources } = tables;
    const stored = new Set(usage_sources.map(({ id }) => id));
    const here = records.filter(({ sourceId }) => stored.has(sourceId));
    const summaries = reports.map((report, index) => {
      const { rows, counts: _counts, columns: _columns, lines: _lines, ...rest } = report;
      const imported = here.find((record) => record.index === index) ?? null;
      const suggestions = suggestMatches(report, { services, organisations, aliases });
      return { ...rest, rowCount: rows.length, suggestions, imported };
    });
    const known = here.length === 0 ? (source ?? null) : null;
    const people = population && populationImport(population, tables);
    return { ...outcome, value: { sha256, known, reports: summaries, mapping, population: people } };
  }

  /** What storing a report would change; null for choices that place nothing yet. */
  async preview(ref: UsageFileRef, placed: PlacedReport): Promise<UsagePreview> {
    const { report, opened, tables, replaces } = await this.#reportOf(ref, placed.index);
    const made = await this.#made(ref, placed, { report, sha256: opened.sha256, tables, importedAt: '' });
    const usage = await loadUsage(this.#database, yearsOf(made.rows));
    const { rows, impliedZeros, notPlaced } = made;
    const isHeldOut = tables.usage_sources.some((source) => source.id === replaces && isLeftOut(source));
    const changes = importPreview({ tables, usage }, made, replaces);
    return { ...changes, rows: rows.length, impliedZeros, notPlaced, isLeftOut: isHeldOut };
  }

  /**
   * Stores a report, the file it is from and the names that were learned; the same bytes placed the same way change
   * nothing, placed another way they take the place of the former.
   */
  async store(ref: UsageFileRef, placed: PlacedReport, importedAt: string): Promise<Committed<StoredImport>> {
    const { report, opened, tables, replaces } = await this.#reportOf(ref, placed.index);
    const { sha256, mapping } = opened;
    const made = await this.#made(ref, placed, { report, sha256, tables, importedAt });
    const bytes = new Uint8Array(await ref.file.arrayBuffer());
    const { source, rows, notPlaced } = made;
    const { index, choices, owner } = placed;
    const { begin, end, exceptions } = report;
    const stored = await addImport(this.#database, {
      source,
      rows,
      record: {
        sourceId: source.id,
        sha256,
        fileName: ref.name,
        owner,
        index,
        mapping,
        choices,
        notPlaced,
        importedAt,
        unknown: report.absenceIsZero ? null : { begin, end, exceptions },
      },
      file: await packFile(sha256, ref.name, bytes),
      aliases: aliasesFrom(report, reportParts(report).institutions, choices, importedAt),
      replaces,
    });
    return stored.kind === 'stored'
      ? { kind: 'stored', value: { sourceId: source.id, rows: rows.length, notPlaced } }
      : stored;
  }

  /** The lines behind the part of a number that an import speaks for, placed as they were then. */
  async rowsBehind(ref: UsageFileRef, record: ImportRecord, asked: AskedNumber): Promise<LinesBehind> {
    const { report, tables } = await this.#reportOf(ref, record.index);
    const usage = await loadUsage(this.#database, [Number(asked.month.slice(0, 4))]);
    const number = { ...asked, organisations: new Set(asked.organisations) };
    const { organisations, uses } = speakingPart(usage, tables.usage_sources, record.sourceId, number);
    return {
      uses,
      sheet: report.sheet,
      format: report.format,
      rows: rowsBehind(report, record.choices, tables, { ...number, organisations }),
    };
  }

  /** A table of no standard, read as far as it goes with a mapping; stores nothing. */
  table(ref: Pick<UsageFileRef, 'file' | 'name'>, asked: AskedTable): Promise<Outcome<UsageTable>> {
    return usageTable(this.#database, ref, asked);
  }

  async #reportOf(ref: UsageFileRef, index: number) {
    const outcome = await this.#files.open(ref);
    const opened: OpenedFile | null = outcome.kind === 'ok' ? outcome.value : null;
    const report = opened?.reports[index];
    if (!opened || !report) throw new Error(`no report ${index} in the file`);
    const [tables, records] = await Promise.all([
      loadTables(this.#database),
      this.#database.imports.where('sha256').equals(opened.sha256).toArray(),
    ]);
    const stored = new Set(tables.usage_sources.map(({ id }) => id));
    const former = records.find((record) => record.index === index && stored.has(record.sourceId));
    return { report, opened, tables, replaces: former?.sourceId ?? null };
  }

  async #made(
    ref: UsageFileRef,
    { index, choices, owner }: PlacedReport,
    from: { report: CounterReport; sha256: string; tables: Tables; importedAt: string },
  ): Promise<UsageImport> {
    const { report, sha256, tables, importedAt } = from;
    const id = await sourceId(sha256, index, choices);
    return usageImport(report, choices, tables, { id, owner, fileName: ref.name, sha256, importedAt });
  }
}

/**
 * A UUID (version 8) drawn from the file's bytes and the choices: the same import again, also on another PC, is the same
 * source, whose rows then join as one.
 */
async function sourceId(sha256: string, index: number, { services, organisations }: UsageChoices): Promise<string> {
  const placed =
    organisations.kind === 'one'
      ? organisations
      : [...organisations.byInstitution].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([sha256, index, services, placed]);
  const hex = await sha256Hex(new TextEncoder().encode(text));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function yearsOf(rows: UsageColumns): number[] {
  return [...new Set(Array.from(rows.first, (first) => Math.floor(first / 12)))];
}
