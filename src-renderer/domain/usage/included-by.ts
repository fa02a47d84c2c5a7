import type { OrganisationId } from '../model/brands.ts';
import type { Outcome } from '../model/problem.ts';
import type { Tables } from '../model/tables.ts';
import { inScope, scopeOf } from '../organisations/scope.ts';
import { unitsOfYear } from '../statistics/holders.ts';

/** Whose use somebody asks about. */
export type AskedPart = {
  readonly year: number;
  /** `NO` or a county's id: what the number was shown within. */
  readonly scope: string;
  /** A part of the scope, or all of it: a county or the country; or one library as it was at the end of the year. */
  readonly of: { readonly kind: 'area' | 'library'; readonly id: string };
};

/** True for the organisations whose use is asked about. Refused when the data do not have the county. */
export function includedBy(
  tables: Pick<Tables, 'organisations' | 'organisation_changes'>,
  { of, year, scope: id }: AskedPart,
): Outcome<(id: OrganisationId) => boolean> {
  const scope = scopeOf(tables, id);
  if (scope.kind === 'refused') return scope;
  if (of.kind === 'library') {
    const units = unitsOfYear(tables, year);
    return { ...scope, value: (id) => units.unitOf(id) === of.id && inScope(scope.value, id) };
  }
  const area = scopeOf(tables, of.id);
  return area.kind === 'refused'
    ? area
    : { ...area, value: (id) => inScope(area.value, id) && inScope(scope.value, id) };
}
