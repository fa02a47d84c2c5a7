import { isoDate, ore, organisationId } from '#domain/model/brands.ts';
import {
  type Agreement,
  type AgreementCount,
  emptyTables,
  type OperatingCost,
  type Organisation,
  type Participation,
  type Population,
  type PriceIndex,
  type Service,
  type Tables,
  type UsageSource,
} from '#domain/model/tables.ts';
import type { UsageRow } from '#domain/model/usage-columns.ts';

/** Whole records from the few fields that a test is about. */

export function tablesWith(some: Partial<Tables>): Tables {
  return { ...emptyTables(), ...some };
}

type Fields<T> = { [F in keyof T]?: T[F] extends string ? string : T[F] extends string | null ? string | null : T[F] };

function build<T>(defaults: Record<string, unknown>, fields: Fields<T>): T {
  return { ...defaults, ...fields } as T;
}

export const NATIONAL = organisation({ id: 'NO', kind: 'national' });

export function organisation(fields: Fields<Organisation>): Organisation {
  const defaults = { owner: 'NO', name: '', kind: 'municipality', county_id: null, valid_from: null, valid_to: null };
  return build(defaults, fields);
}

export function county(id: string, fields: Fields<Organisation> = {}): Organisation {
  return organisation({ id, kind: 'county', ...fields });
}

export function municipality(id: string, countyId: string): Organisation {
  return organisation({ id, county_id: countyId });
}

export function change(from: string, to: string): Tables['organisation_changes'][number] {
  return { from_id: organisationId(from), to_id: organisationId(to), date: isoDate('2024-01-01') };
}

export function population(
  id: string,
  year: number,
  inhabitants: number | null,
  pupils: number | null = null,
): Population {
  return { organisation_id: organisationId(id), year, inhabitants, pupils };
}

export function service(id: string, useMetric = ''): Service {
  const defaults = { owner: 'NO', vendor_id: '', name: id, category: 'news', platform_names: '', data_types: '' };
  return build<Service>(defaults, { id, use_metric: useMetric });
}

export function agreement(fields: Fields<Agreement>): Agreement {
  const id = `${fields.holder_id}/${fields.service_id}/${fields.start}`;
  const terms = { price_ore: null, price_year: null, vat_rate: null, renewal: null, notice_deadline: null };
  const rest = { data_processing_agreement: null, replaced_by: '', note: '' };
  const defaults = {
    id,
    owner: 'NO',
    level: 'library',
    audience: 'all',
    start: '2020-01-01',
    end: null,
    ...terms,
    ...rest,
  };
  return build(defaults, fields);
}

export function agreementCount(holder: string, serviceId: string, date: string, count: number): AgreementCount {
  const id = `${holder}/${serviceId}/${date}`;
  return build<AgreementCount>(
    { id, owner: 'NO', source: 'brev' },
    { holder_id: holder, service_id: serviceId, date, count },
  );
}

export function participation(fields: Fields<Participation>): Participation {
  const id = `${fields.organisation_id}/${fields.agreement_id}/${fields.first_month ?? 1}`;
  return build(
    {
      id,
      owner: 'NO',
      year: 2024,
      first_month: 1,
      months: 12,
      list_price_ore: null,
      paid_ore: ore(0),
      previous_price_ore: null,
      previous_year: null,
      county_share: null,
      billing: 'prepaid',
      answer: 'yes',
    },
    fields,
  );
}

export function operatingCost(fields: Fields<OperatingCost>): OperatingCost {
  const defaults = { id: `drift-${fields.year ?? 2024}`, owner: 'NO', year: 2024, equal_fraction: null, weights: null };
  return build(defaults, fields);
}

export function priceIndex(year: number, change: number, name = 'deflator'): PriceIndex {
  return { id: `${name}-${year}`, owner: organisationId('NO'), name, year, change, source: '' };
}

export function usageSource(fields: Fields<UsageSource>): UsageSource {
  const defaults = { owner: 'NO', service_id: '', file_name: '', sha256: '', imported_at: '', format: 'counter' };
  return build({ ...defaults, report_id: 'PR', release: '5.1', begin: null, end: null, created: '' }, fields);
}

export function usageRow(fields: Partial<UsageRow>): UsageRow {
  const defaults = { source_id: 'kilde', service_id: 's', organisation_id: 'NO-4204', month: '2024-01' };
  return { ...defaults, metric: 'Total_Item_Requests', count: 0, allocated: false, ...fields };
}
