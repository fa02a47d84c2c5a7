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
import { KeptForSequence } from './kept-for-sequence.ts';

/** Answers questions about figures from the stored data; what was loaded is kept until the data change. */
export class FiguresEngine {
  #database: Bibliotek24Database;
  #data: KeptForSequence<CentralData>;

  constructor(database: Bibliotek24Database) {
    this.#database = database;
    this.#data = new KeptForSequence(async () => (await readMeta(database))?.sequence ?? 0);
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

  /**
   * Use month by month over some years, or all; from the rollups, without reading a usage row. They are few, and read anew each
   * time: asking whether they have changed would take as long.
   */
  async usageSeries({ scope, years }: UsageSeriesQuery): Promise<UsageSeries[]> {
    return usageSeries(await loadRollups(this.#database, scope, years));
  }

  /** The records and the usage of some years. */
  data(years: readonly number[]): Promise<CentralData> {
    return this.#data.current(years.join(), () => loadSnapshot(this.#database, years));
  }
}

export type UsageSeriesQuery = {
  /** `NO` or a county's id. */
  readonly scope: string;
  readonly years?: readonly number[];
};
