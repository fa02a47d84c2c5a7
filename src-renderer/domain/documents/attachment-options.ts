import type { AccountCodes, BudgetScenario } from '../budget/budget-scenario.ts';
import type { SavingsReference } from '../figures/savings.ts';
import type { IsoDate } from '../model/brands.ts';
import type { OwnText } from './own-text.ts';

/** A written claim that the figures are held against, with where it stands. Never part of a figure. */
export type Claim = {
  /** 0.97 = 97 % fewer agreements. */
  readonly reduction: number;
  readonly caseNumber: string;
  readonly issuer: string;
  readonly date: IsoDate;
};

/** The claim of the case that the counties voted on in 2024. */
export const CASE_CLAIM: Claim = {
  reduction: 0.97,
  caseNumber: '24/27453-1',
  issuer: 'Agder fylkeskommune',
  date: '2024-08-30' as IsoDate,
};

/** What the figures of an attachment are computed for. */
export type AttachmentQuery = {
  /** A county's id. */
  readonly county: string;
  /** First of the four budget years. */
  readonly budgetYear: number;
  /** The date of the document; a year that is not over by then is an estimate. */
  readonly documentDate: IsoDate;
  /** Year of the figures; left out: the newest year up to the budget year in which anyone in the county takes part. */
  readonly year?: number;
  readonly baseline?: IsoDate;
  readonly reference?: SavingsReference;
  readonly index?: string;
  /** Null: hold the figures against no claim. */
  readonly claim?: Claim | null;
  /** The county's own lines and assumptions; left out: made from its participations and its share of the operating cost. */
  readonly scenario?: BudgetScenario;
  /** Yearly price change after the newest registered year; left out: the newest registered one goes on. */
  readonly assumedChange?: number;
  /** Account codes of the lines that are made from the registered figures; left out: the usual ones. */
  readonly accountCodes?: AccountCodes;
  /** The figures are invented. */
  readonly sample: boolean;
  /** Id of the agreement that the case is about renewing from the budget year; left out: the case is about the whole collaboration. */
  readonly agreement?: string;
};

export const ATTACHMENT_PARTS = [
  'agreementFigure',
  'savingsFigure',
  'budgetTable',
  'savingsTable',
  'agreementTable',
  'serviceTable',
] as const;
export type AttachmentPart = (typeof ATTACHMENT_PARTS)[number];

/** What a case about one agreement can show. */
export const RENEWAL_PARTS = [
  'useFigure',
  'alternativesFigure',
  'termsTable',
  'renewalPlanTable',
  'yearsTable',
  'participantsTable',
] as const;
export type RenewalPart = (typeof RENEWAL_PARTS)[number];
export const CASE_PARTS = [...ATTACHMENT_PARTS, ...RENEWAL_PARTS] as const;
export type CasePart = AttachmentPart | RenewalPart;

export const ATTACHMENT_SECTIONS = [
  'proposals',
  'summary',
  'background',
  'assessment',
  'economy',
  'conclusion',
] as const;
export type AttachmentSection = (typeof ATTACHMENT_SECTIONS)[number];

/** How the figures are put on paper. */
export type AttachmentOptions = {
  readonly language: 'nb' | 'nn';
  readonly documentDate: IsoDate;
  readonly caseNumber?: string;
  readonly annexNumber?: number;
  /** `Fylkesutvalget`; left out with the meeting date when unknown. */
  readonly recipient?: string;
  readonly meetingDate?: IsoDate;
  /** The county authority's name; left out: made from the county's. */
  readonly office?: string;
  /** The user's own proposals instead of those written from the figures. */
  readonly proposals?: readonly string[];
  /** Left out: all of them. */
  readonly parts?: readonly CasePart[];
  readonly sections?: readonly AttachmentSection[];
  /** Left out: made from the budget years. */
  readonly title?: string;
  /** Goals of the county's regional plan that the case answers to, under a heading of their own. */
  readonly goals?: { readonly heading: string; readonly items: readonly string[] };
  /** The user's own words in place of the program's, by `paragraphsOf`. */
  readonly ownText?: OwnText;
  /** Vendors' prices are kept back: see `withoutPrices`. */
  readonly hidePrices?: boolean;
};

/** Whether a case neither proposes anything nor speaks of money to come: a report of the year. */
export function isReport({ sections }: Pick<AttachmentOptions, 'sections'>): boolean {
  return sections !== undefined && !sections.includes('proposals') && !sections.includes('economy');
}
