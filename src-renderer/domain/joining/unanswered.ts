import type { IsoDate } from '../model/brands.ts';
import { answerOf, type KnownPrice, knownPrice } from './answer.ts';
import type { JoiningGrid } from './joining-grid.ts';
import type { JoiningLibrary } from './libraries.ts';
import type { OfferOfYear } from './services-on-offer.ts';

export type OpenOffer = {
  readonly service: number;
  readonly name: string;
  readonly offer: OfferOfYear;
  /** What a yes would cost, as far as it is known. */
  readonly price: KnownPrice | null;
  readonly isPostpaid: boolean;
};

/** A library that has not answered everything. */
export type UnansweredLibrary = {
  readonly library: JoiningLibrary;
  /** The first day by which an answer is due; null when none of its offers has one. */
  readonly deadline: IsoDate | null;
  readonly offers: readonly OpenOffer[];
};

/** Libraries with open answers to offers that are open or closed, those due first, then by county and name. */
export function unansweredLibraries(grid: JoiningGrid): UnansweredLibrary[] {
  const waiting = grid.rows.flatMap(({ library, cells }): UnansweredLibrary[] => {
    const offers = cells.flatMap((cell, service): OpenOffer[] => {
      const on = grid.services[service];
      const offer = on?.offers[library.audience];
      if (!cell || !on || !offer || answerOf(cell) !== 'open' || offer.state.kind === 'notOpen') return [];
      const billing = cell.participation?.billing ?? cell.previous[0]?.billing ?? cell.usual.billing;
      return [{ service, name: on.name, offer, price: knownPrice(cell), isPostpaid: billing === 'postpaid' }];
    });
    const days = offers.flatMap(({ offer }) => (offer.closes === null ? [] : [offer.closes])).toSorted();
    return offers.length === 0 ? [] : [{ library, deadline: days[0] ?? null, offers }];
  });
  // The grid is by county and name already, and sorting keeps that order among equals.
  return waiting.toSorted((a, b) =>
    (a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : a.deadline === b.deadline ? 0 : 1,
  );
}
