import type { OrganisationId } from '#domain/model/brands.ts';
import type { Offer } from '#domain/model/tables.ts';
import { placeOf } from '#domain/offers/next-year.ts';
import type { Messages } from '#texts/messages.ts';
import { type FieldErrors, type FieldTexts, formatDate, parseDate, valueOrNull } from '#ui/form/index.ts';

export type OfferField = 'agreement' | 'audience' | 'opens' | 'closes' | 'pricing';
export type OfferTexts = FieldTexts<OfferField>;

export const NEW_OFFER: OfferTexts = { agreement: '', audience: 'public', opens: '', closes: '', pricing: '' };

/** An offer as the form shows it. */
export function offerTexts({ agreement_id, audience, opens, closes, pricing }: Offer): OfferTexts {
  const shown = (date: Offer['opens']) => (date === null ? '' : formatDate(date));
  return { agreement: agreement_id, audience, opens: shown(opens), closes: shown(closes), pricing };
}

/** @param others the year's other offers: there is one for each agreement and kind of library */
export function offerErrors(
  texts: OfferTexts,
  others: readonly Offer[],
  errors: Messages['offers']['errors'],
): FieldErrors<OfferField> {
  const [opens, closes] = [parseDate(texts.opens), parseDate(texts.closes)];
  const place = placeOf({ agreement_id: texts.agreement, audience: audienceOf(texts) });
  const isTaken = others.some((other) => placeOf(other) === place);
  const isTurned = opens.kind === 'value' && closes.kind === 'value' && closes.value < opens.value;
  return {
    ...(texts.agreement === '' && { agreement: errors.agreement }),
    ...(texts.agreement !== '' && isTaken && { audience: errors.taken }),
    ...(opens.kind === 'unreadable' && { opens: errors.date }),
    ...(closes.kind === 'unreadable' && { closes: errors.date }),
    ...(isTurned && { closes: errors.turned }),
  };
}

/** The record that saving the form puts. */
export function offerFromTexts(
  texts: OfferTexts,
  { id, owner, year }: { readonly id: string; readonly owner: OrganisationId; readonly year: number },
  before: Offer | null,
): Offer {
  return {
    ...before,
    id,
    owner,
    year,
    agreement_id: texts.agreement,
    audience: audienceOf(texts),
    opens: valueOrNull(parseDate(texts.opens)),
    closes: valueOrNull(parseDate(texts.closes)),
    pricing: texts.pricing.trim(),
  };
}

function audienceOf({ audience }: OfferTexts): Offer['audience'] {
  return audience === 'school' ? 'school' : 'public';
}
