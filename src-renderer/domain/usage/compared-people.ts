import type { OrganisationId } from '../model/brands.ts';
import type { Tables } from '../model/tables.ts';
import { populationLookup, scopeInhabitants } from '../organisations/population.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';
import type { People } from './compared-use.ts';

/** Who a library or an area is for, on 1 January of the year. */
export type PeopleOf = {
  /** Pupils of a school, inhabitants of everything else. */
  library(id: OrganisationId): People;
  /** Of a county or the country: its own number, or the sum of those in it. */
  area(id: OrganisationId, kind: People['kind']): People;
};

export function peopleOf(tables: Pick<Tables, 'population'>, { index }: Scope, year: number): PeopleOf {
  const lookup = populationLookup(tables.population);
  const area: PeopleOf['area'] = (id, kind) => {
    const scope: Scope = { kind: id === COUNTRY ? 'country' : 'county', id, index };
    if (kind === 'inhabitants') return { kind, count: scopeInhabitants(tables, scope, year).value };
    const own = lookup(id, year)?.pupils ?? null;
    if (own !== null) return { kind, count: own };
    const schools = index.organisations.filter((school) => school.kind === 'school' && inScope(scope, school.id));
    const known = schools.flatMap((school) => lookup(school.id, year)?.pupils ?? []);
    return { kind, count: known.length === 0 ? null : known.reduce((sum, pupils) => sum + pupils, 0) };
  };
  return {
    area,
    library: (id) => {
      const kind = index.byId.get(id)?.kind;
      if (kind === 'county' || kind === 'national') return area(id, 'inhabitants');
      const row = lookup(id, year);
      return kind === 'school'
        ? { kind: 'pupils', count: row?.pupils ?? null }
        : { kind: 'inhabitants', count: row?.inhabitants ?? null };
    },
  };
}
