import type { OrganisationId } from '../model/brands.ts';
import type { Tables } from '../model/tables.ts';
import type { ContentTableName } from './content-tables.ts';
import type { Fields } from './field-text.ts';

/**
 * The organisation a record belongs to. Population is its organisation's, a device its employer's; changes of the register have no
 * owner (empty), which only the national body may act for.
 */
export function ownerOf(table: ContentTableName, record: object): OrganisationId {
  const fields = record as Fields;
  switch (table) {
    case 'population':
    case 'devices':
      return text(fields.organisation_id);
    case 'organisation_changes':
      return text('');
    default:
      return text(fields.owner);
  }
}

/**
 * Whether an organisation may act as owner: for itself, a county for every organisation whose `county_id` it is, and the national
 * body for all.
 */
export function mayEdit(
  tables: Pick<Tables, 'organisations'>,
  actingOrganisation: OrganisationId,
  ownerId: OrganisationId,
): boolean {
  if (actingOrganisation === ownerId) return ownerId !== '';
  return tables.organisations.some(
    ({ id, kind, county_id }) =>
      (id === actingOrganisation && kind === 'national') || (id === ownerId && county_id === actingOrganisation),
  );
}

/** The same, asked for many owners: one pass over the organisations. */
export function editableOwners(
  tables: Pick<Tables, 'organisations'>,
  actingOrganisation: OrganisationId,
): (ownerId: OrganisationId) => boolean {
  const isNational = tables.organisations.some(({ id, kind }) => id === actingOrganisation && kind === 'national');
  if (isNational) return () => true;
  const owners = new Set<string>([actingOrganisation]);
  for (const { id, county_id } of tables.organisations) if (county_id === actingOrganisation) owners.add(id);
  owners.delete('');
  return (ownerId) => owners.has(ownerId);
}

/** The organisation a device works for; `null` for a device that the file does not know. */
export function organisationOfDevice(tables: Pick<Tables, 'devices'>, device: string): OrganisationId | null {
  return tables.devices.find((row) => row.device === device)?.organisation_id ?? null;
}

function text(value: unknown): OrganisationId {
  return String(value ?? '') as OrganisationId;
}
