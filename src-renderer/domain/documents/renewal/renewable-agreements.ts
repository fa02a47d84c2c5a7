import type { Agreement, Tables } from '../../model/tables.ts';
import { followedSelf } from '../../organisations/organisation-index.ts';
import { COUNTRY, inScope, type Scope } from '../../organisations/scope.ts';

export type RenewableAgreement = {
  readonly agreement: Agreement;
  /** `PressReader` */
  readonly service: string;
  /** Norwegian name of whoever holds it; empty for the country. */
  readonly holder: string;
};

/**
 * The agreements that a county can have a case about renewing from a year: the national ones that its libraries have taken part in,
 * and those that the county, its municipalities or schools hold, unless they ended before the year before or were replaced. By service.
 */
export function renewableAgreements(
  tables: Pick<Tables, 'agreements' | 'services' | 'participations'>,
  scope: Scope,
  year: number,
): RenewableAgreement[] {
  const names = new Map(tables.services.map(({ id, name }) => [id, name || id]));
  const taken = new Set(
    tables.participations
      .filter((row) => row.answer === 'yes' && row.year <= year && inScope(scope, row.organisation_id))
      .map((row) => row.agreement_id),
  );
  return tables.agreements
    .filter(({ id, holder_id, start, end, replaced_by }) => {
      const isOurs = holder_id === COUNTRY ? taken.has(id) : replaced_by === '' && inScope(scope, holder_id);
      return isOurs && start < `${year}-01-01` && (end === null || end >= `${year - 1}-01-01`);
    })
    .map((agreement) => {
      const { service_id, holder_id } = agreement;
      const self = followedSelf(scope.index, holder_id);
      const holder = holder_id === COUNTRY ? '' : norwegianName(scope.index.byId.get(self)?.name ?? holder_id);
      return { agreement, service: names.get(service_id) ?? service_id, holder };
    })
    .toSorted(
      (a, b) =>
        Number(a.holder !== '') - Number(b.holder !== '') ||
        a.service.localeCompare(b.service, 'nb') ||
        a.holder.localeCompare(b.holder, 'nb') ||
        (a.agreement.id < b.agreement.id ? -1 : 1),
    );
}

/** Registers write Sámi and Kven names after a dash. */
export function norwegianName(name: string): string {
  return name.split(' - ')[0] ?? name;
}
