import type { OrganisationId } from '#domain/model/brands.ts';
import { COUNTRY, inScope, type Scope } from '#domain/organisations/scope.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import type { RegisterData } from './use-register.ts';

export type Named = { readonly value: string; readonly text: string };

export type RecordNames = {
  /** What a record that another points to is called; its id where it is not here. */
  readonly of: (table: ContentTableName, id: string) => string;
  /** Those that can be chosen, by name. */
  readonly choices: (table: ContentTableName) => readonly Named[];
};

const collator = new Intl.Collator('nb-NO', { numeric: true });

/** Names of organisations, services, vendors and agreements. @param programName of the national body */
export function recordNames({ names, scope }: Pick<RegisterData, 'names' | 'scope'>, programName: string): RecordNames {
  const organisations = new Map<string, string>(
    names.organisations.map(({ id, name }) => [id, id === COUNTRY ? programName : name]),
  );
  const services = new Map<string, string>(names.services.map(({ id, name }) => [id, name]));
  const vendors = new Map<string, string>(names.vendors.map(({ id, name }) => [id, name]));
  const agreements = new Map<string, string>(
    names.agreements.map(({ id, service_id, holder_id }) => {
      const service = services.get(service_id) ?? service_id;
      return [id, holder_id === COUNTRY ? service : `${service}, ${organisations.get(holder_id) ?? holder_id}`];
    }),
  );
  const of = (table: ContentTableName, id: string): string =>
    (({ organisations, services, vendors, agreements }) as Partial<Record<ContentTableName, Map<string, string>>>)[
      table
    ]?.get(id) ?? id;
  const ids = (table: ContentTableName): readonly string[] => {
    if (table === 'organisations') return organisationsInReach(names.organisations, scope);
    if (table === 'services') return [...services.keys()];
    if (table === 'vendors') return [...vendors.keys()];
    return names.agreements
      .filter(({ holder_id }) => holder_id === COUNTRY || inScope(scope, holder_id))
      .map(({ id }) => id);
  };
  return {
    of,
    choices: (table) =>
      ids(table)
        .map((value) => ({ value, text: of(table, value) }))
        .toSorted((a, b) => collator.compare(a.text, b.text)),
  };
}

/** The national body, the counties of today and whatever lies in the scope. */
function organisationsInReach(
  organisations: RegisterData['names']['organisations'],
  scope: Scope,
): readonly OrganisationId[] {
  return organisations
    .filter(({ id, kind, valid_to }) => {
      const isCounty = kind === 'county' && valid_to === null;
      return id === COUNTRY || isCounty || inScope(scope, id);
    })
    .map(({ id }) => id);
}
