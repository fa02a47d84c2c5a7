import { appliesTo } from '#domain/address/seen-from.ts';
import { type PriceInScope, priceInScope } from '#domain/agreements/price-in-scope.ts';
import { type Terms, versionOfYear, versionsOf } from '#domain/agreements/terms.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { Agreement, Participation, Tables } from '#domain/model/tables.ts';
import { COUNTRY, inScope, type Scope } from '#domain/organisations/scope.ts';
import { type NoticeDeadline, noticeDeadline } from './notice-deadline.ts';

/** An agreement with all that the table and its details say about it, seen from one scope and year. */
export type AgreementRow = {
  readonly agreement: Agreement;
  readonly serviceName: string;
  readonly vendorName: string;
  /** Empty for the national body: it goes by the program's own name. */
  readonly holderName: string;
  readonly national: boolean;
  /** Valid on at least one day of the year. */
  readonly validInYear: boolean;
  readonly price: PriceInScope;
  /** In order; the first is what the agreement was registered with. */
  readonly versions: readonly Terms[];
  /** The version that the year's price is read from. */
  readonly terms: Terms;
  readonly deadline: NoticeDeadline | null;
};

export type AgreementTables = Pick<
  Tables,
  'agreements' | 'agreement_terms' | 'services' | 'vendors' | 'participations' | 'agreement_counts'
>;

/**
 * The agreements that apply to the scope, by service and then by start: those whose holder is in it, the national ones, and those
 * that somebody in it takes part in. Their validity is told, not filtered by.
 */
export function agreementRows(tables: AgreementTables, scope: Scope, year: number, today: IsoDate): AgreementRow[] {
  const services = new Map(tables.services.map((service) => [service.id, service]));
  const vendors = new Map(tables.vendors.map((vendor) => [vendor.id, vendor.name]));
  const underAgreement = Map.groupBy(tables.participations, (row) => row.agreement_id);
  const versionRows = Map.groupBy(tables.agreement_terms, (row) => row.agreement_id);
  return tables.agreements
    .filter((agreement) => appliesTo(scope, agreement, underAgreement.get(agreement.id) ?? []))
    .map((agreement) => {
      const service = services.get(agreement.service_id);
      const national = agreement.holder_id === COUNTRY;
      const versions = versionsOf(agreement, versionRows.get(agreement.id) ?? []);
      const terms = versionOfYear(versions, year, agreement.end);
      const priced = { holder_id: agreement.holder_id, price_ore: terms.price_ore };
      return {
        agreement,
        serviceName: service?.name ?? agreement.service_id,
        vendorName: vendors.get(service?.vendor_id ?? '') ?? '',
        holderName: national ? '' : (scope.index.byId.get(agreement.holder_id)?.name ?? agreement.holder_id),
        national,
        validInYear: isValidInYear(agreement, year),
        price: priceInScope(priced, underAgreement.get(agreement.id)?.filter((row) => row.year === year) ?? [], scope),
        versions,
        terms,
        deadline: noticeDeadline(agreement, today),
      };
    })
    .toSorted(
      (a, b) => a.serviceName.localeCompare(b.serviceName, 'nb') || (a.agreement.start < b.agreement.start ? -1 : 1),
    );
}

export function isValidInYear({ start, end }: Pick<Agreement, 'start' | 'end'>, year: number): boolean {
  return start <= `${year}-12-31` && (end === null || end >= `${year}-01-01`);
}

/** Participations of the scope in an agreement and year, whatever the answer. */
export function participationsUnder(
  participations: readonly Participation[],
  agreementId: string,
  scope: Scope,
  year: number,
): Participation[] {
  return participations.filter(
    (row) => row.agreement_id === agreementId && row.year === year && inScope(scope, row.organisation_id),
  );
}
