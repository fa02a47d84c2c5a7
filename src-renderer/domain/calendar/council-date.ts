import type { IsoDate } from '../model/brands.ts';

/** What can decide on an agreement: the county council (`fylkesting`), or a committee (`hovedutvalg`, `fylkesutvalg`). */
export const BODY_KINDS = ['council', 'committee'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** One meeting of the political calendar. */
export type CouncilDate = {
  readonly date: IsoDate;
  readonly kind: BodyKind;
  /** What the body is called here. */
  readonly body: string;
  /** Days before the meeting that the case papers must be handed in. */
  readonly papersDays: number;
};

/** How this office decides on its agreements. */
export type CalendarSettings = {
  readonly decidedBy: BodyKind;
  /** What the council decides passes a committee first. */
  readonly throughCommittee: boolean;
  /** Days from the decision until the notice is sent. */
  readonly daysToNotice: number;
};

/** The longest way to a decision: who has another says so, and until then no deadline is missed by it. */
export const USUAL_SETTINGS: CalendarSettings = { decidedBy: 'council', throughCommittee: true, daysToNotice: 3 };

/** Days before the meeting where nothing else is known: what the counties' own calendars commonly have. */
export const USUAL_PAPERS_DAYS: Readonly<Record<BodyKind, number>> = { council: 21, committee: 14 };
