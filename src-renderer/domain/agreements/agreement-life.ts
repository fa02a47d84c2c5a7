import type { BackPlan } from '../calendar/back-plan.ts';
import type { IsoDate } from '../model/brands.ts';
import type { Agreement, Offer, RecordOf } from '../model/tables.ts';
import { priceChange, type Terms } from './terms.ts';

export type PrivacyReview = RecordOf<'privacy_reviews'>;

/** What happens to an agreement on a day. */
export type LifeEvent = { readonly date: IsoDate } & (
  | { readonly kind: 'start' | 'today' | 'notice' | 'end' | 'renews' | 'mustRenew' | 'replaced' }
  /** `change`: how the price moved, as a fraction; null where it cannot be told. */
  | { readonly kind: 'terms'; readonly change: number | null }
  | { readonly kind: 'opens' | 'closes'; readonly year: number }
  /** Last day for the papers; the meetings that can decide before the notice deadline. */
  | { readonly kind: 'papers' }
  | { readonly kind: 'through' | 'meeting'; readonly body: string }
  | { readonly kind: 'review'; readonly status: PrivacyReview['status'] }
);

/** All that the line is drawn from; offers and reviews of the agreement alone. */
export type Life = {
  readonly agreement: Agreement;
  readonly versions: readonly Terms[];
  readonly offers: readonly Offer[];
  readonly reviews: readonly PrivacyReview[];
  readonly successor: Agreement | undefined;
  readonly plan: BackPlan | null;
};

/** The agreement's life in order. What happens on the same day stands in the order of the list; today comes first. */
export function lifeOf(life: Life, today: IsoDate): readonly LifeEvent[] {
  const { agreement, plan } = life;
  const events: LifeEvent[] = [
    { date: today, kind: 'today' },
    { date: agreement.start, kind: 'start' },
    ...termsEvents(life.versions),
    ...nearestOffer(life.offers, today).flatMap(({ opens, closes, year }): LifeEvent[] => [
      ...(opens ? [{ date: opens, kind: 'opens', year } as const] : []),
      ...(closes ? [{ date: closes, kind: 'closes', year } as const] : []),
    ]),
    ...life.reviews.flatMap(({ date, status }): LifeEvent[] => (date ? [{ date, kind: 'review', status }] : [])),
  ];
  if (plan?.kind === 'planned') {
    events.push({ date: plan.papersBy, kind: 'papers' });
    if (plan.through) events.push({ date: plan.through.date, kind: 'through', body: plan.through.body });
    events.push({ date: plan.meeting.date, kind: 'meeting', body: plan.meeting.body });
  }
  if (agreement.notice_deadline) events.push({ date: agreement.notice_deadline, kind: 'notice' });
  if (life.successor) events.push({ date: life.successor.start, kind: 'replaced' });
  if (agreement.end) events.push({ date: agreement.end, kind: endOf(agreement) });
  return events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** What the last day means follows from the renewal: it runs on unless notice is given, ends unless renewed, or ends. */
function endOf({ renewal }: Agreement): 'end' | 'renews' | 'mustRenew' {
  return renewal === 'automatic' ? 'renews' : renewal === 'manual' ? 'mustRenew' : 'end';
}

function termsEvents(versions: readonly Terms[]): LifeEvent[] {
  return versions.flatMap((version, i): LifeEvent[] => {
    const before = versions[i - 1];
    return before ? [{ date: version.from, kind: 'terms', change: priceChange(before, version) }] : [];
  });
}

/** The joining period around today only: an agreement of many years has one for every autumn. */
function nearestOffer(offers: readonly Offer[], today: IsoDate): Offer[] {
  const own = offers.toSorted((a, b) => a.year - b.year);
  const next = own.find((offer) => (offer.closes ?? offer.opens ?? '') >= today) ?? own.at(-1);
  return next ? [next] : [];
}
