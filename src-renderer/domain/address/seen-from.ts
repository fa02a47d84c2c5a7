import type { Agreement, Participation } from '../model/tables.ts';
import { placeOf } from '../organisations/place.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';

/** County (or `NO`, the country) and year that are chosen. */
export type Chosen = { readonly scope: string; readonly year: number };

/**
 * True when the agreement is among those of the scope: it is national, one of the scope's own, or somebody in the scope takes part.
 * @param participations those under the agreement, of any year
 */
export function appliesTo(
  scope: Scope,
  { holder_id }: Pick<Agreement, 'holder_id'>,
  participations: readonly Pick<Participation, 'organisation_id' | 'answer'>[],
): boolean {
  return (
    holder_id === COUNTRY ||
    inScope(scope, holder_id) ||
    participations.some(({ organisation_id, answer }) => answer === 'yes' && inScope(scope, organisation_id))
  );
}

/**
 * From where the agreement is seen that is nearest to what is chosen: the chosen county where it applies there, else its holder's,
 * or the country where that is in no county of today; the chosen year where it is valid on a day of it, else the nearest year that
 * it is.
 * @param scope that which is chosen
 */
export function seenFrom(
  agreement: Pick<Agreement, 'holder_id' | 'start' | 'end'>,
  participations: readonly Pick<Participation, 'organisation_id' | 'answer'>[],
  scope: Scope,
  year: number,
): Chosen {
  const firstYear = Number(agreement.start.slice(0, 4));
  const lastYear = agreement.end === null ? Number.POSITIVE_INFINITY : Number(agreement.end.slice(0, 4));
  const place = placeOf(scope.index, agreement.holder_id);
  const own = place.kind === 'county' ? place.countyId : COUNTRY;
  return {
    scope: appliesTo(scope, agreement, participations) ? scope.id : own,
    year: Math.max(firstYear, Math.min(lastYear, year)),
  };
}
