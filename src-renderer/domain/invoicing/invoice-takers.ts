import type { JoiningGrid } from '../joining/joining-grid.ts';
import type { JoiningLibrary } from '../joining/libraries.ts';
import { paidTwelfths } from '../joining/paid-sums.ts';
import type { OrganisationId } from '../model/brands.ts';
import type { Participation } from '../model/tables.ts';

/** Who gets a line: a library, or the county for its share. */
export type Receiver = {
  readonly id: OrganisationId;
  readonly name: string;
  /** Municipality, county or organisation number. */
  readonly number: string;
};

/** A library that takes a service, and what its part of an invoice is made of. */
export type Taker = {
  readonly library: Receiver;
  readonly county: Receiver | null;
  /** What it pays in the year by its answers, in twelfths of øre; null when a price is missing. */
  readonly paidTwelfths: number | null;
  /** 0–1; null when nobody has said. */
  readonly countyShare: number | null;
  readonly inhabitants: number | null;
  readonly pupils: number | null;
};

/** Inhabitants and pupils of a library; null where nobody knows. */
export type Heads = (library: JoiningLibrary) => Pick<Taker, 'inhabitants' | 'pupils'>;

/** Those who have said yes to a service. One that takes part twice in a year is two: their terms can differ. */
export function invoiceTakers(grid: JoiningGrid, service: number, heads: Heads): Taker[] {
  return grid.rows.flatMap(({ library, cells }) => {
    const cell = cells[service];
    const taking = cell ? [cell.participation, ...cell.others] : [];
    return taking.flatMap((participation) =>
      participation?.answer === 'yes' ? [taker(library, participation, heads)] : [],
    );
  });
}

function taker(library: JoiningLibrary, participation: Participation, heads: Heads): Taker {
  const { id, name, number, countyId, countyName } = library;
  return {
    library: { id, name, number },
    county: countyId === null ? null : { id: countyId, name: countyName, number: countyId.replace(/^NO-/, '') },
    paidTwelfths: participation.paid_ore === null ? null : paidTwelfths(participation),
    countyShare: participation.county_share,
    ...heads(library),
  };
}
