import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import type { Agreement, Offer } from '#domain/model/tables.ts';

export type OfferRow = {
  readonly offer: Offer;
  readonly serviceName: string;
  readonly vendorName: string;
};

export type OffersOfYear = {
  readonly rows: readonly OfferRow[];
  /** Every offer there is, for copying a year. */
  readonly all: readonly Offer[];
  /** National agreements, by the name of their service. */
  readonly agreements: readonly (Agreement & { readonly serviceName: string })[];
};

/** The offers of a year with the names that belong to them; undefined while they are read. */
export function useOffers(year: number): OffersOfYear | undefined {
  return useLiveQuery(async () => {
    const [all, agreements, services, vendors] = await Promise.all([
      database.records('offers').toArray(),
      database.records('agreements').toArray(),
      database.records('services').toArray(),
      database.records('vendors').toArray(),
    ]);
    const serviceById = new Map(services.map((service) => [service.id, service]));
    const vendorNames = new Map(vendors.map(({ id, name }) => [id, name]));
    const agreementById = new Map(agreements.map((agreement) => [agreement.id, agreement]));
    const serviceOf = (agreementId: string) => serviceById.get(agreementById.get(agreementId)?.service_id ?? '');
    return {
      all,
      rows: all
        .filter((offer) => offer.year === year)
        .map((offer) => {
          const service = serviceOf(offer.agreement_id);
          return {
            offer,
            serviceName: service?.name ?? '',
            vendorName: vendorNames.get(service?.vendor_id ?? '') ?? '',
          };
        }),
      agreements: agreements
        .filter(({ level }) => level === 'national')
        .map((agreement) => ({ ...agreement, serviceName: serviceOf(agreement.id)?.name ?? agreement.service_id }))
        .toSorted((a, b) => a.serviceName.localeCompare(b.serviceName, 'nb')),
    };
  }, [year]);
}
