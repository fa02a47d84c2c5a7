import type { Bibliotek24Database } from '#data/database.ts';
import { loadSnapshot, readMeta } from '#data/dataset-store.ts';
import { loadRollups } from '#data/usage/rollup-store.ts';
import { type UsageSeries, usageSeries } from '#data/usage/usage-series.ts';
import { budgetAttachment } from '#domain/documents/attachment.ts';
import { attachmentFigures } from '#domain/documents/attachment-figures.ts';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { type Overview, type OverviewQuery, overview } from '#domain/overview/overview.ts';
import { sha256Hex } from '#formats/zip/sha256.ts';

/** Answers questions about figures from the stored data; what was loaded is kept until the data change. */
export class FiguresEngine {
  #database: Bibliotek24Database;
  #loaded: { readonly sequence: number; readonly years: string; readonly data: Promise<CentralData> } | null = null;

  constructor(database: Bibliotek24Database) {
    this.#database = database;
  }

  async overview(query: OverviewQuery): Promise<Outcome<Overview>> {
    return overview(await this.data([query.year - 1, query.year]), query);
  }

  /** The document model of a budget attachment; its figures are those of the query's year. */
  async attachment(
    query: AttachmentQuery & { readonly year: number },
    options: AttachmentOptions,
  ): Promise<Outcome<DocumentModel>> {
    const figures = attachmentFigures(await this.data([query.year - 1, query.year]), query);
    if (figures.kind === 'refused') return figures;
    const fingerprint = await sha256Hex(new TextEncoder().encode(canonicalJson(figures.value)));
    return { ...figures, value: budgetAttachment(figures.value, options, fingerprint) };
  }

  /** Use month by month over some years, or all; from the rollups, without reading a usage row. */
  async usageSeries(query: UsageSeriesQuery): Promise<UsageSeries[]> {
    return usageSeries(await loadRollups(this.#database, query.years), query.scope);
  }

  /** The records and the usage of some years. */
  async data(years: readonly number[]): Promise<CentralData> {
    const sequence = (await readMeta(this.#database))?.sequence ?? 0;
    const wanted = years.join();
    if (this.#loaded?.sequence === sequence && this.#loaded.years === wanted) return this.#loaded.data;
    const loading = loadSnapshot(this.#database, years);
    const loaded = { sequence, years: wanted, data: loading.then((snapshot) => snapshot.data) };
    this.#loaded = loaded;
    const snapshot = await loading.catch((error: unknown) => {
      // What failed once is tried anew by the next question.
      if (this.#loaded === loaded) this.#loaded = null;
      throw error;
    });
    // The data may have changed between the two readings: they are good for the moment they were read.
    if (this.#loaded === loaded) this.#loaded = { ...loaded, sequence: snapshot.sequence };
    return snapshot.data;
  }
}

export type UsageSeriesQuery = {
  /** `NO` or a county's id. */
  readonly scope: string;
  readonly years?: readonly number[];
};
