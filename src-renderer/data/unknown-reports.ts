import { isUnknownUsage } from '#domain/counter/report.ts';
import { monthNumber } from '#domain/model/usage-columns.ts';
import type { ImportRecord } from './usage-import.ts';

type Unknown = NonNullable<ImportRecord['unknown']>;

/** A report that says of itself that it lacks numbers: months without any are unknown there, not 0. */
export type UnknownReport = Pick<ImportRecord, 'sourceId' | 'sha256' | 'fileName' | 'importedAt'> & Unknown;

/**
 * The reports that say that a service's numbers may be lacking, each with the exceptions that say so (3030, 3031, 3032, 3040)
 * in the vendor's own words. By file.
 * @param library only reports that were placed on it; null for all
 * @param first,last as `monthNumber`, both included
 */
export function unknownReports(
  imports: Iterable<ImportRecord>,
  serviceId: string,
  library: string | null,
  [first, last]: readonly [number, number],
): UnknownReport[] {
  return [...imports]
    .flatMap((record) => {
      const { unknown, sourceId, sha256, fileName, importedAt } = record;
      if (!unknown || !servicesOf(record).includes(serviceId) || !concerns(record, library)) return [];
      if (monthNumber(unknown.begin) > last || monthNumber(unknown.end) < first) return [];
      const exceptions = unknown.exceptions.filter(isUnknownUsage);
      return [{ sourceId, sha256, fileName, importedAt, ...unknown, exceptions }];
    })
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

/** Months that any report says are unknown: `serviceId month`, month as `monthNumber`. */
export function unknownMonths(imports: Iterable<ImportRecord>, library: string | null): ReadonlySet<string> {
  const unknown = new Set<string>();
  for (const record of imports) {
    if (!record.unknown || !concerns(record, library)) continue;
    const [first, last] = [monthNumber(record.unknown.begin), monthNumber(record.unknown.end)];
    for (const serviceId of servicesOf(record)) {
      for (let month = first; month <= last; month++) unknown.add(`${serviceId} ${month}`);
    }
  }
  return unknown;
}

function servicesOf({ choices }: ImportRecord): string[] {
  return choices.services.flatMap(({ serviceId }) => (serviceId === null ? [] : [serviceId]));
}

function concerns({ choices: { organisations } }: ImportRecord, library: string | null): boolean {
  if (library === null) return true;
  const placements =
    organisations.kind === 'one' ? [organisations.placement] : [...organisations.byInstitution.values()];
  return placements.some((placement) => {
    if (placement.kind === 'left_out') return false;
    return placement.kind === 'organisation' ? placement.id === library : placement.among.includes(library);
  });
}
