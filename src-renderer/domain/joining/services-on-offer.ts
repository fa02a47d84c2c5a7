import type { IsoDate } from '../model/brands.ts';
import type { Offer, Tables } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';

/** Whom an offer is made to: a school is offered what is for schools, everyone else what is for public libraries. */
export type Audience = Offer['audience'];
export const AUDIENCES: readonly Audience[] = ['public', 'school'];

/** Where the answering stands, in whole days from today. */
export type OfferState =
  | { readonly kind: 'notOpen'; readonly days: number }
  /** 0 days left: today is the last day. Null: the offer has no closing day. */
  | { readonly kind: 'open'; readonly days: number | null }
  /** Days since the last day. */
  | { readonly kind: 'closed'; readonly days: number };

export type OfferOfYear = {
  readonly offerId: string;
  readonly opens: IsoDate | null;
  readonly closes: IsoDate | null;
  readonly state: OfferState;
  /** How the price is made, in the words of whoever made the offer; empty when nobody said. */
  readonly pricing: string;
};

/** A service that libraries may join in a year: one column of the grid. */
export type ServiceOnOffer = {
  readonly agreementId: string;
  readonly serviceId: string;
  readonly name: string;
  readonly vendorName: string;
  /** 0.25 = 25 %; null when the agreement does not say. */
  readonly vatRate: number | null;
  readonly offers: Readonly<Partial<Record<Audience, OfferOfYear>>>;
};

/**
 * The services with an offer for the year: those for public libraries first, then by name. An offer whose agreement is not
 * there says nothing that can be answered, and is left out; of two to the same audience the one that closes last stands.
 */
export function servicesOnOffer(
  tables: Pick<Tables, 'offers' | 'agreements' | 'services' | 'vendors'>,
  year: number,
  today: IsoDate,
): ServiceOnOffer[] {
  const agreements = new Map(tables.agreements.map((agreement) => [agreement.id, agreement]));
  const services = new Map(tables.services.map((service) => [service.id, service]));
  const vendors = new Map(tables.vendors.map(({ id, name }) => [id, name]));
  const byAgreement = Map.groupBy(
    tables.offers.filter((offer) => offer.year === year),
    (offer) => offer.agreement_id,
  );
  const found: ServiceOnOffer[] = [];
  for (const [agreementId, made] of byAgreement) {
    const agreement = agreements.get(agreementId);
    if (!agreement) continue;
    const service = services.get(agreement.service_id);
    const offers: Partial<Record<Audience, OfferOfYear>> = {};
    const lastFirst = made.toSorted((a, b) => compareIds(b.closes ?? '9', a.closes ?? '9') || compareIds(a.id, b.id));
    for (const offer of lastFirst) offers[offer.audience] ??= offerOfYear(offer, today);
    found.push({
      agreementId,
      serviceId: agreement.service_id,
      name: service?.name ?? agreement.service_id,
      vendorName: vendors.get(service?.vendor_id ?? '') ?? '',
      vatRate: agreement.vat_rate,
      offers,
    });
  }
  return found.toSorted(
    (a, b) =>
      Number(!a.offers.public) - Number(!b.offers.public) ||
      a.name.localeCompare(b.name, 'nb') ||
      compareIds(a.agreementId, b.agreementId),
  );
}

function offerOfYear(offer: Offer, today: IsoDate): OfferOfYear {
  const { id, opens, closes, pricing } = offer;
  return { offerId: id, opens, closes, pricing, state: offerState(offer, today) };
}

/** The first and the last day are days on which one can answer. */
export function offerState({ opens, closes }: Pick<Offer, 'opens' | 'closes'>, today: IsoDate): OfferState {
  if (closes !== null && closes < today) return { kind: 'closed', days: daysBetween(closes, today) };
  if (opens !== null && opens > today) return { kind: 'notOpen', days: daysBetween(today, opens) };
  return { kind: 'open', days: closes === null ? null : daysBetween(today, closes) };
}

const DAY = 86_400_000;

/** Dates without a time are read as UTC midnight, so summer time does not shift the count. */
function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
