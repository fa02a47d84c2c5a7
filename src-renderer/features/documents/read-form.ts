import { DEFAULT_ACCOUNT_CODES } from '#domain/budget/budget-scenario.ts';
import {
  ATTACHMENT_PARTS,
  ATTACHMENT_SECTIONS,
  type AttachmentSection,
  CASE_PARTS,
  type CasePart,
  isReport,
} from '#domain/documents/attachment-options.ts';
import type { OwnText } from '#domain/documents/own-text.ts';
import type { AttachmentForm } from './attachment-form.tsx';

/** Vestland and Møre og Romsdal have chosen nynorsk; the others get bokmål until the user says otherwise. */
const NYNORSK: readonly string[] = ['NO-15', 'NO-46'];

/**
 * The form as it was left, field by field; what is missing or unusable gets its first value.
 * @param confidential whether prices are kept back where she has not chosen
 */
export function readForm(stored: unknown, county: string, year: number, confidential = false): AttachmentForm {
  const kept: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const text = (name: string) => (typeof kept[name] === 'string' ? kept[name] : '');
  const language = kept.language === 'nb' || kept.language === 'nn' ? kept.language : null;
  const parts = Array.isArray(kept.parts) ? kept.parts.filter(isPart) : null;
  const sections = Array.isArray(kept.sections) ? kept.sections.filter(isSection) : null;
  return {
    about: kept.about === 'agreement' ? 'agreement' : 'collaboration',
    agreementId: text('agreementId'),
    language: language ?? (NYNORSK.includes(county) ? 'nn' : 'nb'),
    scenarioId: text('scenarioId'),
    budgetYear: Number.isInteger(kept.budgetYear) ? Number(kept.budgetYear) : year + 1,
    caseNumber: text('caseNumber'),
    recipient: text('recipient'),
    meetingDate: text('meetingDate'),
    growth: text('growth'),
    functionCode: text('functionCode') || DEFAULT_ACCOUNT_CODES.functionCode,
    typeCode: text('typeCode') || DEFAULT_ACCOUNT_CODES.typeCode,
    parts: parts ?? ATTACHMENT_PARTS,
    sections: sections ?? ATTACHMENT_SECTIONS,
    proposal: text('proposal'),
    title: text('title'),
    goals: kept.goals === true,
    goalsLeftOut: Array.isArray(kept.goalsLeftOut) ? kept.goalsLeftOut.filter((each) => typeof each === 'string') : [],
    hidePrices: typeof kept.hidePrices === 'boolean' ? kept.hidePrices : confidential,
    ownText: ownText(kept.ownText),
    aside: aside(kept.aside),
  };
}

/** Whether the document is a report of the year, which says nothing of money to come. */
export function isReportForm(form: Pick<AttachmentForm, 'about' | 'sections'>): boolean {
  return form.about === 'collaboration' && isReport(form);
}

function isPart(value: unknown): value is CasePart {
  return CASE_PARTS.some((part) => part === value);
}

function isSection(value: unknown): value is AttachmentSection {
  return ATTACHMENT_SECTIONS.some((section) => section === value);
}

function ownText(value: unknown): OwnText {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function aside(value: unknown): AttachmentForm['aside'] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.map(([subject, words]) => {
      const kept: Readonly<Record<string, unknown>> = typeof words === 'object' && words !== null ? { ...words } : {};
      const [title, proposal] = [kept.title, kept.proposal].map((text) => (typeof text === 'string' ? text : ''));
      return [subject, { title: title ?? '', proposal: proposal ?? '', ownText: ownText(kept.ownText) }];
    }),
  );
}
