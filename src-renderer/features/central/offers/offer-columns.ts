import { offerState } from '#domain/joining/services-on-offer.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { Offer } from '#domain/model/tables.ts';
import type { Messages } from '#texts/messages.ts';
import type { Column } from '#ui/table/index.ts';
import type { OfferRow } from './use-offers.ts';

export function offerColumns(texts: Messages, today: string): readonly Column<OfferRow>[] {
  const { offers: t, recordWords } = texts;
  const audience = ({ offer }: OfferRow) => recordWords.values.audience?.[offer.audience] ?? offer.audience;
  return [
    { id: 'service', head: t.service, kind: 'text', width: 11, grow: 1, value: (row) => row.serviceName },
    { id: 'vendor', head: t.vendor, kind: 'text', width: 8, value: (row) => row.vendorName || null },
    {
      id: 'audience',
      head: t.audience,
      kind: 'text',
      width: 10,
      value: audience,
      filter: { key: audience, label: (key) => key, always: true },
    },
    {
      id: 'opens',
      head: t.opens,
      kind: 'date',
      width: 6,
      value: ({ offer }) => offer.opens,
      text: dateText('opens', texts),
    },
    {
      id: 'closes',
      head: t.closes,
      kind: 'date',
      width: 6,
      value: ({ offer }) => offer.closes,
      text: dateText('closes', texts),
    },
    {
      id: 'state',
      head: t.state,
      kind: 'text',
      width: 7,
      grow: 0,
      value: ({ offer }) => stateText(offer, today, texts),
    },
    {
      id: 'pricing',
      head: t.pricing,
      kind: 'text',
      width: 13,
      grow: 2,
      value: ({ offer }) => offer.pricing || null,
      text: ({ offer }) => offer.pricing || t.missing,
    },
  ];
}

function dateText(field: 'opens' | 'closes', { offers: t }: Messages): (row: OfferRow) => string {
  return ({ offer }) => {
    const date = offer[field];
    return date === null ? t.missing : `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
  };
}

function stateText(offer: Offer, today: string, { joining }: Messages): string {
  const state = offerState(offer, isoDate(today));
  const { shortStates } = joining;
  if (state.kind === 'closed') return shortStates.closed;
  if (state.kind === 'notOpen') return shortStates.notOpen(state.days);
  return state.days === null ? shortStates.openNoDeadline : shortStates.open(state.days);
}
