import { month, organisationId } from '#domain/model/brands.ts';
import type { CentralHeader } from '#domain/model/central-data.ts';
import type { Tables } from '#domain/model/tables.ts';
import {
  agreement,
  county,
  municipality,
  NATIONAL,
  participation,
  population,
  service,
  tablesWith,
  usageSource,
} from '../support/figure-records.ts';
import { benchOrganisations, SERVICES, serviceId, sourceId, years } from './national-usage.ts';

export const benchHeader: CentralHeader = {
  fileId: '00000000-0000-4000-8000-0000000000be',
  format: 1,
  minReader: 1,
  minWriter: 1,
  revision: 1,
  parents: [],
  vector: {},
  seen: {},
};

/** The records that go with the made-up national usage. */
export function nationalTables(): Tables {
  const services = Array.from({ length: SERVICES }, (_, i) => serviceId(i));
  const counties = [...new Set(benchOrganisations.map((organisation) => organisation.county))];
  return tablesWith({
    organisations: [
      NATIONAL,
      ...counties.map((id) => county(id)),
      ...benchOrganisations.map((organisation) => municipality(organisation.id, organisation.county)),
    ],
    population: benchOrganisations.flatMap(({ id }, i) => years.map((year) => population(id, year, 500 + i * 97))),
    services: services.map((id) => service(id)),
    agreements: services.map((id) => agreement({ id: `agreement-${id}`, service_id: id, holder_id: 'NO' })),
    // Every tenth pair of library and service: about as many as the pairs with usage.
    participations: services.flatMap((id, position) =>
      benchOrganisations
        .filter((_, i) => (i + position) % 10 === 0)
        .flatMap((organisation) =>
          years.map((year) =>
            participation({
              id: `${id}-${organisation.id}-${year}`,
              agreement_id: `agreement-${id}`,
              organisation_id: organisation.id,
              year,
            }),
          ),
        ),
    ),
    usage_sources: services.flatMap((id, position) =>
      years.map((year) => ({
        ...usageSource({ id: sourceId(position, year), service_id: id }),
        owner: organisationId('NO'),
        begin: month(`${year}-01`),
        end: month(`${year}-12`),
      })),
    ),
  });
}
