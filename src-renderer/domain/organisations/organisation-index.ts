import type { OrganisationId } from '../model/brands.ts';
import type { Organisation, OrganisationChange } from '../model/tables.ts';

/** The organisations by id, and where each of them went. */
export type OrganisationIndex = {
  readonly organisations: readonly Organisation[];
  readonly byId: ReadonlyMap<string, Organisation>;
  /** `from_id` → every `to_id`; several are a split. */
  readonly successors: ReadonlyMap<string, readonly OrganisationId[]>;
};

export function organisationIndex(tables: {
  readonly organisations: readonly Organisation[];
  readonly organisation_changes: readonly OrganisationChange[];
}): OrganisationIndex {
  const successors = new Map<string, OrganisationId[]>();
  for (const { from_id, to_id } of tables.organisation_changes) {
    const known = successors.get(from_id);
    if (known) known.push(to_id);
    else successors.set(from_id, [to_id]);
  }
  return {
    organisations: tables.organisations,
    byId: new Map(tables.organisations.map((organisation) => [organisation.id, organisation])),
    successors,
  };
}

/** True when the organisation was split: its records cannot be given to one successor. */
export function isSplit(index: OrganisationIndex, id: string): boolean {
  return (index.successors.get(id)?.length ?? 0) > 1;
}

/**
 * What the organisation is today: followed to its successor (renumbered or merged) again and again. A split is not
 * followed. A chain that comes back to itself leads nowhere; the organisation is then left as it is (files with such
 * a cycle are refused, so this only keeps half-entered data from hanging the program).
 */
export function followedSelf(index: OrganisationIndex, id: OrganisationId): OrganisationId {
  const seen = new Set<OrganisationId>();
  let current = id;
  for (;;) {
    const next = index.successors.get(current);
    if (next?.length !== 1 || next[0] === undefined) return current;
    seen.add(current);
    if (seen.has(next[0])) return id;
    current = next[0];
  }
}
