import type { AttachmentOptions } from './attachment-options.ts';
import { fingerprintGroups } from './fingerprint.ts';
import type { DocumentMetadata } from './model.ts';
import { longDate } from './number-text.ts';
import type { Wording } from './wording/nb.ts';

/** Oslo is county and municipality in one, without a county library. */
const OSLO = 'NO-03';

type County = DocumentMetadata['county'];

/** Whose case it is: the county authority, unless the user says otherwise. */
export function officeOf(county: County, options: Pick<AttachmentOptions, 'office'>): string {
  return options.office ?? (county.id === OSLO ? 'Oslo kommune' : `${county.name} fylkeskommune`);
}

/** What stands around the text, alike for every kind of case. */
export function documentMetadata(
  context: {
    readonly figures: { readonly county: County; readonly sample: boolean };
    readonly wording: Pick<Wording, 'page'>;
    readonly options: AttachmentOptions;
    readonly office: string;
  },
  about: {
    /** Where the user has not written one. */
    readonly title: string;
    readonly concerns: string;
    readonly fingerprint: string;
  },
): DocumentMetadata {
  const { figures, options, office } = context;
  const { page } = context.wording;
  const { county, sample } = figures;
  const { language, documentDate, caseNumber = null, annexNumber = null, recipient, meetingDate } = options;
  const to = [recipient, meetingDate && longDate(meetingDate)].filter((part) => part !== undefined).join(', ');
  const { fingerprint } = about;
  return {
    title: options.title ?? about.title,
    language,
    county,
    office: county.id === OSLO ? office : `${office}, ${page.libraryOffice}`,
    caseNumber,
    documentDate,
    sampleMark: sample ? page.sample : null,
    annex: page.annex(annexNumber, caseNumber),
    facts: [
      ...(to === '' ? [] : [{ label: page.to, value: to }]),
      { label: page.concerns, value: about.concerns },
      { label: page.from, value: county.id === OSLO ? office : page.library(county.name) },
      { label: page.asOf, value: longDate(documentDate) },
    ],
    footer: page.footer(documentDate, fingerprintGroups(fingerprint, 4).slice(0, 4).join('\u00a0')),
    pageLabel: page.pageOf,
    // The fingerprint once more where a program finds it, whatever the format.
    keywords: [...page.keywords, county.name, ...(fingerprint === '' ? [] : [`sha256:${fingerprint}`])],
  };
}
