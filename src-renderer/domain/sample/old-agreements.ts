import { type IsoDate, isoDate, type OrganisationId, ore } from '../model/brands.ts';
import type { Agreement, AgreementCount } from '../model/tables.ts';
import { type CountyPlan, countyPlan } from './county-plans.ts';
import { localAgreement, localAgreements } from './local-agreements.ts';
import { AGDER_LOCAL } from './local-specs.ts';
import { type Heads, listPriceKroner, type NationalOffer, SAMPLE_NOTE, type SampleServices } from './national.ts';
import { registerId, type SampleCounty, type SampleOrganisations } from './organisations.ts';
import { type Random, randomStream } from './random.ts';
import { SPLIT_COUNTIES } from './register-history.ts';

type OldAgreements = { readonly agreements: Agreement[]; readonly counts: AgreementCount[] };

/** A holder and a service that it once bought on its own. */
type Pair = { readonly holder: OrganisationId; readonly owner: OrganisationId; readonly offer: NationalOffer };

/** What counties, municipalities and schools had before the national agreements, and what they kept. */
export function oldAgreements(
  organisations: SampleOrganisations,
  services: SampleServices,
  heads: Heads,
  seed: number,
): OldAgreements {
  const random = randomStream(seed, 'old agreements');
  const agreements: Agreement[] = [];
  const counts: AgreementCount[] = [];
  for (const county of organisations.counties) {
    const plan = countyPlan(county, random);
    const pairs = random.shuffled(pairsOf(county, organisations, services.offers));
    agreements.push(...endedAgreements(plan, pairs.slice(0, plan.registered), heads, random));
    counts.push(...documentedCounts(plan, pairs.slice(plan.registered), random));
    if (county.id === 'NO-42') agreements.push(...AGDER_LOCAL.map((spec) => localAgreement(spec, services, random)));
    else agreements.push(...localAgreements(county, plan.local, services, random));
  }
  agreements.push(...splitCountyAgreements(services.offers, heads, random));
  return { agreements, counts };
}

function pairsOf(county: SampleCounty, organisations: SampleOrganisations, offers: readonly NationalOffer[]): Pair[] {
  const holders = (audience: 'public' | 'school') => [
    ...(audience === 'public' ? county.municipalities : county.schools),
    ...(county.existedBefore2024 ? [county.id] : []),
  ];
  return offers.flatMap((offer) =>
    holders(offer.spec.audience).map((id) => ({
      holder: organisations.formerSelf.get(id) ?? id,
      owner: county.id,
      offer,
    })),
  );
}

function endedAgreements(plan: CountyPlan, pairs: readonly Pair[], heads: Heads, random: Random): Agreement[] {
  return pairs.map((pair, i) => {
    const end =
      i < plan.endedIn2022
        ? random.pick(['2022-10-31', '2022-11-30'])
        : i < plan.endedIn2022 + plan.endedIn2024
          ? random.pick(['2024-03-31', '2024-06-30'])
          : random.pick(['2022-12-31', '2022-12-31', '2023-03-31', '2023-06-30', '2023-09-30']);
    return endedAgreement(pair, isoDate(end), heads, random);
  });
}

function endedAgreement({ holder, owner, offer }: Pair, end: IsoDate, heads: Heads, random: Random): Agreement {
  const kroner = listPriceKroner(offer.spec, heads.get(holder) ?? 8000) * random.between(0.9, 1.3);
  const priced = random.chance(0.88);
  return {
    id: random.uuid(),
    owner,
    service_id: offer.serviceId,
    holder_id: holder,
    level: holder === owner ? 'county' : 'library',
    audience: offer.spec.audience,
    start: isoDate(`${random.integer(2014, 2021)}-01-01`),
    end,
    notice_deadline: null,
    renewal: random.pick(['automatic', 'automatic', 'manual']),
    price_ore: priced ? ore(Math.round(kroner / 100) * 10_000) : null,
    price_year: priced ? 2022 : null,
    vat_rate: offer.spec.vatRate,
    data_processing_agreement: random.pick(['signed', 'none', null]),
    replaced_by: offer.agreementId,
    note: SAMPLE_NOTE,
  };
}

/** Agreements of the counties that were split: they count for the country and are given to none of the successors. */
function splitCountyAgreements(offers: readonly NationalOffer[], heads: Heads, random: Random): Agreement[] {
  return SPLIT_COUNTIES.flatMap(({ code }) =>
    offers.slice(0, 7).map((offer) => {
      const id = registerId(code);
      const end = isoDate(random.pick(['2022-12-31', '2023-12-31']));
      return endedAgreement({ holder: id, owner: id, offer }, end, heads, random);
    }),
  );
}

function documentedCounts(plan: CountyPlan, pairs: readonly Pair[], random: Random): AgreementCount[] {
  const assumedPairs = spread(plan.assumed, pairs.slice(0, Math.max(1, Math.ceil(pairs.length * 0.1))), random);
  const documentedPairs = spread(plan.documented, pairs.slice(Math.ceil(pairs.length * 0.1)), random);
  const count = ({ holder, owner, offer }: Pair, date: string, number: number, source: string): AgreementCount => ({
    id: random.uuid(),
    owner,
    holder_id: holder,
    service_id: offer.serviceId,
    date: isoDate(date),
    count: number,
    source: `Eksempeldata: ${source}`,
  });
  const counts = [...assumedPairs, ...documentedPairs].map(({ pair, number }) =>
    count(pair, random.pick(['2021-12-31', '2022-06-30', '2022-06-30']), number, 'avtaletelling i fylket 2022'),
  );
  let left = plan.countedAtEndOf2022;
  for (const { pair, number } of documentedPairs) {
    const kept = number <= left;
    if (kept) left -= number;
    counts.push(count(pair, '2022-12-31', kept ? number : 0, 'opptelling ved årsskiftet'));
    if (kept) counts.push(count(pair, '2023-12-31', 0, 'opptelling ved årsskiftet'));
  }
  return counts;
}

/** Spreads `total` agreements over the pairs, one each for as far as they go, about seven in ten of the pairs at most. */
function spread(total: number, pairs: readonly Pair[], random: Random): { pair: Pair; number: number }[] {
  const used = pairs.slice(0, Math.min(total, Math.ceil(pairs.length * 0.7)));
  const numbers = used.map(() => 1);
  for (let left = total - used.length; left > 0; left--) {
    const place = random.integer(0, used.length - 1);
    numbers[place] = (numbers[place] ?? 0) + 1;
  }
  return used.map((pair, i) => ({ pair, number: numbers[i] ?? 0 }));
}
