import type { CentralData } from '../model/central-data.ts';
import type { Outcome } from '../model/problem.ts';
import { budgetAttachment } from './attachment.ts';
import { attachmentFigures } from './attachment-figures.ts';
import type { AttachmentOptions, AttachmentQuery } from './attachment-options.ts';
import type { DocumentModel } from './model.ts';
import { renewalCase } from './renewal/renewal-case.ts';
import { RENEWAL_YEARS, renewalFigures } from './renewal/renewal-figures.ts';
import type { RenewalFigures } from './renewal/renewal-snapshot.ts';
import type { AttachmentFigures } from './snapshot.ts';

/** The figures behind any case: about the county's collaboration, or about renewing one agreement. */
export type CaseFigures = AttachmentFigures | RenewalFigures;

/** Refused as `attachmentFigures` and `renewalFigures` are. */
export function caseFigures(data: CentralData, query: AttachmentQuery): Outcome<CaseFigures> {
  const { agreement } = query;
  return agreement === undefined ? attachmentFigures(data, query) : renewalFigures(data, { ...query, agreement });
}

/** The years whose usage a case needs. */
export function yearsOfCase({ agreement, year }: AttachmentQuery & { readonly year: number }): number[] {
  const years = agreement === undefined ? 2 : RENEWAL_YEARS;
  return Array.from({ length: years }, (_, place) => year - years + 1 + place);
}

/** @param fingerprint SHA-256 of `canonicalJson(figures)` as lower-case hex */
export function caseDocument(figures: CaseFigures, options: AttachmentOptions, fingerprint: string): DocumentModel {
  return figures.format === 'b24-renewal-figures-1'
    ? renewalCase(figures, options, fingerprint)
    : budgetAttachment(figures, options, fingerprint);
}
