import type { AttachmentOptions, AttachmentSection } from './attachment-options.ts';
import { ATTACHMENT_SECTIONS } from './attachment-options.ts';
import { fingerprintGroups } from './fingerprint.ts';
import type { Block, DocumentMetadata, DocumentModel } from './model.ts';
import { longDate, yearRange } from './number-text.ts';
import { withOwnText } from './own-text.ts';
import { assessment } from './sections/assessment.ts';
import { background } from './sections/background.ts';
import { conclusion } from './sections/conclusion.ts';
import { type SectionContext, sectionContext } from './sections/context.ts';
import { economy } from './sections/economy.ts';
import { numberTables } from './sections/number-tables.ts';
import { sources } from './sections/sources.ts';
import { proposals, summary } from './sections/summary.ts';
import type { AttachmentFigures } from './snapshot.ts';
import { priceCover, withoutPrices } from './without-prices.ts';
import { nb, type Wording } from './wording/nb.ts';
import { nn } from './wording/nn.ts';

/** Oslo is county and municipality in one, without a county library. */
const OSLO = 'NO-03';

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
  const office = options.office ?? (county.id === OSLO ? 'Oslo kommune' : `${county.name} fylkeskommune`);
  const context = sectionContext(figures, options, office, plan);
  const { headings, page } = context.wording;
  const chosen = ATTACHMENT_SECTIONS.filter((section) => options.sections?.includes(section) ?? true);
  const sections = chosen.flatMap((section) => [
    ...(section === 'economy' ? goalSection(options) : []),
    ...underHeading(headings[section], [
      ...SECTIONS[section](context),
      ...(section === 'economy' && options.hidePrices ? keptBack(whole, confidential) : []),
    ]),
  ]);
  const numbers = underHeading(headings.numbers, numberTables(context));
  const cited = sources(context);
  return {
    format: 'b24-document-1',
    metadata: metadata(context, fingerprint),
    blocks: [
      ...withOwnText(sections, options.ownText ?? {}),
      ...numbers,
      ...(cited.kind === 'sources' && cited.items.length > 0 ? [cited] : []),
      { kind: 'fingerprint', label: page.fingerprint, value: fingerprint },
    ],
  };
}

/** The goals as they were written once, where the case shows what it does for them. */
function goalSection({ goals }: AttachmentOptions): Block[] {
  if (!goals || goals.items.length === 0) return [];
  return underHeading(
    goals.heading,
    goals.items.map((item) => ({ kind: 'paragraph', runs: [{ text: item, notes: [] }] })),
  );
}

/** Says that prices are kept back, and what stands in their place. */
function keptBack(figures: AttachmentFigures, words: Wording['confidential']): Block[] {
  const { sums, services } = priceCover(figures);
  const text = sums ? words.sums(services) : words.nothing;
  return [{ kind: 'paragraph', runs: [{ text, notes: [] }] }];
}

function underHeading(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: '1', text }, ...blocks];
}

function metadata(context: SectionContext, fingerprint: string): DocumentMetadata {
  const { figures, wording, options, office, plan } = context;
  const { page } = wording;
  const { county, sample } = figures;
  const { language, documentDate, caseNumber = null, annexNumber = null, recipient, meetingDate } = options;
  const to = [recipient, meetingDate && longDate(meetingDate)].filter((part) => part !== undefined).join(', ');
  return {
    title: options.title ?? page.title(plan),
    language,
    county,
    office: county.id === OSLO ? office : `${office}, ${page.libraryOffice}`,
    caseNumber,
    documentDate,
    sampleMark: sample ? page.sample : null,
    annex: page.annex(annexNumber, caseNumber),
    facts: [
      ...(to === '' ? [] : [{ label: page.to, value: to }]),
      { label: page.concerns, value: page.plan(plan) },
      { label: page.from, value: county.id === OSLO ? office : page.library(county.name) },
      { label: page.asOf, value: longDate(documentDate) },
    ],
    footer: page.footer(documentDate, fingerprintGroups(fingerprint, 4).slice(0, 4).join('\u00a0')),
    pageLabel: page.pageOf,
    // The fingerprint once more where a program finds it, whatever the format.
    keywords: [...page.keywords, county.name, ...(fingerprint === '' ? [] : [`sha256:${fingerprint}`])],
  };
}
