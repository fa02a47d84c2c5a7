import type { OrganisationId } from '../model/brands.ts';
import type { Participation, Tables } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { inScope, type NotDistributed, notDistributed, type Scope } from '../organisations/scope.ts';

/** The scope's participations of a year with answer `yes`, sorted by id, and those that no county of today has. */
export function participationsOf(
  tables: Pick<Tables, 'participations'>,
  scope: Scope,
  year: number,
): { included: Participation[]; notDistributed: NotDistributed[] } {
  const yes = tables.participations.filter((row) => row.year === year && row.answer === 'yes');
  const records = new Map<OrganisationId, number>();
  for (const { organisation_id } of yes) records.set(organisation_id, (records.get(organisation_id) ?? 0) + 1);
  const inside = new Set([...records.keys()].filter((id) => inScope(scope, id)));
  return {
    included: yes.filter((row) => inside.has(row.organisation_id)).toSorted((a, b) => compareIds(a.id, b.id)),
    notDistributed: notDistributed(scope, records),
  };
}
