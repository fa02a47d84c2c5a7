import { AUDIENCES, type OfferOfYear, type ServiceOnOffer } from '#domain/joining/services-on-offer.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { offerStateText } from './offer-state-text.ts';

/** For whom, how many offers, and where the answering stands; said once where it is the same for all. */
export function JoiningSubtitle({ place, services }: { place: string; services: readonly ServiceOnOffer[] }) {
  const { joining: t } = useTexts();
  const formats = useFormats();
  const offers = offersOf(services);
  const states = new Set(offers.map((offer) => offerStateText(offer, t, formats)));
  const [first] = states;
  const isClosed = offers.every(({ state }) => state.kind === 'closed');
  return (
    <>
      {place}. {t.offers(services.length)}. {states.size === 1 ? `${first}.` : t.differentDeadlines}
      {isClosed && ` ${t.closedHelp}`}
    </>
  );
}

export function offersOf(services: readonly ServiceOnOffer[]): OfferOfYear[] {
  return services.flatMap(({ offers }) =>
    AUDIENCES.map((audience) => offers[audience]).filter((offer) => offer !== undefined),
  );
}
