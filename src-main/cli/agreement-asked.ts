import { renewableAgreements } from '#domain/documents/renewal/renewable-agreements.ts';
import type { Tables } from '#domain/model/tables.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import type { AttachmentRequest } from './attachment-request.ts';

/**
 * The id of the agreement that was asked for by id or by the name of its service, whatever the case of its letters; a national one
 * before others. As it was written where none of the county's, or more than one, goes by that name: the figures are then refused.
 */
export function agreementAsked(tables: Tables, { agreement, query }: AttachmentRequest): string {
  const asked = agreement ?? '';
  const scope = scopeOf(tables, query.county);
  if (scope.kind === 'refused' || tables.agreements.some(({ id }) => id === asked)) return asked;
  const named = renewableAgreements(tables, scope.value, query.budgetYear).filter(
    ({ service }) => service.toLowerCase() === asked.toLowerCase(),
  );
  const national = named.filter(({ holder }) => holder === '');
  const [only, ...others] = national.length > 0 ? national : named;
  return only && others.length === 0 ? only.agreement.id : asked;
}
