import { isoDate, type OrganisationId, ore, organisationId } from '../model/brands.ts';
import type { Agreement } from '../model/tables.ts';
import type { LocalServiceName, LocalSpec } from './local-specs.ts';
import { SAMPLE_NOTE, type SampleServices } from './national.ts';
import type { SampleCounty } from './organisations.ts';
import type { Random } from './random.ts';

/** An agreement that a county, municipality or school goes on with on its own. */
export function localAgreement(spec: LocalSpec, services: SampleServices, random: Random): Agreement {
  const holder = organisationId(spec.holder);
  const isCounty = /^NO-\d\d$/.test(holder);
  return {
    id: random.uuid(),
    owner: organisationId(holder.slice(0, 5)),
    service_id: services.localServiceId(spec.service),
    holder_id: holder,
    level: isCounty ? 'county' : 'library',
    audience: isCounty ? 'all' : 'public',
    start: isoDate(spec.start),
    end: isoDate(spec.end),
    notice_deadline: isoDate(spec.noticeDeadline),
    renewal: isCounty ? 'manual' : 'automatic',
    price_ore: spec.price === null ? null : ore(spec.price * 100),
    price_year: spec.price === null ? null : 2024,
    vat_rate: 0.25,
    data_processing_agreement: spec.dataProcessing,
    replaced_by: '',
    note: SAMPLE_NOTE,
  };
}

/** `count` agreements of a county's municipalities, all of them from before the national ones. */
export function localAgreements(
  county: SampleCounty,
  count: number,
  services: SampleServices,
  random: Random,
): Agreement[] {
  const pairs = county.municipalities.flatMap((holder) =>
    (['Lokalavisarkiv', 'MyHeritage Library'] as const).map((service) => ({ holder, service })),
  );
  return random
    .shuffled(pairs)
    .slice(0, count)
    .map(({ holder, service }) => localAgreement(localSpec(holder, service, random), services, random));
}

function localSpec(holder: OrganisationId, service: LocalServiceName, random: Random): LocalSpec {
  const endYear = random.integer(2026, 2028);
  return {
    service,
    holder,
    start: `${random.integer(2019, 2022)}-01-01`,
    end: `${endYear}-12-31`,
    noticeDeadline: `${endYear}-${random.pick(['03-31', '06-30', '09-30'])}`,
    price: random.chance(0.85) ? random.integer(120, 520) * 100 : null,
    dataProcessing: random.pick(['signed', 'none', null]),
  };
}
