import { organisationId } from '#domain/model/brands.ts';
import type { UseComparison } from '#domain/usage/compare-use.ts';
import type { ComparedUse } from '#domain/usage/compared-use.ts';

/** A municipality with a whole year, and what matters to the test changed. */
export function comparedRow(fields: Partial<Omit<ComparedUse, 'id'>> & { id: string }): ComparedUse {
  const { id, ...others } = fields;
  return {
    id: organisationId(id),
    name: id,
    kind: 'municipality',
    county: { id: organisationId('NO-42'), name: 'Agder' },
    people: { kind: 'inhabitants', count: 1000 },
    months: new Array(12).fill(10),
    allocatedMonths: new Array(12).fill(0),
    uses: 120,
    allocatedUses: 0,
    monthsWithUsage: 12,
    sources: 1,
    releases: [],
    libraries: 1,
    members: new Array(12).fill(1),
    libraryMonths: 12,
    yearBefore: null,
    change: null,
    perThousand: 120,
    unusual: [],
    periodTotals: 0,
    ...others,
  };
}

export function comparisonOf(rows: readonly ComparedUse[], fields: Partial<UseComparison> = {}): UseComparison {
  return {
    scope: { kind: 'county', id: organisationId('NO-42'), name: 'Agder' },
    year: 2024,
    by: 'library',
    services: [{ id: 'avis', name: 'PressReader' }],
    service: { id: 'avis', name: 'PressReader' },
    metric: 'Unique_Item_Requests',
    ownMetric: 'Unique_Item_Requests',
    metrics: ['Unique_Item_Requests'],
    rows,
    total: comparedRow({ id: 'NO-42', name: 'Agder', kind: 'county' }),
    notPlaced: [],
    ...fields,
  };
}
