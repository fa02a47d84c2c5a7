import type { Answered } from '#domain/presentation/question.ts';

export const SLIDE_IDS = ['reduction', 'savings', 'coverage', 'plan', 'proposal'] as const;
export type SlideId = (typeof SLIDE_IDS)[number];

/** One message on the wall. Texts are written out; numbers that are drawn come beside them. */
export type Slide = {
  readonly id: SlideId;
  /** What it is called in lists. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** Paragraphs for the speaker. */
  readonly notes: readonly string[];
  /** Of the program's own notes, those that tell the speaker what to do: no business of the room's. */
  readonly cues?: readonly string[];
  /** What the figures rest on, in the program's own words, for the room to see. */
  readonly rests: readonly string[];
  /** Questions that may come, and what to answer. */
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  /** The figures for those who do not see the drawing, and for the table on the wall. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly drawing: Drawing;
};

export type Drawing =
  | {
      readonly kind: 'reduction';
      readonly before: number;
      readonly after: number;
      readonly assumed: number;
      /** The number that the claim leaves, null when there is no claim. */
      readonly claimed: number | null;
      readonly texts: {
        readonly before: string;
        readonly beforeDate: string;
        readonly after: string;
        readonly afterDate: string;
        readonly beforeCount: string;
        readonly afterCount: string;
        readonly left: string;
        readonly fewer: string;
        readonly assumed: string;
        readonly claim: string;
      };
    }
  | {
      readonly kind: 'savings';
      readonly years: readonly SavingsBar[];
      readonly texts: {
        readonly gross: string;
        readonly share: string;
        readonly net: string;
        readonly covers: string;
        readonly missing: string;
      };
    }
  | {
      readonly kind: 'coverage';
      readonly services: readonly CoverageBar[];
      readonly texts: { readonly country: string };
    }
  | {
      readonly kind: 'plan';
      readonly answered: Answered;
      readonly newOre: readonly number[];
      readonly texts: {
        readonly plan: string;
        readonly change: string;
        readonly withChange: string;
        readonly newCost: string;
        readonly unit: string;
        readonly missing: string;
      };
    }
  | { readonly kind: 'text'; readonly items: readonly string[] }
  /** Kept from the room: what stands in its place. */
  | { readonly kind: 'hidden'; readonly why: string };

export type SavingsBar = {
  readonly year: number;
  /** Øre; null without a basis. */
  readonly netOre: number | null;
  readonly grossOre: number | null;
  readonly shareOre: number | null;
  readonly covers: string;
  readonly note: string;
  readonly estimated: boolean;
  readonly current: boolean;
};

export type CoverageBar = {
  readonly name: string;
  /** 0–1. */
  readonly county: number;
  readonly country: number | null;
  readonly text: string;
};
