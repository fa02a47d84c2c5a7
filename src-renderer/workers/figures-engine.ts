import type { Bibliotek24Database } from '#data/database.ts';
import { loadSnapshot, readMeta } from '#data/dataset-store.ts';
import { BUILD, keepAnswer } from '#data/kept-answers.ts';
import { storing } from '#data/stored.ts';
import { loadRollups } from '#data/usage/rollup-store.ts';
import { type UsageSeries, usageSeries } from '#data/usage/usage-series.ts';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import { type CaseFigures, caseDocument, caseFigures, yearsOfCase } from '#domain/documents/case-document.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { type OwnParagraph, paragraphsOf } from '#domain/documents/own-text.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { type Overview, type OverviewQuery, overview } from '#domain/overview/overview.ts';
import { type OverviewSummary, overviewSummary } from '#domain/overview/overview-summary.ts';
import { sha256Hex } from '#formats/zip/sha256.ts';
import { KeptForSequence } from './kept-for-sequence.ts';
import { overviewQuestion } from './overview-question.ts';

/** Answers questions about figures from the stored data; what was loaded is kept until the data change. */
export class FiguresEngine {
  #database: Bibliotek24Database;
  #build: string | null;
  #data: KeptForSequence<CentralData>;

  /** @param build see `BUILD` */
  constructor(database: Bibliotek24Database, build = BUILD) {
    this.#database = database;
    this.#build = build;
    this.#data = new KeptForSequence(async () => (await readMeta(database))?.sequence ?? 0);
  }

  async overview(query: OverviewQuery): Promise<Outcome<Overview>> {
    return overview(await this.data(yearsOf(query)), query);
  }

  /** Loads what an overview is made of. */
  async prepare(query: OverviewQuery): Promise<void> {
    await this.data(yearsOf(query));
  }

  /** What the overview draws. It is kept in the database as long as it stands, so that the next start need not compute it. */
  async overviewSummary(query: OverviewQuery): Promise<Outcome<OverviewSummary>> {
    const { sequence, value: data } = await this.#load(yearsOf(query));
    const outcome = overview(data, query);
    if (outcome.kind === 'refused') return outcome;
    const answer = overviewSummary(outcome.value);
    // Nobody waits for it, and where there is no room it is computed again.
    void storing(() => keepAnswer(this.#database, overviewQuestion(query), { answer, sequence, build: this.#build }));
    return { ...outcome, value: answer };
  }

  /** The document model of a case, and the figures it was made from; those of the query's year. */
  async attachment(
    query: AttachmentQuery & { readonly year: number },
    options: AttachmentOptions,
  ): Promise<Outcome<Attachment>> {
    const figures = await this.attachmentFigures(query);
    if (figures.kind === 'refused') return figures;
    const fingerprint = await sha256Hex(new TextEncoder().encode(canonicalJson(figures.value)));
    const model = caseDocument(figures.value, options, fingerprint);
    // What the program would have written itself, so that a paragraph can be had back.
    const own = caseDocument(figures.value, { ...options, ownText: {} }, fingerprint);
    return { ...figures, value: { model, paragraphs: paragraphsOf(own), figures: figures.value, fingerprint } };
  }

  /** The figures of a case as they are now. */
  async attachmentFigures(query: AttachmentQuery & { readonly year: number }): Promise<Outcome<CaseFigures>> {
    return caseFigures(await this.data(yearsOfCase(query)), query);
  }

  /**
   * Use month by month over some years, or all; from the rollups, without reading a usage row. They are few, and read anew each
   * time: asking whether they have changed would take as long.
   */
  async usageSeries({ scope, years }: UsageSeriesQuery): Promise<UsageSeries[]> {
    return usageSeries(await loadRollups(this.#database, scope, years));
  }

  /** The records and the usage of some years. */
  async data(years: readonly number[]): Promise<CentralData> {
    return (await this.#load(years)).value;
  }

  #load(years: readonly number[]): Promise<{ readonly sequence: number; readonly value: CentralData }> {
    return this.#data.current(years.join(), () => loadSnapshot(this.#database, years));
  }
}

/** "Before" is the year before. */
function yearsOf({ year }: { readonly year: number }): readonly number[] {
  return [year - 1, year];
}

/** A document with all that it was made from. */
export type Attachment = {
  readonly model: DocumentModel;
  /** The text as the program writes it. */
  readonly paragraphs: readonly OwnParagraph[];
  readonly figures: CaseFigures;
  /** SHA-256 of the figures as canonical JSON, lower-case hex. */
  readonly fingerprint: string;
};

export type UsageSeriesQuery = {
  /** `NO` or a county's id. */
  readonly scope: string;
  readonly years?: readonly number[];
};
