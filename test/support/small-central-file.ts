import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { emptyTables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';

const NO = organisationId('NO');
const AGDER = organisationId('NO-42');
const KRISTIANSAND = organisationId('NO-4204');

/** A county, a municipality, one service with its agreement, and the usage rows given. */
export function smallCentralFile(rows: readonly UsageRow[] = []): CentralFile {
  const place = { owner: NO, valid_from: null, valid_to: null };
  return {
    header: {
      fileId: '00000000-0000-4000-8000-000000000001',
      format: 1,
      minReader: 1,
      minWriter: 1,
      revision: 3,
      parents: [],
      vector: {},
      seen: {},
    },
    unknownResources: [],
    tables: {
      ...emptyTables(),
      organisations: [
        { ...place, id: NO, name: 'Bibliotek24', kind: 'national', county_id: null },
        { ...place, id: AGDER, name: 'Agder', kind: 'county', county_id: null },
        { ...place, id: KRISTIANSAND, name: 'Kristiansand', kind: 'municipality', county_id: AGDER },
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
    },
    usage: usageFromRows(rows),
  };
}

/** One usage row of the small file, with what matters to the test changed. */
export function usageRowOf(change: Partial<UsageRow> = {}): UsageRow {
  return {
    source_id: 'u1',
    service_id: 's1',
    organisation_id: 'NO-4204',
    month: '2024-01',
    metric: 'Total_Item_Requests',
    count: 10,
    allocated: false,
    ...change,
  };
}
