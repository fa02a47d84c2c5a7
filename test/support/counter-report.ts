import type { Placement } from '#domain/counter/placement.ts';
import type { CounterReport, CounterRow } from '#domain/counter/report.ts';
import { month, organisationId } from '#domain/model/brands.ts';
import type { Organisation, Service } from '#domain/model/tables.ts';

export type Line = Partial<CounterRow> & { readonly months: readonly (number | null)[] };

/** A platform report of January and February 2024, as read; `null` = an empty cell. */
export function reportOf(lines: readonly Line[], changes: Partial<CounterReport> = {}): CounterReport {
  const rows = lines.map(({ months: _, ...line }, i) => ({
    row: i + 15,
    item: 'Fjordavis',
    platform: 'Fjordavis',
    institution: '',
    customerId: '',
    subdivision: '',
    dataType: '',
    metric: 'Total_Item_Requests',
    total: null,
    ...line,
  }));
  return {
    kind: 'PR',
    reportId: 'PR',
    isView: false,
    reportName: 'Platform Report',
    release: '5.1',
    format: 'delimited',
    sheet: null,
    institutionName: '',
    institutionIds: [],
    created: '2024-03-01',
    createdBy: '',
    begin: month('2024-01'),
    end: month('2024-02'),
    exceptions: [],
    absenceIsZero: true,
    months: [month('2024-01'), month('2024-02')],
    rows,
    counts: Float64Array.from(lines.flatMap((line) => line.months.map((count) => count ?? Number.NaN))),
    ...changes,
  };
}

export function service(id: string, changes: Partial<Service> = {}): Service {
  return {
    id,
    owner: organisationId('NO'),
    vendor_id: '',
    name: id,
    category: 'news',
    use_metric: '',
    platform_names: '',
    data_types: '',
    ...changes,
  };
}

export function organisation(id: string, name: string): Organisation {
  return {
    id: organisationId(id),
    owner: organisationId('NO'),
    name,
    kind: 'municipality',
    county_id: null,
    valid_from: null,
    valid_to: null,
  };
}

export function at(id: string): Placement {
  return { kind: 'organisation', id };
}
