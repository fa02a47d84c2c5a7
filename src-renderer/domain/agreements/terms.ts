import type { IsoDate, Ore } from '../model/brands.ts';
import type { Agreement, RecordOf } from '../model/tables.ts';

export type AgreementTerms = RecordOf<'agreement_terms'>;

/** Price and terms of an agreement from a day on, until the next version. */
export type Terms = {
  /** Null for those that the agreement was registered with. */
  readonly record: AgreementTerms | null;
  readonly from: IsoDate;
  readonly price_ore: Ore | null;
  readonly price_year: number | null;
  readonly vat_rate: number | null;
  readonly note: string;
};

/**
 * The versions of an agreement's terms in order. The agreement's own hold from its start; one that is dated before the start holds
 * from the start in their place.
 */
export function versionsOf(agreement: Agreement, rows: readonly AgreementTerms[]): readonly Terms[] {
  const own: Terms = { ...pricing(agreement), record: null, from: agreement.start, note: '' };
  const later = rows
    .filter((row) => row.agreement_id === agreement.id)
    .toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : a.valid_from > b.valid_from ? 1 : a.id < b.id ? -1 : 1))
    .map((row): Terms => ({ ...pricing(row), record: row, from: row.valid_from, note: row.note }));
  return [own, ...later];
}

/** The version that holds on a day; before the first, the first. */
export function versionOn(versions: readonly Terms[], date: IsoDate): Terms {
  const valid = versions.findLast(({ from }) => from <= date) ?? versions[0];
  if (!valid) throw new RangeError('an agreement has terms');
  return valid;
}

/** The version that a year's price is read from: the one that holds on the year's last day, or on the agreement's own last day. */
export function versionOfYear(versions: readonly Terms[], year: number, end: IsoDate | null): Terms {
  const lastDay = `${year}-12-31` as IsoDate;
  return versionOn(versions, end !== null && end < lastDay ? end : lastDay);
}

/** How much a price moved from the version before, as a fraction; null where either price is unknown or nothing. */
export function priceChange(before: Terms, after: Terms): number | null {
  if (before.price_ore === null || after.price_ore === null || before.price_ore === 0) return null;
  return (after.price_ore - before.price_ore) / before.price_ore;
}

function pricing({ price_ore, price_year, vat_rate }: Pick<Agreement, 'price_ore' | 'price_year' | 'vat_rate'>) {
  return { price_ore, price_year, vat_rate };
}
