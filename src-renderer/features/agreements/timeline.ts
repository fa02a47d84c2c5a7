import type { IsoDate } from '#domain/model/brands.ts';
import type { Agreement, Offer } from '#domain/model/tables.ts';

export type TimelineEvent = {
  readonly date: IsoDate;
  readonly kind: 'start' | 'opens' | 'closes' | 'today' | 'notice' | 'end' | 'replaced';
  /** Year a joining period is for. */
  readonly year?: number;
};

/** The agreement's life in order; today stands before what happens on the same day. */
export function timelineOf(
  agreement: Agreement,
  offers: readonly Offer[],
  successor: Agreement | undefined,
  today: IsoDate,
): TimelineEvent[] {
  const events: TimelineEvent[] = [
    { date: today, kind: 'today' },
    { date: agreement.start, kind: 'start' },
  ];
  // The joining periods around today only: an agreement of many years has one for every autumn.
  for (const { opens, closes, year } of nearestOffers(offers, agreement.id, today)) {
    if (opens) events.push({ date: opens, kind: 'opens', year });
    if (closes) events.push({ date: closes, kind: 'closes', year });
  }
  if (agreement.notice_deadline) events.push({ date: agreement.notice_deadline, kind: 'notice' });
  if (agreement.end) events.push({ date: agreement.end, kind: 'end' });
  if (successor) events.push({ date: successor.start, kind: 'replaced' });
  return events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function nearestOffers(offers: readonly Offer[], agreementId: string, today: IsoDate): Offer[] {
  const own = offers.filter((offer) => offer.agreement_id === agreementId).toSorted((a, b) => a.year - b.year);
  const next = own.find((offer) => (offer.closes ?? offer.opens ?? '') >= today) ?? own.at(-1);
  return next ? [next] : [];
}
