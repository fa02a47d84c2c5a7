import type { OrganisationId } from '#domain/model/brands.ts';
import { COUNTRY, type Scope } from '#domain/organisations/scope.ts';
import type { AgreementRow } from './agreement-row.ts';

/**
 * Who owns what a county adds about an agreement: its own documents and privacy reviews are its own also where the agreement is
 * the national body's, so that it need not ask anybody. Seen for the whole country they belong with the agreement.
 */
export function ownRecordsOwner(
  { agreement }: Pick<AgreementRow, 'agreement'>,
  scope: Pick<Scope, 'id'>,
): OrganisationId {
  return scope.id === COUNTRY || agreement.holder_id !== COUNTRY ? agreement.owner : scope.id;
}
