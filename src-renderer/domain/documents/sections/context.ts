import type { AttachmentOptions, CasePart } from '../attachment-options.ts';
import type { Block, Run } from '../model.ts';
import { NO_BREAK } from '../number-text.ts';
import { paragraphOf, type Said, say } from '../say.ts';
import type { AttachmentFigures } from '../snapshot.ts';
import { type SourceNotes, sourceNotes } from '../source-notes.ts';
import { nb, type Wording } from '../wording/nb.ts';
import { nn } from '../wording/nn.ts';

/** What every section is written with: the figures, the language, and the numbers handed out so far. */
export type SectionContext = {
  readonly figures: AttachmentFigures;
  readonly wording: Wording;
  readonly options: AttachmentOptions;
  readonly notes: SourceNotes;
  readonly office: string;
  /** `2027–2030` */
  readonly plan: string;
  readonly shows: (part: CasePart) => boolean;
  /** `Figur 1`, `Figur 2` … in the order they are asked for. */
  readonly nextFigure: () => string;
  readonly nextTable: () => string;
};

export function sectionContext(
  figures: AttachmentFigures,
  options: AttachmentOptions,
  office: string,
  plan: string,
): SectionContext {
  const wording = options.language === 'nn' ? nn : nb;
  let [figuresMade, tablesMade] = [0, 0];
  return {
    figures,
    wording,
    options,
    notes: sourceNotes(),
    office,
    plan,
    // The table of services is cost per use: with the number of uses it would tell what each vendor is paid.
    shows: (part) => (options.parts?.includes(part) ?? true) && !(options.hidePrices && part === 'serviceTable'),
    nextFigure: () => wording.page.figure(++figuresMade),
    nextTable: () => wording.page.table(++tablesMade),
  };
}

/** A paragraph of the sentences that there are; none when there is nothing to say. */
export function paragraph({ notes }: Pick<SourceContext, 'notes'>, sentences: readonly (Said | null)[]): Block[] {
  const runs = notes.runs(paragraphOf(sentences));
  return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
}

/** What a source line is written with, whatever the document is about. */
export type SourceContext = {
  readonly wording: Pick<Wording, 'page'>;
  readonly figures: { readonly sample: boolean };
  readonly notes: SourceNotes;
};

/** The line under a figure or table: where it comes from, what to know, and that sample data are sample data. */
export function sourceLine(context: SourceContext, sentences: readonly (Said | null)[]): Run[] {
  const { wording, figures, notes } = context;
  const sample = figures.sample ? say`${wording.page.sample}.` : null;
  return notes.runs(paragraphOf([say`${wording.page.source}`, ...sentences, sample]));
}

/** Keeps a number and what follows it on one line. */
export function together(...parts: readonly string[]): string {
  return parts.join(NO_BREAK);
}
