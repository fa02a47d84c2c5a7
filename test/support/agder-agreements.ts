import { isoDate, type OrganisationId, ore, organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import {
  type Agreement,
  emptyTables,
  type Organisation,
  type Participation,
  type Tables,
} from '#domain/model/tables.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';

/** Sixteen agreements that apply to Agder, and some that do not. Every price is invented. */
export const AGDER = organisationId('NO-42');
export const TODAY = '2025-01-14';

const NATIONAL = organisationId('NO');
const ARENDAL = organisationId('NO-4203');
const KRISTIANSAND = organisationId('NO-4204');
const GRIMSTAD = organisationId('NO-4202');
const LINDESNES = organisationId('NO-4205');
const BERGEN = organisationId('NO-4601');

const ORGANISATIONS: readonly [OrganisationId, string, Organisation['kind'], OrganisationId | null][] = [
  [NATIONAL, 'Nasjonalt', 'national', null],
  [AGDER, 'Agder', 'county', null],
  [organisationId('NO-46'), 'Vestland', 'county', null],
  [ARENDAL, 'Arendal', 'municipality', AGDER],
  [KRISTIANSAND, 'Kristiansand', 'municipality', AGDER],
  [GRIMSTAD, 'Grimstad', 'municipality', AGDER],
  [LINDESNES, 'Lindesnes', 'municipality', AGDER],
  [BERGEN, 'Bergen', 'municipality', organisationId('NO-46')],
];

type Line = {
  service: string;
  vendor: string;
  holder: OrganisationId;
  years: [number, number];
  price: number | null;
  notice: string;
  processor: Agreement['data_processing_agreement'];
};

const line = (
  service: string,
  vendor: string,
  holder: OrganisationId,
  years: [number, number],
  price: number | null,
  notice: string,
  processor: Agreement['data_processing_agreement'] = 'signed',
): Line => ({ service, vendor, holder, years, price, notice, processor });

const LINES: readonly Line[] = [
  line('PressReader', 'PressReader', NATIONAL, [2023, 2026], 486_000, '2025-12-31'),
  line('Filmoteket', 'Norgesfilm', NATIONAL, [2023, 2025], 312_400, '2025-03-31'),
  line('Naxos Music Library', 'Naxos', NATIONAL, [2023, 2025], 148_200, '2025-12-31'),
  line('Bookbites', 'Bookbites', NATIONAL, [2024, 2026], 264_800, '2026-06-30'),
  line('Mango Languages', 'Mango', NATIONAL, [2023, 2025], 96_500, '2025-12-31', null),
  line('Britannica Library', 'Britannica', NATIONAL, [2023, 2025], 88_900, '2025-09-30'),
  line('Atekst', 'Retriever', NATIONAL, [2024, 2025], 174_300, '2025-09-30'),
  line('Ordnett', 'Gyldendal', NATIONAL, [2024, 2026], 61_750, '2026-06-30'),
  line('Britannica School', 'Britannica', NATIONAL, [2023, 2025], 132_600, '2025-01-31'),
  line('Creaza', 'Creaza', NATIONAL, [2024, 2026], 118_000, '2026-06-30'),
  line('Lovdata Pro', 'Lovdata', NATIONAL, [2024, 2025], 72_400, '2025-09-30', 'not_needed'),
  line('Kahoot! EDU', 'Kahoot', AGDER, [2022, 2025], 215_000, '2025-04-30'),
  line('Agderposten arkiv', 'Agderposten', ARENDAL, [2021, 2025], 38_500, '2025-02-28', 'none'),
  line('Fædrelandsvennen arkiv', 'Polaris', KRISTIANSAND, [2020, 2025], 44_900, '2025-06-30'),
  line('Lindesnes avis arkiv', 'Amedia', LINDESNES, [2022, 2025], null, '2025-06-30', 'none'),
  line('MyHeritage Library', 'MyHeritage', GRIMSTAD, [2023, 2025], 29_800, '2025-08-31', null),
  line('Gamle Atekst', 'Retriever', ARENDAL, [2018, 2022], 21_000, '2022-09-30'),
  line('Gamle PressReader', 'PressReader', KRISTIANSAND, [2017, 2022], 55_000, '2022-09-30'),
  line('Bergens Tidende arkiv', 'Schibsted', BERGEN, [2021, 2025], 90_000, '2025-06-30'),
];

export function agreementId(service: string): string {
  return `avtale-${service.toLowerCase().replaceAll(/[^a-zæøå]+/g, '-')}`;
}

export function agderTables(): Tables {
  const vendors = [...new Set(LINES.map(({ vendor }) => vendor))];
  return {
    ...emptyTables(),
    organisations: ORGANISATIONS.map(([id, name, kind, county_id]) => ({
      id,
      owner: NATIONAL,
      name,
      kind,
      county_id,
      valid_from: null,
      valid_to: null,
    })),
    vendors: vendors.map((name) => ({ id: `leverandør-${name}`, owner: NATIONAL, name })),
    services: LINES.map(({ service, vendor }) => ({
      id: `tjeneste-${service}`,
      owner: NATIONAL,
      vendor_id: `leverandør-${vendor}`,
      name: service,
      category: 'other',
      use_metric: '',
      platform_names: '',
      data_types: '',
    })),
    agreements: LINES.map(agreement),
    agreement_counts: [
      {
        id: 'telling-1',
        owner: AGDER,
        holder_id: KRISTIANSAND,
        service_id: 'tjeneste-PressReader',
        date: isoDate('2022-09-30'),
        count: 3,
        source: 'Kartlegging i Agder, høsten 2022',
      },
    ],
    participations: LINES.filter(({ holder }) => holder === NATIONAL).flatMap(participations),
    offers: [
      {
        id: 'tilbud-1',
        owner: NATIONAL,
        agreement_id: agreementId('PressReader'),
        year: 2026,
        audience: 'public',
        opens: isoDate('2025-10-01'),
        closes: isoDate('2025-11-15'),
        pricing: '',
      },
    ],
  };
}

function agreement({ service, holder, years, price, notice, processor }: Line): Agreement {
  const national = holder === NATIONAL;
  return {
    id: agreementId(service),
    owner: national ? NATIONAL : AGDER,
    service_id: `tjeneste-${service}`,
    holder_id: holder,
    level: national ? 'national' : holder === AGDER ? 'county' : 'library',
    audience: 'public',
    start: isoDate(`${years[0]}-01-01`),
    end: isoDate(`${years[1]}-12-31`),
    notice_deadline: isoDate(notice),
    renewal: 'automatic',
    price_ore: national || price === null ? null : ore(price * 100),
    price_year: price === null || national ? null : 2024,
    vat_rate: 0.25,
    data_processing_agreement: processor,
    replaced_by: service === 'Gamle PressReader' ? agreementId('PressReader') : '',
    note: '',
  };
}

/** Three libraries that share the price, one that said no, one that has not answered. */
function participations({ service, price }: Line): Participation[] {
  const third = Math.floor(((price ?? 0) * 100) / 3);
  const paid = [third, third, (price ?? 0) * 100 - 2 * third];
  const libraries = [ARENDAL, KRISTIANSAND, GRIMSTAD, LINDESNES, AGDER];
  return libraries.map((organisation, index) => ({
    id: `tilknytning-${service}-${index}`,
    owner: NATIONAL,
    agreement_id: agreementId(service),
    organisation_id: organisation,
    year: 2024,
    first_month: 1,
    months: 12,
    list_price_ore: null,
    paid_ore: paid[index] === undefined ? null : ore(paid[index]),
    previous_price_ore: null,
    previous_year: null,
    county_share: null,
    billing: 'prepaid',
    answer: index < 3 ? 'yes' : index === 3 ? 'no' : 'open',
  }));
}

export function agderFile(): CentralFile {
  return {
    header: {
      fileId: '7c0c7a52-6c6c-4e39-9c0c-000000000042',
      format: 1,
      minReader: 1,
      minWriter: 1,
      revision: 1,
      parents: [],
      vector: {},
      seen: {},
    },
    tables: agderTables(),
    usage: emptyUsage(),
    unknownResources: [],
  };
}
