import type { OrganisationId } from '../model/brands.ts';

/** Who edits: this device, and the organisation it works for (`devices`). */
export type Actor = { readonly device: string; readonly organisationId: OrganisationId };
