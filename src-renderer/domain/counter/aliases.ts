import { labelKey } from './grid.ts';
import type { Placement } from './placement.ts';
import { type CounterReport, platformOf, tellsOnlyUnknown } from './report.ts';
import type { ReportInstitution, ReportPart } from './report-parts.ts';
import type { UsageChoices } from './usage-import.ts';

/**
 * A name in usage reports and what the user said it is. Learned when an import is stored, so that the next report places
 * itself; kept on this PC. `key` is what is compared, the other names are for people.
 */
export type Alias = ServiceAlias | LibraryAlias;

export type ServiceAlias = {
  readonly kind: 'service';
  readonly key: string;
  readonly platform: string;
  readonly database: string | null;
  /** In the order they take rows; empty = these rows are not to be counted. */
  readonly serviceIds: readonly string[];
  /** ISO 8601, UTC. */
  readonly learnedAt: string;
};

export type LibraryAlias = {
  readonly kind: 'library';
  readonly key: string;
  readonly name: string;
  /** Whose customer id it is; empty where the name alone was compared. */
  readonly platform: string;
  readonly customerId: string;
  readonly placement: Placement;
  /** ISO 8601, UTC. */
  readonly learnedAt: string;
};

export function serviceKey(part: Pick<ReportPart, 'platform' | 'database'>): string {
  return `${labelKey(part.platform)}|${part.database === null ? '' : labelKey(part.database)}`;
}

/** Customer ids are the vendor's own, so they count together with the platform; names count everywhere. */
export function libraryKey(platform: string, library: Pick<ReportInstitution, 'name' | 'customerId'>): string {
  return library.customerId === ''
    ? `name|${labelKey(library.name)}`
    : `id|${labelKey(platform)}|${labelKey(library.customerId)}`;
}

/** What a report calls the library that the whole file is for; null where its header names none. */
export function wholeLibrary(
  report: Pick<CounterReport, 'institutionIds' | 'institutionName'>,
): ReportInstitution | null {
  const customerId = report.institutionName === '' ? (report.institutionIds[0] ?? '') : '';
  if (report.institutionName === '' && customerId === '') return null;
  return { key: '', name: report.institutionName, customerId, subdivision: '', rows: 0 };
}

/**
 * What can be learned from a user's choices: each name that was placed or left out. Whoever made a report without rows is
 * not learned as a platform: one office makes reports for many.
 */
export function aliasesFrom(
  report: CounterReport,
  institutions: readonly ReportInstitution[],
  choices: UsageChoices,
  learnedAt: string,
): Alias[] {
  const services = new Map<string, ServiceAlias>();
  for (const { platform, database, serviceId } of tellsOnlyUnknown(report) ? [] : choices.services) {
    const key = serviceKey({ platform, database });
    const serviceIds = [...(services.get(key)?.serviceIds ?? []), ...(serviceId === null ? [] : [serviceId])];
    services.set(key, { kind: 'service', key, platform, database, serviceIds, learnedAt });
  }
  const platform = platformOf(report);
  const library = ({ name, customerId }: ReportInstitution, placement: Placement): LibraryAlias => {
    const key = libraryKey(platform, { name, customerId });
    return {
      kind: 'library',
      key,
      name,
      platform: customerId === '' ? '' : platform,
      customerId,
      placement,
      learnedAt,
    };
  };
  const { organisations } = choices;
  if (organisations.kind === 'one') {
    const whole = wholeLibrary(report);
    return [...services.values(), ...(whole ? [library(whole, organisations.placement)] : [])];
  }
  const libraries = institutions.flatMap((institution) => {
    const placement = organisations.byInstitution.get(institution.key);
    return placement && institution.key !== '' ? [library(institution, placement)] : [];
  });
  return [...services.values(), ...libraries];
}
