import { ATTACHMENT_SECTIONS, type AttachmentOptions, type AttachmentSection } from '../attachment-options.ts';
import { documentMetadata, officeOf } from '../document-metadata.ts';
import type { Block, DocumentModel } from '../model.ts';
import { monthName } from '../number-text.ts';
import { withOwnText } from '../own-text.ts';
import type { SourceKey } from '../say.ts';
import { goalSection, underHeading } from '../sections/headed.ts';
import { type RenewalContext, renewalContext } from './renewal-context.ts';
import type { RenewalFigures } from './renewal-snapshot.ts';
import { renewalTables } from './renewal-tables.ts';
import { assessment, background, conclusion, economy, proposals, summary } from './renewal-text.ts';

const SECTIONS: Readonly<Record<AttachmentSection, (context: RenewalContext) => Block[]>> = {
  proposals,
  summary,
  background,
  assessment,
  economy,
  conclusion,
};

/**
 * A case about renewing one agreement, with the headings of a county case: its text, charts and tables are of that agreement alone.
 * @param fingerprint SHA-256 of `canonicalJson(figures)` as lower-case hex
 */
export function renewalCase(figures: RenewalFigures, options: AttachmentOptions, fingerprint: string): DocumentModel {
  const context = renewalContext(figures, options, officeOf(figures.county, options));
  const { wording, words } = context;
  const { agreement, budgetYear } = figures;
  const sections = ATTACHMENT_SECTIONS.filter((section) => options.sections?.includes(section) ?? true).flatMap(
    (section) => [
      ...(section === 'economy' ? goalSection(options) : []),
      ...underHeading(wording.headings[section], SECTIONS[section](context)),
    ],
  );
  const numbers = underHeading(wording.headings.numbers, renewalTables(context));
  const used = context.notes.used();
  const items = used.map((source, i) => ({ number: i + 1, text: sourceText(context, source) }));
  return {
    format: 'b24-document-1',
    metadata: documentMetadata(context, {
      title: words.title(agreement.service, budgetYear),
      concerns: words.concerns(agreement.service, budgetYear),
      fingerprint,
    }),
    blocks: [
      ...withOwnText(sections, options.ownText ?? {}),
      ...numbers,
      ...(items.length > 0 ? [{ kind: 'sources', heading: wording.headings.sources, items } as const] : []),
      { kind: 'fingerprint', label: wording.page.fingerprint, value: fingerprint },
    ],
  };
}

function sourceText({ figures, wording, words, options }: RenewalContext, source: SourceKey): string {
  const { year, budgetYear, on, plan, agreement } = figures;
  switch (source) {
    case 'agreements':
      return words.sources.agreements(agreement.service, options.documentDate);
    case 'savings':
      return words.sources.savings(figures.years[0]?.year ?? year, year);
    case 'plan':
      return words.sources.plan(year, budgetYear, plan.index);
    case 'coverage':
      return wording.sources.coverage(`${monthName(on)} ${year}`, year);
    case 'usage':
      return wording.sources.usage(year, figures.usageSources);
    case 'claim':
    case 'operatingCost':
      throw new RangeError(`a case about one agreement does not cite ${source}`);
  }
}
