import { changeRecords, type RecordChange } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import type { Agreement, Service, Tables, Vendor } from '#domain/model/tables.ts';
import type { OrganisationIndex } from '#domain/organisations/organisation-index.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { type AgreementTexts, agreementFromTexts } from './agreement-form-texts.ts';

export type SaveOutcome =
  /** `proposed`: this office may not change the record, so its owner is asked to. */
  | { readonly kind: 'saved'; readonly agreement: Agreement; readonly changes: number; readonly proposed: boolean }
  | { readonly kind: 'full' | 'notSaved' };

/** Who answers for a record: the national body for its own, else the county that the holder is or lies in. */
export function ownerOf(index: OrganisationIndex, holder: string): OrganisationId {
  const organisation = index.byId.get(holder);
  if (!organisation || organisation.kind === 'national') return COUNTRY;
  return organisation.kind === 'county' ? organisation.id : (organisation.county_id ?? COUNTRY);
}

/** The level follows from who has signed. */
export function levelOf(index: OrganisationIndex, holder: string): Agreement['level'] {
  const kind = index.byId.get(holder)?.kind;
  if (kind === 'county') return 'county';
  return kind === 'national' || holder === COUNTRY ? 'national' : 'library';
}

/**
 * The records that saving the form puts, in the order that references need: a vendor and a service that are not
 * registered yet, then the agreement. Names are compared without regard to case.
 */
export function recordsToSave(
  texts: AgreementTexts,
  before: Agreement | null,
  tables: Pick<Tables, 'services' | 'vendors'>,
  index: OrganisationIndex,
  newId: () => string,
): { vendor: Vendor | null; service: Service | null; agreement: Agreement } {
  const owner = ownerOf(index, texts.holder);
  const known = serviceNamed(tables.services, texts.service);
  const vendorName = texts.vendor.trim();
  const knownVendor = tables.vendors.find(({ name }) => sameName(name, vendorName));
  const vendor: Vendor | null =
    known || knownVendor || vendorName === '' ? null : { id: newId(), owner, name: vendorName };
  const service: Service | null = known
    ? null
    : {
        id: newId(),
        owner,
        vendor_id: vendor?.id ?? knownVendor?.id ?? '',
        name: texts.service.trim(),
        category: null,
        use_metric: '',
        platform_names: '',
        data_types: '',
      };
  const level = before && before.holder_id === texts.holder ? before.level : levelOf(index, texts.holder);
  const agreement = agreementFromTexts(
    texts,
    { id: before?.id ?? newId(), owner, serviceId: known?.id ?? service?.id ?? '', level },
    before,
  );
  return { vendor, service, agreement };
}

export function serviceNamed(services: readonly Service[], name: string): Service | undefined {
  return services.find((service) => sameName(service.name, name));
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('nb') === b.trim().toLocaleLowerCase('nb');
}

export async function saveRecords(records: ReturnType<typeof recordsToSave>): Promise<SaveOutcome> {
  const { vendor, service, agreement } = records;
  const changes: RecordChange[] = [];
  if (vendor) changes.push({ table: 'vendors', key: vendor.id, after: vendor });
  if (service) changes.push({ table: 'services', key: service.id, after: service });
  changes.push({ table: 'agreements', key: agreement.id, after: agreement });
  const stored = await changeRecords(database, { records: changes });
  if (stored.kind !== 'stored') return { kind: stored.kind };
  const { edited, proposed } = stored.value;
  return { kind: 'saved', agreement, changes: Math.min(edited, 1), proposed: proposed > 0 };
}
