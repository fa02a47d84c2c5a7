import type { TableName } from '#domain/model/tables.ts';

/** The registers that can be edited as tables, in the order they are shown. */
export const REGISTERS = [
  'participations',
  'agreements',
  'agreement_counts',
  'offers',
  'organisations',
  'services',
  'vendors',
  'operating_costs',
  'price_indexes',
  'population',
] as const satisfies readonly TableName[];
export type RegisterName = (typeof REGISTERS)[number];

/** A column of a register. Its type, range and whether it must be filled in are the table's own. */
export type FieldSpec = {
  readonly field: string;
  /** The least that is readable, in rem. */
  readonly width: number;
  readonly grow?: number;
  /** Shown as a table but never written over: what the record is known by. */
  readonly fixed?: true;
  readonly hidden?: true;
  readonly filter?: 'always' | 'more';
  readonly help?: 'ownWeights' | 'organisationNumber' | 'list' | 'metric';
  /** A fraction that people write as per cent. */
  readonly percent?: true;
};

export type RegisterSpec = {
  readonly fields: readonly FieldSpec[];
  /** Rows are of a year, and the one chosen at the top is shown first. */
  readonly byYear?: true;
  /** The field whose organisation says which county a row belongs to; without it all rows are shown. */
  readonly place?: string;
  /** The national body's rows are shown to every county. */
  readonly withNational?: true;
  /** New ones are made in a form of their own, elsewhere. */
  readonly madeElsewhere?: true;
  readonly sort: { readonly column: string; readonly direction: 'ascending' | 'descending' };
};

const ascending = (column: string) => ({ column, direction: 'ascending' }) as const;

export const REGISTER_SPECS: Readonly<Record<RegisterName, RegisterSpec>> = {
  participations: {
    byYear: true,
    place: 'organisation_id',
    sort: ascending('organisation_id'),
    fields: [
      { field: 'organisation_id', width: 12, grow: 3, filter: 'more' },
      { field: 'agreement_id', width: 8.5, grow: 1, filter: 'always' },
      { field: 'year', width: 3.5 },
      { field: 'answer', width: 6, grow: 0, filter: 'always' },
      { field: 'first_month', width: 4.5, grow: 0 },
      { field: 'months', width: 5.5 },
      { field: 'list_price_ore', width: 6 },
      { field: 'paid_ore', width: 6 },
      { field: 'previous_price_ore', width: 6.5 },
      { field: 'previous_year', width: 5, hidden: true },
      { field: 'county_share', width: 5.5, percent: true },
      { field: 'billing', width: 7.6, grow: 0, hidden: true, filter: 'more' },
    ],
  },
  agreements: {
    place: 'holder_id',
    withNational: true,
    madeElsewhere: true,
    sort: ascending('service_id'),
    fields: [
      // Who holds an agreement decides its level and owner: the form sees to all three.
      { field: 'service_id', width: 9, grow: 2, fixed: true, filter: 'more' },
      { field: 'holder_id', width: 8, grow: 1, fixed: true, filter: 'always' },
      { field: 'start', width: 6.4 },
      { field: 'end', width: 6.4 },
      { field: 'notice_deadline', width: 6.8 },
      { field: 'renewal', width: 6.6, grow: 0, filter: 'always' },
      { field: 'price_ore', width: 6.3 },
      { field: 'price_year', width: 4.5 },
      { field: 'vat_rate', width: 6.3, percent: true },
      { field: 'data_processing_agreement', width: 9.7, grow: 0, filter: 'always' },
      { field: 'audience', width: 9, hidden: true, filter: 'more' },
      { field: 'replaced_by', width: 9, hidden: true },
      { field: 'note', width: 9, hidden: true },
    ],
  },
  agreement_counts: {
    place: 'holder_id',
    sort: ascending('holder_id'),
    fields: [
      { field: 'holder_id', width: 11, grow: 1, filter: 'more' },
      { field: 'service_id', width: 11, grow: 1, filter: 'always' },
      { field: 'date', width: 7 },
      { field: 'count', width: 5 },
      { field: 'source', width: 14, grow: 3 },
    ],
  },
  offers: {
    byYear: true,
    sort: ascending('agreement_id'),
    fields: [
      { field: 'agreement_id', width: 12, grow: 2, filter: 'more' },
      { field: 'year', width: 4 },
      { field: 'audience', width: 9, filter: 'always' },
      { field: 'opens', width: 7 },
      { field: 'closes', width: 7 },
      { field: 'pricing', width: 14, grow: 3 },
    ],
  },
  organisations: {
    place: 'id',
    sort: ascending('name'),
    fields: [
      { field: 'name', width: 13, grow: 3 },
      { field: 'id', width: 7, fixed: true, help: 'organisationNumber' },
      { field: 'kind', width: 9, filter: 'always' },
      { field: 'county_id', width: 9, filter: 'more' },
      { field: 'valid_from', width: 7 },
      { field: 'valid_to', width: 7 },
    ],
  },
  services: {
    sort: ascending('name'),
    fields: [
      { field: 'name', width: 12, grow: 2 },
      { field: 'vendor_id', width: 9, grow: 1, filter: 'always' },
      { field: 'category', width: 7, filter: 'always' },
      { field: 'use_metric', width: 10, help: 'metric' },
      { field: 'platform_names', width: 12, grow: 2, help: 'list' },
      { field: 'data_types', width: 8, hidden: true, help: 'list' },
    ],
  },
  vendors: { sort: ascending('name'), fields: [{ field: 'name', width: 20, grow: 1 }] },
  operating_costs: {
    sort: ascending('year'),
    fields: [
      { field: 'year', width: 5 },
      { field: 'total_ore', width: 9 },
      { field: 'key', width: 12, grow: 1 },
      { field: 'equal_fraction', width: 7, percent: true },
      { field: 'weights', width: 14, grow: 2, help: 'ownWeights' },
    ],
  },
  price_indexes: {
    sort: ascending('name'),
    fields: [
      { field: 'name', width: 10, grow: 1, filter: 'always' },
      { field: 'year', width: 5 },
      { field: 'change', width: 7, percent: true },
      { field: 'source', width: 16, grow: 3 },
    ],
  },
  population: {
    byYear: true,
    place: 'organisation_id',
    sort: ascending('organisation_id'),
    fields: [
      { field: 'organisation_id', width: 14, grow: 2, fixed: true },
      { field: 'year', width: 5, fixed: true },
      { field: 'inhabitants', width: 8 },
      { field: 'pupils', width: 8 },
    ],
  },
};

/** Every register has the owner as its last column, shown when it is asked for. */
export const OWNER: FieldSpec = { field: 'owner', width: 8, fixed: true, hidden: true, filter: 'more' };
