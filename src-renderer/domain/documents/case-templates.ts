import {
  ATTACHMENT_PARTS,
  ATTACHMENT_SECTIONS,
  type AttachmentSection,
  type CasePart,
  RENEWAL_PARTS,
} from './attachment-options.ts';

/** The usual cases: which headings each has, and which figures and tables. */
export const CASE_KINDS = ['joining', 'budget', 'yearly', 'renewal'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What a case is about: the county's whole collaboration, or one agreement that has to be chosen. */
export const CASE_SUBJECTS = ['collaboration', 'agreement'] as const;
export type CaseSubject = (typeof CASE_SUBJECTS)[number];

export type CaseTemplate = {
  readonly about: CaseSubject;
  readonly sections: readonly AttachmentSection[];
  readonly parts: readonly CasePart[];
};

export const CASE_TEMPLATES: Readonly<Record<CaseKind, CaseTemplate>> = {
  /** Joining or renewing the collaboration: the whole case. */
  joining: { about: 'collaboration', sections: ATTACHMENT_SECTIONS, parts: ATTACHMENT_PARTS },
  /** What the budget needs: what is proposed, what it costs, and why. */
  budget: {
    about: 'collaboration',
    sections: ['proposals', 'summary', 'economy'],
    parts: ['budgetTable', 'savingsFigure', 'savingsTable'],
  },
  /** A report of the year: nothing is proposed. */
  yearly: {
    about: 'collaboration',
    sections: ['summary', 'background', 'assessment', 'conclusion'],
    parts: ['agreementFigure', 'savingsFigure', 'savingsTable', 'agreementTable', 'serviceTable'],
  },
  /** One agreement that is to be renewed: what it is, what it costs, what it is used for. */
  renewal: { about: 'agreement', sections: ATTACHMENT_SECTIONS, parts: RENEWAL_PARTS },
};
