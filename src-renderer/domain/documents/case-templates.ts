import {
  ATTACHMENT_PARTS,
  ATTACHMENT_SECTIONS,
  type AttachmentPart,
  type AttachmentSection,
} from './attachment-options.ts';

/** The usual cases: which headings each has, and which figures and tables. */
export const CASE_KINDS = ['joining', 'budget', 'yearly', 'renewal'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export type CaseTemplate = {
  readonly sections: readonly AttachmentSection[];
  readonly parts: readonly AttachmentPart[];
};

export const CASE_TEMPLATES: Readonly<Record<CaseKind, CaseTemplate>> = {
  /** Joining or renewing the collaboration: the whole case. */
  joining: { sections: ATTACHMENT_SECTIONS, parts: ATTACHMENT_PARTS },
  /** What the budget needs: what is proposed, what it costs, and why. */
  budget: {
    sections: ['proposals', 'summary', 'economy'],
    parts: ['budgetTable', 'savingsFigure', 'savingsTable'],
  },
  /** A report of the year: nothing is proposed. */
  yearly: {
    sections: ['summary', 'background', 'assessment', 'conclusion'],
    parts: ['agreementFigure', 'savingsFigure', 'savingsTable', 'agreementTable', 'serviceTable'],
  },
  /** One agreement that is to be renewed: what it is, what it costs, what it is used for. */
  renewal: {
    sections: ['proposals', 'summary', 'economy', 'conclusion'],
    parts: ['budgetTable', 'serviceTable'],
  },
};
