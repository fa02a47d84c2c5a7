import type { Receiver, Taker } from '#domain/invoicing/invoice-takers.ts';
import { organisationId } from '#domain/model/brands.ts';

export const receiver = (id: string, name = id): Receiver => ({
  id: organisationId(id),
  name,
  number: id.replace(/^NO-/, ''),
});

/** Pays 1 krone a year, a quarter of it by Agder, unless said. */
export function taker(id: string, fields: Partial<Taker> = {}): Taker {
  return {
    library: receiver(id),
    county: receiver('NO-42', 'Agder'),
    paidTwelfths: 1200,
    countyShare: 0.25,
    inhabitants: 1000,
    pupils: null,
    ...fields,
  };
}
