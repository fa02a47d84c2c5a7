import type { Bibliotek24Database } from '#data/database.ts';
import { loadTables } from '#data/dataset-store.ts';
import type { Stored } from '#data/stored.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addSource, sourceWithHash } from '#data/usage-import.ts';
import { type ImportPreview, importPreview } from '#domain/counter/import-preview.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import { type MatchSuggestions, suggestMatches } from '#domain/counter/suggest-matches.ts';
import { type NotPlaced, type SourceIdentity, type UsageChoices, usageImport } from '#domain/counter/usage-import.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { speakingRows } from '#domain/usage/speaking-rows.ts';
import { readUsageReports } from '#formats/counter/read-usage-report.ts';
import { sha256Hex } from '#formats/zip/sha256.ts';

/** One report of a usage file as understood, for the look before it is stored. */
export type ReportSummary = Omit<CounterReport, 'rows' | 'counts'> & {
  readonly rowCount: number;
  readonly suggestions: MatchSuggestions;
};

export type UsageFileSummary = {
  readonly sha256: string;
  /** The source that has exactly these bytes already. */
  readonly known: UsageSource | null;
  readonly reports: readonly ReportSummary[];
};

/** What an import would store and change. */
export type UsagePreview = ImportPreview & {
  readonly rows: number;
  readonly impliedZeros: number;
  readonly notPlaced: readonly NotPlaced[];
};

export type UsageFile = { readonly name: string; readonly owner: string };

/** Reading a usage report and, when the user says so, storing it. The report waits here between the two. */
export class UsageIntake {
  #database: Bibliotek24Database;
  #reports: readonly CounterReport[] = [];
  #sha256 = '';

  constructor(database: Bibliotek24Database) {
    this.#database = database;
  }

  /** Reads and checks; stores nothing. */
  async open(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Outcome<UsageFileSummary>> {
    this.#reports = [];
    const outcome = readUsageReports(bytes, fileName);
    if (outcome.kind === 'refused') return outcome;
    this.#reports = outcome.value;
    this.#sha256 = await sha256Hex(bytes);
    const { services, organisations } = await loadTables(this.#database);
    const known = (await sourceWithHash(this.#database, this.#sha256)) ?? null;
    const reports = outcome.value.map((report) => {
      const { rows, counts: _, ...rest } = report;
      return { ...rest, rowCount: rows.length, suggestions: suggestMatches(report, services, organisations) };
    });
    return { ...outcome, value: { sha256: this.#sha256, known, reports } };
  }

  /** What storing report number `index` under these choices would change. */
  async preview(index: number, choices: UsageChoices, file: UsageFile): Promise<UsagePreview> {
    const made = await this.#made(index, choices, { ...file, id: 'preview', importedAt: '' });
    const years = yearsOf(made.rows);
    const usage = await loadUsage(this.#database, years);
    const tables = await loadTables(this.#database);
    const preview = importPreview(speakingRows({ tables, usage }), made.rows);
    return { ...preview, rows: made.rows.length, impliedZeros: made.impliedZeros, notPlaced: made.notPlaced };
  }

  /** Stores report number `index`; the same bytes again change nothing. */
  async store(
    index: number,
    choices: UsageChoices,
    file: UsageFile & { readonly importedAt: string },
  ): Promise<Stored<{ readonly sourceId: string; readonly rows: number }>> {
    const id = await sourceId(this.#sha256, index, choices);
    const made = await this.#made(index, choices, { ...file, id });
    const stored = await addSource(this.#database, made.source, made.rows);
    return stored.kind === 'stored' ? { kind: 'stored', value: { sourceId: id, rows: made.rows.length } } : stored;
  }

  async #made(index: number, choices: UsageChoices, file: UsageFile & { id: string; importedAt: string }) {
    const report = this.#reports[index];
    if (!report) throw new Error(`no report ${index} was opened`);
    const { services } = await loadTables(this.#database);
    const { id, owner, name: fileName, importedAt } = file;
    const identity: SourceIdentity = { id, owner, fileName, sha256: this.#sha256, importedAt };
    return usageImport(report, choices, services, identity);
  }
}

/**
 * A UUID (version 8) drawn from the file's bytes and the choices: the same import again, also on another PC, is the same
 * source, whose rows then join as one.
 */
async function sourceId(sha256: string, index: number, { services, organisations }: UsageChoices): Promise<string> {
  const placed = organisations.kind === 'one' ? organisations : [...organisations.byInstitution].toSorted();
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
