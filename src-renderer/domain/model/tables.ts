import type { IsoDate, Month, Ore, OrganisationId } from './brands.ts';

/**
 * The tables of the central file (format 1): the one place that knows their columns, types and keys.
 * The reader, the writer, the database, the generator and the record types are all derived from it.
 * Columns keep the file's own names in code, so a stamp's or a conflict's `field` needs no translation.
 */
export type ColumnType =
  | 'text'
  | 'organisation'
  | 'integer'
  | 'ore'
  | 'number'
  | 'boolean'
  | 'date'
  | 'month'
  | 'period'
  | 'enum'
  | 'json';

export type Column = {
  readonly type: ColumnType;
  /** An empty value is refused. */
  readonly required?: true;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** The table that the value must be an id of; a missing one is a warning. */
  readonly references?: string;
};

type TableSpec = {
  readonly key: readonly string[];
  /** Further columns whose combination may occur once. */
  readonly unique?: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Came after the first release of format 1: a file may lack it, and is written without it while it is empty. */
  readonly later?: true;
};

const id = { type: 'text', required: true } as const;
const owner = { type: 'organisation', required: true } as const;
const text = { type: 'text' } as const;
const year = { type: 'integer', required: true, min: 1900, max: 2200 } as const;
const optionalYear = { type: 'integer', min: 1900, max: 2200 } as const;
const money = { type: 'ore' } as const;
const positiveMoney = { type: 'ore', min: 0 } as const;
const date = { type: 'date' } as const;
const organisation = { type: 'organisation', required: true, references: 'organisations' } as const;
const service = { type: 'text', required: true, references: 'services' } as const;
const lamport = { type: 'integer', required: true, min: 0 } as const;
const device = { type: 'text' } as const;

export const TABLES = {
  organisations: {
    key: ['id'],
    columns: {
      id: { type: 'organisation', required: true },
      owner,
      name: text,
      kind: { type: 'enum', required: true, values: ['national', 'county', 'municipality', 'school'] },
      county_id: { type: 'organisation', references: 'organisations' },
      valid_from: date,
      valid_to: date,
    },
  },
  organisation_changes: {
    key: ['from_id', 'to_id'],
    columns: { from_id: organisation, to_id: organisation, date },
  },
  population: {
    key: ['organisation_id', 'year'],
    columns: {
      organisation_id: organisation,
      year,
      inhabitants: { type: 'integer', min: 0 },
      pupils: { type: 'integer', min: 0 },
    },
  },
  vendors: { key: ['id'], columns: { id, owner, name: text } },
  services: {
    key: ['id'],
    columns: {
      id,
      owner,
      vendor_id: { type: 'text', references: 'vendors' },
      name: text,
      category: {
        type: 'enum',
        values: ['news', 'film', 'music', 'reference', 'language', 'books', 'law', 'other'],
      },
      use_metric: text,
      platform_names: text,
      data_types: text,
    },
  },
  agreements: {
    key: ['id'],
    columns: {
      id,
      owner,
      service_id: service,
      holder_id: organisation,
      level: { type: 'enum', required: true, values: ['national', 'county', 'library'] },
      audience: { type: 'enum', required: true, values: ['public', 'school', 'all'] },
      start: { type: 'date', required: true },
      end: date,
      notice_deadline: date,
      renewal: { type: 'enum', values: ['automatic', 'manual', 'none'] },
      price_ore: positiveMoney,
      price_year: optionalYear,
      vat_rate: { type: 'number', min: 0, max: 1 },
      data_processing_agreement: { type: 'enum', values: ['none', 'signed', 'not_needed'] },
      replaced_by: { type: 'text', references: 'agreements' },
      note: text,
    },
  },
  agreement_counts: {
    key: ['id'],
    unique: ['holder_id', 'service_id', 'date'],
    columns: {
      id,
      owner,
      holder_id: organisation,
      service_id: service,
      date: { type: 'date', required: true },
      count: { type: 'integer', required: true, min: 0 },
      source: text,
    },
  },
  offers: {
    key: ['id'],
    columns: {
      id,
      owner,
      agreement_id: { type: 'text', required: true, references: 'agreements' },
      year,
      audience: { type: 'enum', required: true, values: ['public', 'school'] },
      opens: date,
      closes: date,
      pricing: text,
    },
  },
  participations: {
    key: ['id'],
    columns: {
      id,
      owner,
      agreement_id: { type: 'text', required: true, references: 'agreements' },
      organisation_id: organisation,
      year,
      first_month: { type: 'integer', required: true, min: 1, max: 12 },
      months: { type: 'integer', required: true, min: 1, max: 12 },
      list_price_ore: money,
      paid_ore: money,
      previous_price_ore: money,
      previous_year: optionalYear,
      county_share: { type: 'number', min: 0, max: 1 },
      billing: { type: 'enum', required: true, values: ['prepaid', 'postpaid'] },
      answer: { type: 'enum', required: true, values: ['yes', 'no', 'open'] },
    },
  },
  operating_costs: {
    key: ['id'],
    unique: ['year'],
    columns: {
      id,
      owner,
      year,
      total_ore: { type: 'ore', required: true, min: 0 },
      key: {
        type: 'enum',
        required: true,
        values: ['equal_population', 'population', 'equal', 'pupils', 'custom'],
      },
      equal_fraction: { type: 'number', min: 0, max: 1 },
      weights: { type: 'json' },
    },
  },
  price_indexes: {
    key: ['id'],
    unique: ['name', 'year'],
    columns: {
      id,
      owner,
      name: { type: 'text', required: true },
      year,
      change: { type: 'number', required: true, min: -1 },
      source: text,
    },
  },
  agreement_terms: {
    key: ['id'],
    later: true,
    columns: {
      id,
      owner,
      agreement_id: { type: 'text', required: true, references: 'agreements' },
      valid_from: { type: 'date', required: true },
      price_ore: positiveMoney,
      price_year: optionalYear,
      vat_rate: { type: 'number', min: 0, max: 1 },
      note: text,
    },
  },
  agreement_documents: {
    key: ['id'],
    later: true,
    columns: {
      id,
      owner,
      agreement_id: { type: 'text', required: true, references: 'agreements' },
      sha256: { type: 'text', required: true },
      file_name: { type: 'text', required: true },
      bytes: { type: 'integer', required: true, min: 0 },
      added: date,
      note: text,
    },
  },
  privacy_reviews: {
    key: ['id'],
    later: true,
    columns: {
      id,
      owner,
      agreement_id: { type: 'text', required: true, references: 'agreements' },
      status: { type: 'enum', required: true, values: ['not_started', 'ongoing', 'approved', 'rejected'] },
      date,
      case_number: text,
      note: text,
    },
  },
  county_decisions: {
    key: ['id'],
    later: true,
    columns: {
      id,
      owner,
      county_id: organisation,
      status: { type: 'enum', required: true, values: ['proposed', 'decided', 'declined'] },
      date,
      case_number: text,
      body: text,
      first_year: optionalYear,
      note: text,
    },
  },
  case_templates: {
    key: ['id'],
    later: true,
    columns: { id, owner, name: { type: 'text', required: true }, language: text, content: text },
  },
  usage_sources: {
    key: ['id'],
    columns: {
      id,
      owner,
      service_id: { type: 'text', references: 'services' },
      file_name: text,
      sha256: text,
      imported_at: text,
      format: text,
      report_id: text,
      release: text,
      begin: { type: 'month' },
      end: { type: 'month' },
      created: text,
    },
  },
  usage: {
    key: [],
    columns: {
      source_id: { type: 'text', required: true, references: 'usage_sources' },
      service_id: service,
      organisation_id: organisation,
      month: { type: 'period', required: true },
      metric: { type: 'text', required: true },
      count: { type: 'integer', required: true, min: 0 },
      allocated: { type: 'boolean', required: true },
    },
  },
  devices: { key: ['device'], columns: { device: { type: 'text', required: true }, organisation_id: organisation } },
  proposals: {
    key: ['id'],
    columns: {
      id,
      table: { type: 'text', required: true },
      record_id: { type: 'text', required: true },
      field: { type: 'text', required: true },
      value: text,
      stamp: text,
      owner,
    },
  },
  stamps: {
    key: ['table', 'id', 'field'],
    columns: {
      table: { type: 'text', required: true },
      id,
      field: { type: 'text', required: true },
      lamport,
      device,
    },
  },
  tombstones: { key: ['table', 'id'], columns: { table: { type: 'text', required: true }, id, lamport, device } },
  conflicts: {
    key: ['id'],
    columns: {
      id,
      table: { type: 'text', required: true },
      record_id: { type: 'text', required: true },
      field: { type: 'text', required: true },
      value_a: text,
      stamp_a: text,
      value_b: text,
      stamp_b: text,
      resolved: text,
    },
  },
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof TABLES;
export type RecordTableName = Exclude<TableName, 'usage'>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
export const RECORD_TABLE_NAMES = TABLE_NAMES.filter((name): name is RecordTableName => name !== 'usage');

/** Tables that a file of format 1 may lack. */
export function isLaterTable(name: TableName): boolean {
  const spec: TableSpec = TABLES[name];
  return spec.later === true;
}

type ValueOf<C> = C extends { type: 'enum'; values: infer V extends readonly string[] }
  ? V[number]
  : C extends { type: 'integer' | 'number' }
    ? number
    : C extends { type: 'ore' }
      ? Ore
      : C extends { type: 'boolean' }
        ? boolean
        : C extends { type: 'organisation' }
          ? OrganisationId
          : C extends { type: 'date' }
            ? IsoDate
            : C extends { type: 'month' }
              ? Month
              : C extends { type: 'json' }
                ? Readonly<Record<string, number>>
                : string;

/** A text column is the empty string when unknown; every other unknown value is `null`. */
type FieldOf<C> = C extends { required: true } ? ValueOf<C> : C extends { type: 'text' } ? string : ValueOf<C> | null;

type Columns<T extends TableName> = (typeof TABLES)[T]['columns'];

/** One record of a table, under the file's own column names. `extra` carries columns this version does not know. */
export type RecordOf<T extends TableName> = {
  -readonly [C in keyof Columns<T>]: FieldOf<Columns<T>[C]>;
} & { extra?: Readonly<Record<string, string>> };

export type Organisation = RecordOf<'organisations'>;
export type OrganisationChange = RecordOf<'organisation_changes'>;
export type Population = RecordOf<'population'>;
export type Vendor = RecordOf<'vendors'>;
export type Service = RecordOf<'services'>;
export type Agreement = RecordOf<'agreements'>;
export type AgreementCount = RecordOf<'agreement_counts'>;
export type Offer = RecordOf<'offers'>;
export type Participation = RecordOf<'participations'>;
export type OperatingCost = RecordOf<'operating_costs'>;
export type PriceIndex = RecordOf<'price_indexes'>;
export type UsageSource = RecordOf<'usage_sources'>;

/** All record tables in memory; usage is columnar, see `usage-columns.ts`. */
export type Tables = { [T in RecordTableName]: RecordOf<T>[] };

export function emptyTables(): Tables {
  return Object.fromEntries(RECORD_TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;
}

/** A record's key as one string: its `id`, or its key columns joined (population, changes, stamps). */
export function recordKey<T extends RecordTableName>(table: T, record: RecordOf<T>): string {
  const fields = record as unknown as Record<string, unknown>;
  return TABLES[table].key.map((column) => String(fields[column])).join('\u001f');
}
