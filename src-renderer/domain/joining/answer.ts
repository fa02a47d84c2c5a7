import type { Ore } from '../model/brands.ts';
import type { Participation } from '../model/tables.ts';
import type { JoiningCell } from './joining-grid.ts';
import type { JoiningLibrary } from './libraries.ts';

export type Answer = Participation['answer'];

/** What a library answers when nobody has written anything: nothing yet. */
export function answerOf({ participation }: JoiningCell): Answer {
  return participation?.answer ?? 'open';
}

/** The price a yes would get, and where it is from. */
export type KnownPrice = {
  readonly ore: Ore;
  readonly origin: PriceOrigin;
};

/** This library and year; the list price of the year; what the same library paid last year; last year's list price. */
export type PriceOrigin = 'registered' | 'listPrice' | 'lastYearPaid' | 'lastYearListPrice';

/** The first price that is known: this year's, the list's, last year's. Null when there is none, and it must be asked for. */
export function knownPrice({ participation, previous: [previous] }: JoiningCell): KnownPrice | null {
  const candidates: readonly (readonly [PriceOrigin, Ore | null | undefined])[] = [
    ['registered', participation?.paid_ore],
    ['listPrice', participation?.list_price_ore],
    // A sum that was invoiced by use says little of the next year, but it is what there is.
    ['lastYearPaid', previous?.answer === 'yes' ? previous.paid_ore : null],
    ['lastYearListPrice', previous?.list_price_ore],
  ];
  for (const [origin, amount] of candidates)
    if (amount !== null && amount !== undefined) return { ore: amount, origin };
  return null;
}

/** What a person decides about one cell; what is left out stays as it is. */
export type CellChange = Readonly<
  Partial<
    Pick<
      Participation,
      'answer' | 'paid_ore' | 'list_price_ore' | 'first_month' | 'months' | 'county_share' | 'billing'
    >
  >
>;

export type ChangedCell =
  | { readonly kind: 'changed'; readonly participation: Participation }
  | { readonly kind: 'unchanged' }
  /** A yes needs a price, and none is known. */
  | { readonly kind: 'needsPrice' };

/** Where a cell is: the library, the agreement and the year it is about. */
export type CellPlace = {
  readonly library: Pick<JoiningLibrary, 'id' | 'owner'>;
  readonly agreementId: string;
  readonly year: number;
};

/**
 * The participation after a change. A yes without a price takes the one that is known, and is refused when there is none: a
 * yes never stands without what is paid. Other answers keep the price, so that changing one's mind twice loses nothing.
 * @throws RangeError when the months reach beyond December
 */
export function changedCell(cell: JoiningCell, change: CellChange, place: CellPlace): ChangedCell {
  const before = cell.participation;
  const next = { ...(before ?? newParticipation(cell, place)), ...change };
  if (next.first_month < 1 || next.months < 1 || next.first_month + next.months > 13)
    throw new RangeError(`months beyond the year: ${next.first_month} + ${next.months}`);
  const paid = next.answer === 'yes' ? (next.paid_ore ?? knownPrice(cell)?.ore ?? null) : next.paid_ore;
  if (next.answer === 'yes' && paid === null) return { kind: 'needsPrice' };
  const after: Participation = { ...next, paid_ore: paid };
  const isSame = before
    ? (Object.keys(after) as (keyof Participation)[]).every((field) => after[field] === before[field])
    : after.answer === 'open' && Object.keys(change).every((field) => field === 'answer');
  return isSame ? { kind: 'unchanged' } : { kind: 'changed', participation: after };
}

/** Open, for the whole year, with what was so last year. */
function newParticipation(
  { id, previous, usual }: JoiningCell,
  { library, agreementId, year }: CellPlace,
): Participation {
  const [last] = previous;
  return {
    id,
    owner: library.owner,
    agreement_id: agreementId,
    organisation_id: library.id,
    year,
    first_month: 1,
    months: 12,
    list_price_ore: null,
    paid_ore: null,
    previous_price_ore: last?.previous_price_ore ?? null,
    previous_year: last?.previous_year ?? null,
    county_share: last?.county_share ?? usual.countyShare,
    billing: last?.billing ?? usual.billing,
    answer: 'open',
  };
}

/** True for a yes whose price is last year's, because no price list has said another. */
export function hasLastYearsPrice({ participation, previous: [previous] }: JoiningCell): boolean {
  return (
    participation?.answer === 'yes' &&
    participation.list_price_ore === null &&
    previous !== undefined &&
    (participation.paid_ore === previous.paid_ore || participation.paid_ore === previous.list_price_ore)
  );
}
