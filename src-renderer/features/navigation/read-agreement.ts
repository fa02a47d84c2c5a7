import { database } from '#data/working-copy.ts';
import { type Chosen, seenFrom } from '#domain/address/seen-from.ts';
import { COUNTRY, scopeOf } from '#domain/organisations/scope.ts';

/** An agreement that somebody goes to: from where it is seen, and what it is called. */
export type FoundAgreement = { readonly seen: Chosen; readonly serviceName: string };

/**
 * Finds out from where an agreement is seen that is nearest to what is chosen; null when there is no such agreement.
 * @param allYears agreements are shown whatever year they are valid in
 */
export async function readAgreement(id: string, chosen: Chosen, allYears: boolean): Promise<FoundAgreement | null> {
  const agreement = await database.records('agreements').get(id);
  if (!agreement) return null;
  const [service, organisations, organisation_changes, participations] = await Promise.all([
    database.records('services').get(agreement.service_id),
    database.records('organisations').toArray(),
    database.records('organisation_changes').toArray(),
    // A national agreement is seen from everywhere.
    agreement.holder_id === COUNTRY
      ? []
      : database
          .records('participations')
          .filter((row) => row.agreement_id === id)
          .toArray(),
  ]);
  const tables = { organisations, organisation_changes };
  // An address may name a county that these data do not have: the country is shown for it.
  const found = [chosen.scope, COUNTRY].map((each) => scopeOf(tables, each)).find(({ kind }) => kind === 'ok');
  if (found?.kind !== 'ok') throw new Error('the country is always a scope');
  const seen = seenFrom(agreement, participations, found.value, chosen.year);
  return {
    seen: {
      scope: seen.scope === found.value.id ? chosen.scope : seen.scope,
      year: allYears ? chosen.year : seen.year,
    },
    serviceName: service?.name ?? agreement.service_id,
  };
}
