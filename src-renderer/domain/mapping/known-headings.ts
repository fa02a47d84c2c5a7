import { labelKey } from '../counter/grid.ts';
import { namesOf, organisationFinder } from '../counter/suggest-matches.ts';
import type { Organisation, Service } from '../model/tables.ts';
import { type ColumnRole, isValueRole, type TableMapping } from './table-mapping.ts';

/**
 * The guess with what the program knows: a heading over numbers that is the name of a library or a service is that, and not
 * something that is counted.
 */
export function withKnownHeadings(
  mapping: TableMapping,
  known: { readonly services: readonly Service[]; readonly organisations: readonly Organisation[] },
): TableMapping {
  const libraryOf = organisationFinder(known.organisations);
  const services = new Set(known.services.flatMap((service) => [...namesOf(service)]));
  const says = (name: string): 'library' | 'service' | 'metric' => {
    if (services.has(labelKey(name))) return 'service';
    return libraryOf([], name) === null ? 'metric' : 'library';
  };
  const roleOf = (role: ColumnRole): ColumnRole =>
    isValueRole(role) && role.heading.says === 'metric'
      ? { ...role, heading: { says: says(role.heading.name), name: role.heading.name } }
      : role;
  return { ...mapping, columns: mapping.columns.map((column) => ({ ...column, role: roleOf(column.role) })) };
}
