import type { IsoDate, OrganisationId } from '../model/brands.ts';
import type { Participation, Tables } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { followedSelf } from '../organisations/organisation-index.ts';
import { inScope, type Scope } from '../organisations/scope.ts';
import { type JoiningLibrary, joiningLibraries } from './libraries.ts';
import { type PaidSums, paidSums } from './paid-sums.ts';
import { participationId } from './participation-id.ts';
import { type ServiceOnOffer, servicesOnOffer } from './services-on-offer.ts';

/** One library and one service. */
export type JoiningCell = {
  /** Id of the participation, also of one that nobody has registered yet. */
  readonly id: string;
  /** Null: nobody has registered anything, so the answer is open. */
  readonly participation: Participation | null;
  /** Further participations of the same library, service and year (half a year each): they count, and are changed elsewhere. */
  readonly others: readonly Participation[];
  /** Last year's of the same library and service, the one that answers first. */
  readonly previous: readonly Participation[];
  /** What a new participation gets, because the same is so for all of its kind; null share: unknown. */
  readonly usual: Usual;
};

export type Usual = { readonly countyShare: number | null; readonly billing: Participation['billing'] };

export type JoiningRow = {
  readonly library: JoiningLibrary;
  /** One a service, in their order; null where the service is not offered to this kind of library. */
  readonly cells: readonly (JoiningCell | null)[];
};

export type JoiningGrid = {
  readonly year: number;
  readonly services: readonly ServiceOnOffer[];
  readonly rows: readonly JoiningRow[];
  /** What the scope took part in last year and is not offered this year, by name. */
  readonly notOffered: readonly { readonly name: string; readonly lastYear: PaidSums }[];
};

export type JoiningTables = Pick<
  Tables,
  'organisations' | 'organisation_changes' | 'offers' | 'agreements' | 'services' | 'vendors' | 'participations'
>;

/**
 * The offers of a year to the libraries of a scope, with what each has answered.
 * @param idOf the id of a participation that is not there yet; whoever asks again and again remembers them
 */
export function joiningGrid(
  tables: JoiningTables,
  scope: Scope,
  year: number,
  today: IsoDate,
  idOf: typeof participationId = participationId,
): JoiningGrid {
  const services = servicesOnOffer(tables, year, today);
  const onOffer = new Set(services.map(({ agreementId }) => agreementId));
  const about = (wanted: number) =>
    tables.participations.filter((row) => row.year === wanted && onOffer.has(row.agreement_id));
  const [now, before] = [about(year), about(year - 1)];
  const selfOf = (id: OrganisationId) => followedSelf(scope.index, id);
  const current = grouped(now, (id) => id);
  const previous = grouped(before, selfOf);
  const usual = usualTerms(now, before, (id) => scope.index.byId.get(selfOf(id))?.county_id ?? id);
  const rows = joiningLibraries(scope, year, now).map((library): JoiningRow => {
    const cells = services.map(({ agreementId, offers }): JoiningCell | null => {
      const key = cellKey(agreementId, library.id);
      const [participation = null, ...others] = current.get(key) ?? [];
      if (!offers[library.audience] && !participation) return null;
      return {
        id: participation?.id ?? idOf(agreementId, library.id, year),
        participation,
        others,
        previous: previous.get(cellKey(agreementId, selfOf(library.id))) ?? [],
        usual: usual(agreementId, library),
      };
    });
    return { library, cells };
  });
  return { year, services, rows, notOffered: notOffered(tables, scope, year, onOffer) };
}

function notOffered(
  tables: JoiningTables,
  scope: Scope,
  year: number,
  onOffer: ReadonlySet<string>,
): JoiningGrid['notOffered'] {
  const left = tables.participations.filter(
    ({ year: of, answer, agreement_id, organisation_id }) =>
      of === year - 1 && answer === 'yes' && !onOffer.has(agreement_id) && inScope(scope, organisation_id),
  );
  const serviceOf = new Map(tables.agreements.map(({ id, service_id }) => [id, service_id]));
  const names = new Map(tables.services.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(left, ({ agreement_id }) => agreement_id)]
    .map(([id, rows]) => ({ name: names.get(serviceOf.get(id) ?? '') ?? id, lastYear: paidSums(rows) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

function cellKey(agreementId: string, organisation: OrganisationId): string {
  return `${agreementId}\u001f${organisation}`;
}

/** Of several the one with an answer first, then the earliest. */
function grouped(
  participations: readonly Participation[],
  organisation: (id: OrganisationId) => OrganisationId,
): Map<string, Participation[]> {
  const ordered = participations.toSorted(
    (a, b) =>
      Number(b.answer === 'yes') - Number(a.answer === 'yes') ||
      a.first_month - b.first_month ||
      compareIds(a.id, b.id),
  );
  return Map.groupBy(ordered, (row) => cellKey(row.agreement_id, organisation(row.organisation_id)));
}

/**
 * Terms that are the same for every participation of a service (billing), or of a service and county (the county's share): so
 * they are for a new one. Where they differ nothing is assumed but that it is paid in advance.
 */
function usualTerms(
  now: readonly Participation[],
  before: readonly Participation[],
  countyOf: (id: OrganisationId) => OrganisationId,
): (agreementId: string, library: JoiningLibrary) => Usual {
  const shares = new Map<string, Set<number>>();
  const billings = new Map<string, Set<Participation['billing']>>();
  for (const { agreement_id, organisation_id, county_share, billing } of [...now, ...before]) {
    if (county_share !== null) noted(shares, cellKey(agreement_id, countyOf(organisation_id)), county_share);
    noted(billings, agreement_id, billing);
  }
  return (agreementId, { countyId, id }) => ({
    countyShare: only(shares.get(cellKey(agreementId, countyId ?? id))),
    billing: only(billings.get(agreementId)) ?? 'prepaid',
  });
}

function noted<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

function only<T>(values: ReadonlySet<T> | undefined): T | null {
  const [value, another] = values ?? [];
  return value === undefined || another !== undefined ? null : value;
}
