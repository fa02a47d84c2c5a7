import type { Population, Service } from '../model/tables.ts';
import { labelKey } from './grid.ts';
import { allocator, type Placement } from './placement.ts';
import type { CounterReport, CounterRow } from './report.ts';
import { institutionKey, placeOf } from './report-parts.ts';
import type { UsageChoices } from './usage-import.ts';

/** Why rows are not counted. All but those that were left out wait until somebody places them. */
export type NotPlacedReason =
  | 'no_service'
  | 'no_organisation'
  /** The service takes certain data types, and the row names none. */
  | 'data_type_unknown'
  /** The service takes certain data types, and the row's is another. */
  | 'data_type_excluded'
  /** Shared use cannot be split: the year's inhabitants are missing for one of those who share. */
  | 'no_population'
  /** The same of the year's pupils. */
  | 'no_pupils'
  | 'left_out';

/** Rows that no choice placed, and why. */
export type NotPlaced = {
  readonly reason: NotPlacedReason;
  readonly platform: string;
  readonly database: string | null;
  /** Key of the library, and what the file calls it. */
  readonly institution: string;
  readonly institutionName: string;
  readonly rows: number;
};

/** Whether these rows wait for somebody to place them; the others were decided. */
export function isWaiting({ reason }: NotPlaced): boolean {
  return reason !== 'left_out' && reason !== 'data_type_excluded';
}

export type Placed = { readonly serviceId: string; readonly placement: Exclude<Placement, { kind: 'left_out' }> };
export type Placer = (row: CounterRow) => Placed | NotPlacedReason;

/**
 * Decides for each row of a report which service and organisation it counts for.
 * @param split the inhabitants and pupils, and the years that shared use must be split for
 */
export function placer(
  report: CounterReport,
  choices: UsageChoices,
  services: readonly Service[],
  split: { readonly population: readonly Population[]; readonly years: readonly number[] },
): Placer {
  const serviceOf = serviceFinder(report, choices, services);
  const usable = new Map<Placement, boolean>();
  const canSplit = (placement: Placement): boolean => {
    if (placement.kind !== 'allocated') return true;
    let known = usable.get(placement);
    if (known === undefined) {
      const allocate = allocator(placement, split.population);
      known = split.years.every((year) => allocate(0, year) !== null);
      usable.set(placement, known);
    }
    return known;
  };
  return (row) => {
    const service = serviceOf(row);
    if (service.reason !== null) return service.reason;
    const placement =
      choices.organisations.kind === 'one'
        ? choices.organisations.placement
        : choices.organisations.byInstitution.get(institutionKey(row));
    if (placement === undefined) return 'no_organisation';
    if (placement.kind === 'left_out') return 'left_out';
    if (canSplit(placement)) return { serviceId: service.id, placement };
    return placement.kind === 'allocated' && placement.by === 'pupils' ? 'no_pupils' : 'no_population';
  };
}

type ServiceFound =
  | { readonly reason: null; readonly id: string }
  | { readonly reason: NotPlacedReason; readonly id?: never };

function serviceFinder(
  report: CounterReport,
  choices: UsageChoices,
  services: readonly Service[],
): (row: CounterRow) => ServiceFound {
  const dataTypes = new Map(services.map((service) => [service.id, listKeys(service.data_types)]));
  const rules = choices.services.map((rule) => ({
    ...rule,
    platformKey: labelKey(rule.platform),
    databaseKey: rule.database === null ? null : labelKey(rule.database),
    typeKeys: new Set(rule.dataTypes.map(labelKey)),
    serviceTypes: dataTypes.get(rule.serviceId ?? '') ?? new Set<string>(),
  }));
  return (row) => {
    const { platform, database } = placeOf(report, row);
    const [platformKey, databaseKey, type] = [labelKey(platform), labelKey(database ?? ''), labelKey(row.dataType)];
    const here = rules.filter(
      (rule) => rule.platformKey === platformKey && (rule.databaseKey === null || rule.databaseKey === databaseKey),
    );
    if (here.length === 0) return { reason: 'no_service' };
    // A file of no standard knows no data types: there the name alone decides.
    const namesTypes = report.release !== '';
    const accepts = (types: ReadonlySet<string>): boolean => types.size === 0 || !namesTypes || types.has(type);
    const rule = here.find(({ typeKeys, serviceTypes }) => accepts(typeKeys) && accepts(serviceTypes));
    if (!rule) return { reason: type === '' ? 'data_type_unknown' : 'data_type_excluded' };
    return rule.serviceId === null ? { reason: 'left_out' } : { reason: null, id: rule.serviceId };
  };
}

function listKeys(text: string): Set<string> {
  return new Set(
    text
      .split(';')
      .map(labelKey)
      .filter((key) => key !== ''),
  );
}
