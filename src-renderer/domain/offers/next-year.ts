import { type IsoDate, isoDate } from '../model/brands.ts';
import type { Agreement, Offer } from '../model/tables.ts';
import { isEnded } from '../registers/copy-year.ts';

export type OffersOfNextYear = {
  /** To be stored as they are. */
  readonly offers: readonly Offer[];
  /** Of this year's, those that are not copied: next year has them already, or their agreement has ended by then. */
  readonly leftOut: { readonly there: number; readonly agreementEnded: number };
};

/**
 * This year's offers as next year's, with their dates a year later and the same words about price, to be gone through.
 * @param year the one that is copied from
 */
export function offersOfNextYear(
  offers: readonly Offer[],
  agreements: readonly Pick<Agreement, 'id' | 'end' | 'renewal'>[],
  year: number,
  newId: () => string,
): OffersOfNextYear {
  const next = year + 1;
  const there = new Set(offers.filter((offer) => offer.year === next).map(placeOf));
  const known = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  const leftOut = { there: 0, agreementEnded: 0 };
  const copies: Offer[] = [];
  for (const offer of offers.filter((each) => each.year === year)) {
    if (there.has(placeOf(offer))) leftOut.there += 1;
    else if (isEnded(known.get(offer.agreement_id), next)) leftOut.agreementEnded += 1;
    else {
      there.add(placeOf(offer));
      const { opens, closes } = offer;
      copies.push({ ...offer, id: newId(), year: next, opens: yearLater(opens), closes: yearLater(closes) });
    }
  }
  return { offers: copies, leftOut };
}

/** What there is one offer of in a year: an agreement, for one kind of library. */
export function placeOf({ agreement_id, audience }: Pick<Offer, 'agreement_id' | 'audience'>): string {
  return `${agreement_id}\u001f${audience}`;
}

/** The same day a year later; the last of February where the year has no 29th. */
function yearLater(date: IsoDate | null): IsoDate | null {
  if (date === null) return null;
  const [year, rest] = [Number(date.slice(0, 4)) + 1, date.slice(4)];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return isoDate(`${year}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`);
}
