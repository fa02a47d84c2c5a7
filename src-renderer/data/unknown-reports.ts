import { isUnknownUsage } from '#domain/counter/report.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { monthNumber } from '#domain/model/usage-columns.ts';
import { type AskedPart, includedBy } from '#domain/usage/included-by.ts';
import type { Bibliotek24Database } from './database.ts';
import { type ImportRecord, importOverview } from './usage-import.ts';

type Unknown = NonNullable<ImportRecord['unknown']>;

/** A report that says of itself that it lacks numbers: months without any are unknown there, not 0. */
export type UnknownReport = Pick<ImportRecord, 'sourceId' | 'sha256' | 'fileName' | 'importedAt'> & Unknown;

/** The imports whose reports say so, and what tells whose they are. */
export type Lacking = {
  readonly records: readonly ImportRecord[];
  readonly tables: Pick<Tables, 'organisations' | 'organisation_changes'>;
};

export const NOTHING_LACKING: Lacking = { records: [], tables: { organisations: [], organisation_changes: [] } };

/** Organisations are only read where there is any such import. */
export async function lackingImports(database: Bibliotek24Database): Promise<Lacking> {
  const { counted } = await importOverview(database);
  const records = counted.filter(({ unknown }) => unknown !== null);
  if (records.length === 0) return NOTHING_LACKING;
  const [organisations, organisation_changes] = await Promise.all([
    database.records('organisations').toArray(),
    database.records('organisation_changes').toArray(),
  ]);
  return { records, tables: { organisations, organisation_changes } };
}

/**
 * The reports that say that a service's numbers may be lacking for somebody, each with the exceptions that say so (3030, 3031,
 * 3032, 3040) in the vendor's own words. By file.
 * @param first,last as `monthNumber`, both included
 */
export function unknownReports(
  lacking: Lacking,
  serviceId: string,
  asked: AskedPart,
  [first, last]: readonly [number, number],
): UnknownReport[] {
  return concerned(lacking, asked)
    .flatMap((record) => {
      const { unknown, sourceId, sha256, fileName, importedAt } = record;
      if (!unknown || !servicesOf(record).includes(serviceId)) return [];
      if (monthNumber(unknown.begin) > last || monthNumber(unknown.end) < first) return [];
      const exceptions = unknown.exceptions.filter(isUnknownUsage);
      return [{ sourceId, sha256, fileName, importedAt, ...unknown, exceptions }];
    })
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

/** Months of the year that any report says are unknown for somebody: `serviceId month`, month as `monthNumber`. */
export function unknownMonths(lacking: Lacking, asked: AskedPart): ReadonlySet<string> {
  const unknown = new Set<string>();
  const january = asked.year * 12;
  for (const record of concerned(lacking, asked)) {
    if (!record.unknown) continue;
    const first = Math.max(monthNumber(record.unknown.begin), january);
    const last = Math.min(monthNumber(record.unknown.end), january + 11);
    for (const serviceId of servicesOf(record)) {
      for (let month = first; month <= last; month++) unknown.add(`${serviceId} ${month}`);
    }
  }
  return unknown;
}

function servicesOf({ choices }: ImportRecord): string[] {
  return choices.services.flatMap(({ serviceId }) => (serviceId === null ? [] : [serviceId]));
}

/** The imports that were placed on somebody whose use is asked about. */
function concerned({ records, tables }: Lacking, asked: AskedPart): readonly ImportRecord[] {
  if (records.length === 0) return [];
  const included = includedBy(tables, asked);
  if (included.kind === 'refused') return [];
  const isIncluded = (id: string) => included.value(id as OrganisationId);
  return records.filter(({ choices: { organisations } }) => {
    const placements =
      organisations.kind === 'one' ? [organisations.placement] : [...organisations.byInstitution.values()];
    return placements.some((placement) => {
      if (placement.kind === 'left_out') return false;
      return placement.kind === 'organisation' ? isIncluded(placement.id) : placement.among.some(isIncluded);
    });
  });
}
