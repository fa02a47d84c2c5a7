import { priceOre } from '#domain/agreements/price-in-scope.ts';
import { participationsPriceOrigin, type Say, type Traced, termsPriceOrigin } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import { type AgreementRow, participationsUnder } from './agreement-row.ts';
import type { AgreementsData } from './use-agreements.ts';

/**
 * What the price of an agreement rests on, seen from a scope and year: its terms, or what the libraries pay under it.
 * @param of `terms`: the price of the agreement itself, whatever is paid under it
 */
export function priceOrigin(
  row: AgreementRow,
  { tables, scope }: AgreementsData,
  { place, year }: { readonly place: string; readonly year: number },
  say: Say,
  t: Messages['agreements'],
  of: 'paid' | 'terms' = 'paid',
): Traced {
  const title = `${t.price}, ${row.serviceName}, ${place}, ${year}`;
  const answers = participationsUnder(tables.participations, row.agreement.id, scope, year);
  const taking = answers.filter(({ answer }) => answer === 'yes');
  return of === 'paid' && row.national && (row.price.kind !== 'agreement' || taking.length > 0)
    ? participationsPriceOrigin(title, { ore: priceOre(row.price), taking }, say)
    : termsPriceOrigin(title, row.terms, row.versions, say);
}
