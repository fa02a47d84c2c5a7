import type { AttachmentOptions, AttachmentSection } from './attachment-options.ts';
import { ATTACHMENT_SECTIONS, isReport } from './attachment-options.ts';
import { documentMetadata, officeOf } from './document-metadata.ts';
import type { Block, DocumentModel } from './model.ts';
import { yearRange } from './number-text.ts';
import { withOwnText } from './own-text.ts';
import { agreementFigure } from './sections/agreement-figure.ts';
import { assessment } from './sections/assessment.ts';
import { background } from './sections/background.ts';
import { conclusion } from './sections/conclusion.ts';
import { type SectionContext, sectionContext } from './sections/context.ts';
import { economy } from './sections/economy.ts';
import { goalSection, underHeading } from './sections/headed.ts';
import { numberTables } from './sections/number-tables.ts';
import { savingsFigure } from './sections/savings-figure.ts';
import { sources } from './sections/sources.ts';
import { proposals, summary } from './sections/summary.ts';
import type { AttachmentFigures } from './snapshot.ts';
import { priceCover, withoutPrices } from './without-prices.ts';
import { nb, type Wording } from './wording/nb.ts';
import { nn } from './wording/nn.ts';

const SECTIONS: Readonly<Record<AttachmentSection, (context: SectionContext) => Block[]>> = {
  proposals,
  summary,
  background,
  assessment,
  economy,
  conclusion,
};

/**
 * The budget attachment (budsjettvedlegg) as a document: the headings of a county case, text that follows from the
 * figures, charts, tables, numbered sources. A figure without a basis is said to be missing or left out, never 0.
 * @param fingerprint SHA-256 of `canonicalJson(figures)` as lower-case hex
 */
export function budgetAttachment(
  whole: AttachmentFigures,
  options: AttachmentOptions,
  fingerprint: string,
): DocumentModel {
  const { budgetYear, county } = whole;
  const { confidential } = options.language === 'nn' ? nn : nb;
  const figures = options.hidePrices ? withoutPrices(whole, confidential.services) : whole;
  const plan = yearRange(budgetYear, figures.plan.years.at(-1) ?? budgetYear);
  const office = officeOf(county, options);
  const context = sectionContext(figures, options, office, plan);
  const { headings, page } = context.wording;
  const chosen = ATTACHMENT_SECTIONS.filter((section) => options.sections?.includes(section) ?? true);
  const sections = chosen.flatMap((section) => [
    ...(section === 'economy' ? goalSection(options) : []),
    ...underHeading(headings[section], [
      ...SECTIONS[section](context),
      ...homelessFigures(context, section, chosen),
      ...(section === keptBackIn(chosen) && options.hidePrices ? keptBack(whole, confidential) : []),
    ]),
  ]);
  const numbers = underHeading(headings.numbers, numberTables(context));
  const cited = sources(context);
  return {
    format: 'b24-document-1',
    metadata: documentMetadata(context, {
      title: isReport(options) ? page.reportTitle(figures.year) : page.title(plan),
      concerns: isReport(options) ? page.report(figures.year) : page.plan(plan),
      fingerprint,
    }),
    blocks: [
      ...withOwnText(sections, options.ownText ?? {}),
      ...numbers,
      ...(cited.kind === 'sources' && cited.items.length > 0 ? [cited] : []),
      { kind: 'fingerprint', label: page.fingerprint, value: fingerprint },
    ],
  };
}

/** Where a figure goes that is chosen while the section it belongs to is not, as in a budget input. */
const NEXT_HOMES = {
  background: ['assessment', 'summary'],
  assessment: ['economy', 'summary'],
} as const satisfies Partial<Record<AttachmentSection, readonly AttachmentSection[]>>;

function homelessFigures(
  context: SectionContext,
  section: AttachmentSection,
  chosen: readonly AttachmentSection[],
): Block[] {
  const isHomeOf = (home: keyof typeof NEXT_HOMES) =>
    !chosen.includes(home) && NEXT_HOMES[home].find((next) => chosen.includes(next)) === section;
  return [
    ...(isHomeOf('background') && context.shows('agreementFigure') ? [agreementFigure(context)] : []),
    ...(isHomeOf('assessment') && context.shows('savingsFigure') ? savingsFigure(context) : []),
  ];
}

/** Where it is said that prices are kept back: also in a report, which has no economy. */
function keptBackIn(chosen: readonly AttachmentSection[]): AttachmentSection | undefined {
  return (['economy', 'assessment'] as const).find((section) => chosen.includes(section)) ?? chosen.at(-1);
}

/** Says that prices are kept back, and what stands in their place. */
function keptBack(figures: AttachmentFigures, words: Wording['confidential']): Block[] {
  const { sums, services } = priceCover(figures);
  const text = sums ? words.sums(services) : words.nothing;
  return [{ kind: 'paragraph', runs: [{ text, notes: [] }] }];
}
