import type { Organisation, Service } from '../model/tables.ts';
import { type Alias, libraryKey, serviceKey, wholeLibrary } from './aliases.ts';
import { labelKey } from './grid.ts';
import type { Placement } from './placement.ts';
import { type CounterReport, platformOf } from './report.ts';
import { type ReportInstitution, type ReportPart, reportParts } from './report-parts.ts';
import type { ServiceRule } from './usage-import.ts';

export type ServiceSuggestion = {
  readonly part: ReportPart;
  /** Rules to start from, one for each service that goes by the part's name; several where data types tell them apart. */
  readonly rules: readonly ServiceRule[];
  /** The user has placed the name before; otherwise it was found by name, or not at all. */
  readonly learned: boolean;
};

export type OrganisationSuggestion = {
  readonly institution: ReportInstitution;
  /** `null` when nothing or more than one fits. */
  readonly placement: Placement | null;
  readonly learned: boolean;
};

export type MatchSuggestions = {
  readonly services: readonly ServiceSuggestion[];
  /** One for each library the rows name; empty when they name none. */
  readonly organisations: readonly OrganisationSuggestion[];
  /** Who the whole file is for, by its header. */
  readonly whole: OrganisationSuggestion;
};

export type KnownNames = {
  readonly services: readonly Service[];
  readonly organisations: readonly Organisation[];
  readonly aliases: readonly Alias[];
};

/**
 * Proposes services and organisations for a report, for the user to look over. A name that the user has placed before
 * goes where it went then. Other names are compared without case, blanks and punctuation: databases and platforms with
 * `platform_names` and `name` of the services; institutions with ids (the register's own, ISO 3166-2, organisation
 * numbers) and names, then with names less the words that say what kind of library it is.
 */
export function suggestMatches(report: CounterReport, known: KnownNames): MatchSuggestions {
  const { parts, institutions } = reportParts(report);
  const learnedService = learnedServices(known);
  const library = libraryFinder(known, platformOf(report));
  const whole = wholeLibrary(report) ?? NOBODY;
  return {
    services: parts.map((part) => {
      const learned = learnedService(part);
      return { part, rules: learned ?? serviceRules(part, known.services), learned: learned !== null };
    }),
    organisations: institutions
      .filter((institution) => institution.key !== '')
      .map((institution) => library(institution, [institution.customerId, institution.subdivision])),
    whole: library(whole, report.institutionIds),
  };
}

const NOBODY: ReportInstitution = { key: '', name: '', customerId: '', subdivision: '', rows: 0 };

/** A learned name is good while the services it went to are there. */
function learnedServices({ aliases, services }: KnownNames): (part: ReportPart) => ServiceRule[] | null {
  const known = new Set(services.map(({ id }) => id));
  const byKey = new Map(
    aliases.flatMap((alias) =>
      alias.kind === 'service' && alias.serviceIds.every((id) => known.has(id)) ? [[alias.key, alias] as const] : [],
    ),
  );
  return ({ platform, database }) => {
    const alias = byKey.get(serviceKey({ platform, database })) ?? byKey.get(serviceKey({ platform, database: null }));
    if (!alias) return null;
    const rule = { platform, database, dataTypes: [] };
    if (alias.serviceIds.length === 0) return [{ ...rule, serviceId: null }];
    return alias.serviceIds.map((serviceId) => ({ ...rule, serviceId }));
  };
}

function libraryFinder(
  { aliases, organisations }: KnownNames,
  platform: string,
): (institution: ReportInstitution, ids: readonly string[]) => OrganisationSuggestion {
  const known = new Set(organisations.map(({ id }) => id as string));
  const stands = (placement: Placement): boolean => {
    if (placement.kind === 'left_out') return true;
    return placement.kind === 'organisation' ? known.has(placement.id) : placement.among.every((id) => known.has(id));
  };
  const learned = new Map(
    aliases.flatMap((alias) =>
      alias.kind === 'library' && stands(alias.placement) ? [[alias.key, alias.placement] as const] : [],
    ),
  );
  const find = organisationFinder(organisations);
  return (institution, ids) => {
    const placement = learned.get(libraryKey(platform, institution));
    if (placement) return { institution, placement, learned: true };
    const id = find(ids, institution.name);
    return { institution, placement: id === null ? null : { kind: 'organisation', id }, learned: false };
  };
}

function serviceRules(part: ReportPart, services: readonly Service[]): ServiceRule[] {
  const named = (name: string): Service[] => {
    const key = labelKey(name);
    return key === '' ? [] : services.filter((service) => namesOf(service).has(key));
  };
  const byDatabase = part.database === null ? [] : named(part.database);
  const found = byDatabase.length > 0 ? byDatabase : named(part.platform);
  const matching = found.filter(
    (service) => part.dataTypes.length === 0 || service.data_types === '' || sharesType(service, part),
  );
  // Services that take certain data types come first, so that one that takes everything gets the rest.
  return matching
    .toSorted((a, b) => Number(a.data_types === '') - Number(b.data_types === ''))
    .map((service) => ({
      platform: part.platform,
      database: part.database,
      dataTypes: [],
      serviceId: service.id,
    }));
}

/** Keys of the names that a service goes by in usage files. */
export function namesOf(service: Service): Set<string> {
  return new Set([service.name, ...service.platform_names.split(';')].map(labelKey).filter((key) => key !== ''));
}

function sharesType(service: Service, part: ReportPart): boolean {
  const types = new Set(service.data_types.split(';').map(labelKey));
  return part.dataTypes.some((type) => types.has(labelKey(type)));
}

/** What kind of library it is, left out when whole names do not fit: `Agder fylkesbibliotek` is the county of Agder. */
const KIND_WORDS =
  /\b(?:fylkeskommune|fylkesbibliotek|fylkeskommunale|fylke|kommune|kommunes|folkebibliotek|folkeboksamling|bibliotek|biblioteka|biblioteket|county|municipality|public|library|libraries)\b/giu;

/** Finds an organisation by one of its ids, else by a name that only one has. */
export function organisationFinder(
  organisations: readonly Pick<Organisation, 'id' | 'name'>[],
): (ids: readonly string[], name: string) => string | null {
  const ids = new Map(organisations.map((organisation) => [labelKey(organisation.id), organisation.id as string]));
  const names = new Map<string, Set<string>>();
  const bareNames = new Map<string, Set<string>>();
  for (const { id, name } of organisations) {
    remember(names, labelKey(name), id);
    remember(bareNames, bareKey(name), id);
  }
  return (wantedIds, name) => {
    for (const wanted of wantedIds) {
      const id = ids.get(labelKey(wanted));
      if (wanted !== '' && id !== undefined) return id;
    }
    return only(names.get(labelKey(name))) ?? only(bareNames.get(bareKey(name)));
  };
}

function remember(map: Map<string, Set<string>>, key: string, id: string): void {
  if (key !== '') map.set(key, (map.get(key) ?? new Set<string>()).add(id));
}

function only(ids: ReadonlySet<string> | undefined): string | null {
  return ids?.size === 1 ? ([...ids][0] ?? null) : null;
}

function bareKey(name: string): string {
  return labelKey(name.replace(KIND_WORDS, ' '));
}
