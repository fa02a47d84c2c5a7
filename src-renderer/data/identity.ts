import { organisationId } from '#domain/model/brands.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import type { Actor } from '#domain/sync/actor.ts';
import type { Device, Meta } from './rows.ts';

/** This PC's identity among those that share the central file; made when it is first asked for. */
export function deviceOf(meta: Pick<Meta, 'device'> | undefined): Device {
  return meta?.device ?? { id: crypto.randomUUID(), organisationId: null };
}

/** Who edits. Sample data are anybody's; real ones are edited for the office that was chosen. */
export function actorOf(meta: Pick<Meta, 'sample'> | undefined, device: Device): Actor {
  const office = meta?.sample ? COUNTRY : (device.organisationId ?? COUNTRY);
  return { device: device.id, organisationId: organisationId(office) };
}
