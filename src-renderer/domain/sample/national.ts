import { isoDate, type OrganisationId, ore } from '../model/brands.ts';
import type { Agreement, Offer, OperatingCost, PriceIndex, Service, Vendor } from '../model/tables.ts';
import { COUNTRY } from '../organisations/scope.ts';
import { LOCAL_SERVICES, type LocalServiceName } from './local-specs.ts';
import { OFFER_SPECS, type OfferSpec } from './offer-specs.ts';
import { randomStream } from './random.ts';

/** Written where a reader of the file itself will see it. */
export const SAMPLE_NOTE = 'Eksempeldata: oppdiktet';

export type NationalOffer = { readonly spec: OfferSpec; readonly serviceId: string; readonly agreementId: string };

export type SampleServices = {
  readonly vendors: Vendor[];
  readonly services: Service[];
  readonly offers: readonly NationalOffer[];
  readonly localServiceId: (name: LocalServiceName) => string;
};

export function sampleServices(seed: number): SampleServices {
  const random = randomStream(seed, 'services');
  const vendorNames = new Set([...OFFER_SPECS, ...LOCAL_SERVICES].map(({ vendor }) => vendor));
  const vendors = [...vendorNames].map((name) => ({ id: random.uuid(), owner: COUNTRY, name }));
  const vendorId = (name: string) => vendors.find((vendor) => vendor.name === name)?.id ?? '';
  const offers = OFFER_SPECS.map((spec) => ({ spec, serviceId: random.uuid(), agreementId: random.uuid() }));
  const local = new Map(LOCAL_SERVICES.map(({ service }) => [service, random.uuid()]));
  const services = [
    ...offers.map(({ spec, serviceId }) => ({
      id: serviceId,
      owner: COUNTRY,
      vendor_id: vendorId(spec.vendor),
      name: spec.service,
      category: spec.category,
      use_metric: spec.useMetric,
      platform_names: spec.platforms,
      data_types: spec.dataTypes,
    })),
    ...LOCAL_SERVICES.map(({ service, vendor, category }) => ({
      id: local.get(service) ?? '',
      owner: COUNTRY,
      vendor_id: vendorId(vendor),
      name: service,
      category,
      use_metric: '',
      platform_names: '',
      data_types: '',
    })),
  ];
  return { vendors, services, offers, localServiceId: (name) => local.get(name) ?? '' };
}

/** @param paidOre what all libraries paid for the service in 2024, in øre: the national agreement's price that year */
export function nationalAgreement({ spec, serviceId, agreementId }: NationalOffer, paidOre: number): Agreement {
  return {
    id: agreementId,
    owner: COUNTRY,
    service_id: serviceId,
    holder_id: COUNTRY,
    level: 'national',
    audience: spec.audience,
    start: isoDate('2023-01-01'),
    end: isoDate(spec.end),
    notice_deadline: isoDate(spec.noticeDeadline),
    renewal: spec.renewal,
    price_ore: ore(paidOre),
    price_year: 2024,
    vat_rate: spec.vatRate,
    data_processing_agreement: spec.dataProcessing,
    replaced_by: '',
    note: SAMPLE_NOTE,
  };
}

/** One offer a service and year, open for six weeks of the autumn before. */
export function sampleOffers(offers: readonly NationalOffer[], years: readonly number[], seed: number): Offer[] {
  const random = randomStream(seed, 'offers');
  return years.flatMap((year) =>
    offers.map(({ spec, agreementId }) => ({
      id: random.uuid(),
      owner: COUNTRY,
      agreement_id: agreementId,
      year,
      audience: spec.audience,
      opens: isoDate(`${year - 1}-10-01`),
      closes: isoDate(`${year - 1}-11-15`),
      pricing: spec.billing === 'postpaid' ? 'Etterfaktureres etter bruk' : pricingByHead(spec),
    })),
  );
}

function pricingByHead({ audience }: OfferSpec): string {
  return audience === 'school' ? 'Årspris etter elevtall' : 'Årspris etter folketall';
}

/** The recommended running cost of the collaboration, 3.5 million kroner a year, from the year the counties pay it. */
export function sampleOperatingCosts(seed: number): OperatingCost[] {
  const random = randomStream(seed, 'operating costs');
  return [2025, 2026].map((year) => ({
    id: random.uuid(),
    owner: COUNTRY,
    year,
    total_ore: ore(350_000_000),
    key: 'equal_population',
    equal_fraction: 0.5,
    weights: null,
  }));
}

const PRICE_CHANGES: Readonly<Record<string, readonly number[]>> = {
  deflator: [0.017, 0.028, 0.052, 0.042, 0.043, 0.041, 0.03],
  kpi: [0.013, 0.035, 0.058, 0.055, 0.031, 0.027, 0.022],
};

/** Changes 2020–2026. */
export function samplePriceIndexes(seed: number): PriceIndex[] {
  const random = randomStream(seed, 'price indexes');
  return Object.entries(PRICE_CHANGES).flatMap(([name, changes]) =>
    changes.map((change, i) => ({
      id: random.uuid(),
      owner: COUNTRY,
      name,
      year: 2020 + i,
      change,
      source: 'Eksempeldata: avrundet, ikke offisielle tall',
    })),
  );
}

export type Heads = ReadonlyMap<OrganisationId, number>;

/** List price in kroner of the first year, rounded to hundreds; towns above 150 000 inhabitants pay no more. */
export function listPriceKroner(spec: OfferSpec, heads: number): number {
  return Math.round((spec.basePrice + spec.pricePerHead * Math.min(heads, 150_000)) / 100) * 100;
}
