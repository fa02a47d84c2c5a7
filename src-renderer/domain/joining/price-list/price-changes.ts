import { type CellChange, hasLastYearsPrice } from '../answer.ts';
import type { JoiningCell, JoiningGrid } from '../joining-grid.ts';
import type { ListedPrice } from './price-list.ts';

export type PriceChoices = {
  /** What the one price of a list is, where it has but one. */
  readonly onlyPrice: 'list' | 'paid';
  /** Also for those who have said yes at another price. */
  readonly overwrite: boolean;
};

/** How a price stands to the one that is registered. */
export type PriceFate = 'new' | 'changed' | 'same';

export type PriceChange = {
  readonly libraryId: string;
  readonly service: number;
  readonly fate: PriceFate;
  readonly change: CellChange;
};

export type PriceChanges = {
  readonly changes: readonly PriceChange[];
  /** Yeses whose price is another than the list's and stays. */
  readonly kept: number;
  /** Yeses whose price becomes the list's. */
  readonly repriced: number;
};

/**
 * What storing a price list changes. It sets the list price, or what is paid where the list has both. Who has said yes at last year's
 * price, for want of another, gets the new one; another price that was agreed on stays unless the user says otherwise.
 */
export function priceChanges(prices: readonly ListedPrice[], grid: JoiningGrid, choices: PriceChoices): PriceChanges {
  const rows = new Map(grid.rows.map((row) => [row.library.id as string, row]));
  // In a list that has both, an empty cell says nothing of the other.
  const hasBoth = holdsBoth(prices);
  let [kept, repriced] = [0, 0];
  const changes = prices.flatMap(({ libraryId, service, listOre, priceOre }): PriceChange[] => {
    const cell = rows.get(libraryId)?.cells[service];
    if (!cell) return [];
    const one = listOre ?? priceOre;
    const list = hasBoth ? listOre : choices.onlyPrice === 'list' ? one : null;
    const price = hasBoth ? priceOre : choices.onlyPrice === 'paid' ? one : null;
    const paid = price ?? list;
    const { participation } = cell;
    const isYes = participation?.answer === 'yes';
    const takes = isYes
      ? paid !== participation.paid_ore && (choices.overwrite || hasLastYearsPrice(cell))
      : price !== null;
    if (isYes && paid !== participation.paid_ore) {
      if (takes) repriced += 1;
      else kept += 1;
    }
    const change: CellChange = {
      ...(list !== null && { list_price_ore: list }),
      ...(takes && paid !== null && { paid_ore: paid }),
    };
    return [{ libraryId, service, change, fate: fateOf(cell, change) }];
  });
  return { changes, kept, repriced };
}

/** Whether a list has list prices and prices that are paid, be it of different libraries. */
export function holdsBoth(prices: readonly ListedPrice[]): boolean {
  return prices.some(({ listOre }) => listOre !== null) && prices.some(({ priceOre }) => priceOre !== null);
}

function fateOf({ participation }: JoiningCell, change: CellChange): PriceFate {
  const fields = Object.keys(change) as ('list_price_ore' | 'paid_ore')[];
  const before = fields.map((field) => participation?.[field] ?? null);
  if (fields.every((field, i) => change[field] === before[i])) return 'same';
  return before.every((value) => value === null) ? 'new' : 'changed';
}
