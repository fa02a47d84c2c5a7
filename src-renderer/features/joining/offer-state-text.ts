import type { OfferOfYear } from '#domain/joining/services-on-offer.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

type Offer = Pick<OfferOfYear, 'opens' | 'closes' | 'state'>;

/** Where the answering stands, whole: `Åpent: svarfrist 15. november 2026, 12 dager igjen`. */
export function offerStateText({ opens, closes, state }: Offer, t: Messages['joining'], formats: Formats): string {
  const date = (iso: string | null) => (iso === null ? '' : formats.longDate(iso));
  switch (state.kind) {
    case 'notOpen':
      return t.states.notOpen(date(opens), state.days);
    case 'open':
      return state.days === null ? t.states.openNoDeadline : t.states.open(date(closes), state.days);
    case 'closed':
      return t.states.closed(date(closes), state.days);
  }
}

/** The same in two words, for the head of a column. */
export function shortStateText({ state }: Offer, t: Messages['joining']): string {
  switch (state.kind) {
    case 'notOpen':
      return t.shortStates.notOpen(state.days);
    case 'open':
      return state.days === null ? t.shortStates.openNoDeadline : t.shortStates.open(state.days);
    case 'closed':
      return t.shortStates.closed;
  }
}
