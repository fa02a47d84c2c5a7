import type { OrganisationId } from '../model/brands.ts';
import type { Agreement, AgreementCount, Tables } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { inScope, type Scope } from '../organisations/scope.ts';

/** Everything registered about one (holder, service): its agreements at any time, and its documented counts. */
export type AgreementPair = {
  readonly holderId: OrganisationId;
  readonly serviceId: string;
  readonly agreements: readonly Agreement[];
  readonly counts: readonly AgreementCount[];
};

/** All (holder, service) pairs sorted by their ids, each with whether its holder is in the scope. */
export function pairsInScope(
  tables: Pick<Tables, 'agreements' | 'agreement_counts'>,
  scope: Scope,
): { pair: AgreementPair; included: boolean }[] {
  type Draft = { holderId: OrganisationId; serviceId: string; agreements: Agreement[]; counts: AgreementCount[] };
  const byHolder = new Map<OrganisationId, Map<string, Draft>>();
  const draftOf = ({ holder_id, service_id }: Agreement | AgreementCount): Draft => {
    let byService = byHolder.get(holder_id);
    if (!byService) {
      byService = new Map();
      byHolder.set(holder_id, byService);
    }
    let draft = byService.get(service_id);
    if (!draft) {
      draft = { holderId: holder_id, serviceId: service_id, agreements: [], counts: [] };
      byService.set(service_id, draft);
    }
    return draft;
  };
  for (const agreement of tables.agreements) draftOf(agreement).agreements.push(agreement);
  for (const count of tables.agreement_counts) draftOf(count).counts.push(count);
  return [...byHolder]
    .toSorted(([a], [b]) => compareIds(a, b))
    .flatMap(([holderId, byService]) => {
      const included = inScope(scope, holderId);
      return [...byService]
        .toSorted(([a], [b]) => compareIds(a, b))
        .map(([, draft]) => ({ pair: sortedPair(draft), included }));
    });
}

/** The order of records in the file never shows in a figure's lists. */
function sortedPair(pair: AgreementPair): AgreementPair {
  return {
    ...pair,
    agreements: pair.agreements.toSorted((a, b) => compareIds(a.id, b.id)),
    counts: pair.counts.toSorted((a, b) => compareIds(a.id, b.id)),
  };
}
