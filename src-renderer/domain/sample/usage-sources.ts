import { month } from '../model/brands.ts';
import type { UsageSource } from '../model/tables.ts';
import { COUNTRY } from '../organisations/scope.ts';
import type { NationalOffer } from './national.ts';
import type { Random } from './random.ts';

export type SourceSpec = {
  readonly reportId: string;
  readonly release: string;
  /** Both included, `YYYY-MM`. */
  readonly begin: string;
  readonly end: string;
};

/** Which files a vendor delivered: the old COUNTER release first, the new one from the middle of 2024. */
export function sourceSpecs({ spec }: NationalOffer): SourceSpec[] {
  const { r5, r51 } = spec.reports ?? { r5: '', r51: '' };
  const [old, current] = spec.reports ? ['5', '5.1'] : ['', ''];
  return [
    { reportId: r5, release: old, begin: '2023-01', end: '2023-12' },
    { reportId: r5, release: old, begin: '2024-01', end: '2024-06' },
    { reportId: r51, release: current, begin: '2024-07', end: '2024-12' },
    { reportId: r51, release: current, begin: '2025-01', end: '2025-12' },
  ];
}

/** Reports that speak of months another source also speaks of; the rule for a cell chooses between them. */
export function overlappingSpecs({ spec }: NationalOffer): SourceSpec[] {
  if (spec.service === 'PressReader') {
    return [{ reportId: 'PR_P1', release: '5.1', begin: '2024-07', end: '2024-12' }];
  }
  if (spec.service === 'Britannica Library') {
    return [{ reportId: 'DR', release: '5', begin: '2024-07', end: '2024-12' }];
  }
  return [];
}

export function usageSource({ serviceId, spec: offer }: NationalOffer, spec: SourceSpec, random: Random): UsageSource {
  const afterEnd = `${spec.end.slice(5) === '12' ? Number(spec.end.slice(0, 4)) + 1 : spec.end.slice(0, 4)}-${
    spec.end.slice(5) === '12' ? '01' : String(Number(spec.end.slice(5)) + 1).padStart(2, '0')
  }`;
  const name = offer.service.toLowerCase().replaceAll(' ', '-');
  const report = spec.reportId === '' ? '' : `-${spec.reportId.toLowerCase()}`;
  const period =
    spec.begin.slice(0, 4) + (spec.end.slice(5) === '06' ? '-h1' : spec.begin.slice(5) === '07' ? '-h2' : '');
  return {
    id: random.uuid(),
    owner: COUNTRY,
    service_id: serviceId,
    file_name: `eksempel-${name}${report}-${period}.${spec.reportId === '' ? 'csv' : 'tsv'}`,
    sha256: random.hex(64),
    imported_at: `${afterEnd}-14T08:31:00Z`,
    format: spec.reportId === '' ? 'list' : 'counter',
    report_id: spec.reportId,
    release: spec.release,
    begin: month(spec.begin),
    end: month(spec.end),
    created: `${afterEnd}-08T06:00:00Z`,
  };
}
