import type { OrganisationId } from '../model/brands.ts';
import { sha256OfText } from '../sync/sha256.ts';

/**
 * The id of a participation that is registered here, a UUID (version 8) made of what it is about: two PCs that answer for the same
 * library, service and year while apart then write the same record, whose fields join, and not two that count twice.
 */
export function participationId(agreementId: string, organisation: OrganisationId, year: number): string {
  const hex = sha256OfText(`participation\u001f${agreementId}\u001f${organisation}\u001f${year}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
