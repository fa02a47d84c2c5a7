import { type JoiningCell, type JoiningGrid, joiningGrid } from '#domain/joining/joining-grid.ts';
import { isoDate, ore, organisationId } from '#domain/model/brands.ts';
import {
  type Agreement,
  emptyTables,
  type Offer,
  type Participation,
  type Service,
  type Tables,
} from '#domain/model/tables.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { county, NATIONAL, organisation } from './figure-records.ts';

/** A small joining period: Agder with three municipalities and a school, Bergen outside it; two services and one for schools. */
export const TODAY = isoDate('2025-11-03');

export const AVISER = 'avtale-aviser';
export const FILM = 'avtale-film';
export const LEKSIKON = 'avtale-leksikon';

const agreement = (
  id: string,
  service: string,
  audience: Agreement['audience'],
  vat: number | null = 0.25,
): Agreement => ({
  id,
  owner: organisationId('NO'),
  service_id: service,
  holder_id: organisationId('NO'),
  level: 'national',
  audience,
  start: isoDate('2023-01-01'),
  end: null,
  notice_deadline: null,
  renewal: null,
  price_ore: null,
  price_year: null,
  vat_rate: vat,
  data_processing_agreement: null,
  replaced_by: '',
  note: '',
});

export const offer = (id: string, agreementId: string, fields: Partial<Offer> = {}): Offer => ({
  id,
  owner: organisationId('NO'),
  agreement_id: agreementId,
  year: 2026,
  audience: 'public',
  opens: isoDate('2025-10-01'),
  closes: isoDate('2025-11-15'),
  pricing: 'Årspris etter folketall',
  ...fields,
});

const service = (id: string, name: string): Service => ({
  id,
  owner: organisationId('NO'),
  vendor_id: 'leverandør',
  name,
  category: 'news',
  use_metric: '',
  platform_names: '',
  data_types: '',
});

/** A yes of the whole year unless said. */
export function answer(fields: Partial<Participation> & { readonly organisation: string }): Participation {
  const { organisation: id, ...others } = fields;
  return {
    id: `${id} ${others.agreement_id ?? AVISER} ${others.year ?? 2026}`,
    owner: organisationId('NO-42'),
    agreement_id: AVISER,
    organisation_id: organisationId(id),
    year: 2026,
    first_month: 1,
    months: 12,
    list_price_ore: null,
    paid_ore: ore(1_200_000),
    previous_price_ore: null,
    previous_year: null,
    county_share: 0.25,
    billing: 'prepaid',
    answer: 'yes',
    ...others,
  };
}

export function joiningTables(participations: readonly Participation[] = []): Tables {
  return {
    ...emptyTables(),
    organisations: [
      NATIONAL,
      county('NO-42', { name: 'Agder' }),
      county('NO-46', { name: 'Vestland' }),
      organisation({ id: 'NO-4203', name: 'Arendal', county_id: 'NO-42' }),
      organisation({ id: 'NO-4204', name: 'Kristiansand', county_id: 'NO-42' }),
      organisation({ id: 'NO-4211', name: 'Gjerstad', county_id: 'NO-42' }),
      organisation({ id: 'NO-4299', name: 'Nedlagt', county_id: 'NO-42', valid_to: '2019-12-31' }),
      organisation({ id: '974595001', name: 'Agder videregående skole', kind: 'school', county_id: 'NO-42' }),
      organisation({ id: 'NO-4601', name: 'Bergen', county_id: 'NO-46' }),
    ],
    vendors: [{ id: 'leverandør', owner: organisationId('NO'), name: 'Leverandøren' }],
    services: [service('s-aviser', 'Aviser'), service('s-film', 'Film'), service('s-leksikon', 'Leksikon')],
    agreements: [
      agreement(AVISER, 's-aviser', 'public'),
      agreement(FILM, 's-film', 'public', 0),
      agreement(LEKSIKON, 's-leksikon', 'school', null),
    ],
    offers: [
      offer('tilbud-film', FILM, { closes: isoDate('2025-12-01') }),
      offer('tilbud-aviser', AVISER),
      offer('tilbud-leksikon', LEKSIKON, { audience: 'school' }),
    ],
    participations: [...participations],
  };
}

export function gridOf(tables: Tables, scopeId = 'NO-42', today = TODAY): JoiningGrid {
  const scope = scopeOf(tables, scopeId);
  if (scope.kind === 'refused') throw new Error(`no such scope: ${scopeId}`);
  return joiningGrid(tables, scope.value, 2026, today);
}

/** The cell of a library and an agreement; they are there or the test is wrong. */
export function cellOf(grid: JoiningGrid, library: string, agreementId: string): JoiningCell {
  const service = grid.services.findIndex((each) => each.agreementId === agreementId);
  const cell = grid.rows.find((row) => row.library.id === library)?.cells[service];
  if (!cell) throw new Error(`no cell: ${library}, ${agreementId}`);
  return cell;
}
