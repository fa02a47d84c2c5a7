import { isoDate, type OrganisationId, ore, organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import {
  type Agreement,
  emptyTables,
  type OperatingCost,
  type Participation,
  type UsageSource,
} from '#domain/model/tables.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import type { Actor } from '#domain/sync/actor.ts';

export const NO = organisationId('NO');
export const AGDER = organisationId('NO-42');
export const KRISTIANSAND = organisationId('NO-4204');
export const VESTLAND = organisationId('NO-46');
export const BERGEN = organisationId('NO-4601');

/** Seventeen PCs: two of the national body, eleven of one county, four of another. */
export const ACTORS: readonly Actor[] = Array.from({ length: 17 }, (_, i) => ({
  device: `pc-${String.fromCharCode(97 + i)}`,
  organisationId: i % 8 === 2 ? NO : i % 4 === 3 ? VESTLAND : AGDER,
}));

/** @param place position in `ACTORS` */
export function actor(place: number): Actor {
  return ACTORS[place % ACTORS.length] ?? { device: 'pc-a', organisationId: AGDER };
}

export const [A, B, C, NATIONAL]: readonly [Actor, Actor, Actor, Actor] = [actor(0), actor(1), actor(4), actor(2)];

/** A file made by hand, without a stamp: two counties, a municipality in each, and a few records of everyone. */
export function baseFile(): CentralFile {
  const place = { owner: NO, valid_from: null, valid_to: null };
  return {
    header: {
      fileId: '00000000-0000-4000-8000-000000000002',
      format: 1,
      minReader: 1,
      minWriter: 1,
      revision: 1,
      parents: [],
      vector: {},
      seen: {},
    },
    unknownResources: [],
    usage: emptyUsage(),
    tables: {
      ...emptyTables(),
      organisations: [
        { ...place, id: NO, name: 'Bibliotek24', kind: 'national', county_id: null },
        { ...place, id: AGDER, name: 'Agder', kind: 'county', county_id: null },
        { ...place, id: VESTLAND, name: 'Vestland', kind: 'county', county_id: null },
        { ...place, id: KRISTIANSAND, name: 'Kristiansand', kind: 'municipality', county_id: AGDER },
        { ...place, id: BERGEN, name: 'Bergen', kind: 'municipality', county_id: VESTLAND },
      ],
      population: [
        { organisation_id: KRISTIANSAND, year: 2024, inhabitants: 115_569, pupils: null },
        { organisation_id: BERGEN, year: 2024, inhabitants: 291_940, pupils: null },
      ],
      vendors: [{ id: 'v1', owner: NO, name: 'Filmhuset' }],
      services: [
        {
          id: 's1',
          owner: NO,
          vendor_id: 'v1',
          name: 'Filmoteket',
          category: 'film',
          use_metric: '',
          platform_names: '',
          data_types: '',
        },
      ],
      agreements: [
        agreement('a-national', NO),
        agreement('a-agder', AGDER),
        agreement('a-kristiansand', KRISTIANSAND),
        agreement('a-vestland', VESTLAND),
      ],
      participations: [participation('p-vestland', VESTLAND), participation('p-agder', AGDER)],
      operating_costs: [operatingCost('c-2024', 2024)],
      devices: ACTORS.map(({ device, organisationId: id }) => ({ device, organisation_id: id })),
    },
  };
}

export function agreement(id: string, owner: OrganisationId): Agreement {
  return {
    id,
    owner,
    service_id: 's1',
    holder_id: owner,
    level: owner === NO ? 'national' : owner === KRISTIANSAND ? 'library' : 'county',
    audience: 'public',
    start: isoDate('2024-01-01'),
    end: null,
    notice_deadline: null,
    renewal: null,
    price_ore: ore(100_000),
    price_year: 2024,
    vat_rate: null,
    data_processing_agreement: null,
    replaced_by: '',
    note: '',
  };
}

export function participation(id: string, owner: OrganisationId): Participation {
  return {
    id,
    owner,
    agreement_id: 'a-national',
    organisation_id: owner,
    year: 2024,
    first_month: 1,
    months: 12,
    list_price_ore: null,
    paid_ore: null,
    previous_price_ore: null,
    previous_year: null,
    county_share: null,
    billing: 'prepaid',
    answer: 'open',
  };
}

export function operatingCost(id: string, year: number): OperatingCost {
  return {
    id,
    owner: NO,
    year,
    total_ore: ore(1_000_000),
    key: 'equal',
    equal_fraction: null,
    weights: null,
  };
}

export function usageSource(id: string, owner: OrganisationId): UsageSource {
  return {
    id,
    owner,
    service_id: 's1',
    file_name: `${id}.csv`,
    sha256: '',
    imported_at: '2024-02-01T08:00:00Z',
    format: 'counter-csv',
    report_id: 'TR',
    release: '5.1',
    begin: null,
    end: null,
    created: '',
  };
}
