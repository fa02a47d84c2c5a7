import type { OpenOffer, UnansweredLibrary } from '#domain/joining/unanswered.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

export type MailText = { readonly subject: string; readonly body: string };

/** A plain text that asks a library for its answers; to whom it is sent is nothing the program knows. */
export function mailText(
  { library, offers }: UnansweredLibrary,
  year: number,
  t: Messages['joiningLists']['mail'],
  formats: Formats,
): MailText {
  const isOverdue = offers.some(({ offer }) => offer.state.kind === 'closed');
  const deadlines = new Set(offers.map(({ offer }) => offer.closes));
  // One deadline for all is said once, in the end.
  const [only] = deadlines.size === 1 ? deadlines : [null];
  const lines = [
    t.greeting,
    '',
    t.opening(library.name, year, offers.length),
    '',
    ...offers.map((offer) => `- ${offerLine(offer, only === null, t, formats)}`),
    '',
    only && !isOverdue ? t.closingBy(formats.longDate(only)) : t.closing,
    ...(isOverdue ? [only ? t.overdueSince(formats.longDate(only)) : t.overdue] : []),
    '',
    t.regards,
    library.countyName === '' ? 'Bibliotek24' : t.sender(library.countyName),
  ];
  return { subject: t.subject(year), body: lines.join('\n') };
}

/** The service, what it costs and by when to answer; a price of last year is told as that. */
function offerLine(
  { name, offer, price, isPostpaid }: OpenOffer,
  withDeadline: boolean,
  t: Messages['joiningLists']['mail'],
  formats: Formats,
): string {
  const isOfThisYear = price?.origin === 'registered' || price?.origin === 'listPrice';
  return [
    name,
    isPostpaid
      ? t.postpaid
      : price && isOfThisYear
        ? t.price(formats.kroner(price.ore))
        : price?.origin === 'lastYearPaid'
          ? t.lastYear(formats.kroner(price.ore))
          : '',
    offer.closes === null || !withDeadline ? '' : t.deadline(formats.longDate(offer.closes)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
