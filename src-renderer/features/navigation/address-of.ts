import type { Destination, ViewName } from '#domain/address/destination.ts';
import type { Chosen } from '#domain/address/seen-from.ts';

/** What each view says in the address of itself. A link to it says all of it anew. */
const OWN: Readonly<Record<ViewName, readonly string[]>> = {
  oversikt: [],
  avtaler: ['fane', 'avtale', 'skjema', 'register'],
  tilknytning: ['fane'],
  bruk: ['fane'],
  besparelse: ['fane'],
  fylkene: ['fane'],
  budsjett: ['fane', 'alternativ'],
  dokumenter: ['vedlegg'],
  presentasjon: [],
  sentralfil: ['fane'],
  innstillinger: [],
  hjelp: [],
};

/**
 * The address (`/avtaler?fylke=NO-42&avtale=…`) of a place in the program. It takes along the county and the year that stand in the
 * present address, or those that are given, and what other views say there of themselves, so that they are found as they were left.
 * @param parts of the present address
 */
export function addressOf(to: Destination, parts: URLSearchParams, chosen: Chosen | null = null): string {
  const { view, ...own } = to;
  const next = new URLSearchParams(parts);
  for (const name of OWN[view]) next.delete(name);
  for (const [name, value] of Object.entries(own)) next.set(name, value);
  if (chosen) {
    next.set('fylke', chosen.scope);
    next.set('ar', String(chosen.year));
  }
  return `/${view}?${next}`;
}

/** The address of a view as it was left. */
export function viewAddress(view: ViewName, parts: URLSearchParams): string {
  return `/${view}?${parts}`;
}
