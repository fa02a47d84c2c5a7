import { organisationId } from '#domain/model/brands.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import type { Actor } from '#domain/sync/actor.ts';
import type { JournaledChange } from './change-json.ts';
import type { Device, Meta } from './rows.ts';

/** This PC's identity among those that share the central file; made when it is first asked for. */
export function deviceOf(meta: Pick<Meta, 'device'> | undefined): Device {
  return meta?.device ?? { id: crypto.randomUUID(), organisationId: null };
}

/**
 * The identity after changes of this PC's own: as it was; where it is not known, as a journal is stored anew, that which they were made
 * under; and another one after a renewal.
 */
export function deviceAfter(meta: Pick<Meta, 'device'>, changes: readonly JournaledChange[]): Device | undefined {
  const id = changes.find(({ device }) => device !== '')?.device;
  const office = changes.flatMap(({ rows }) => rows).find(({ table, key }) => table === 'devices' && key === id)?.after;
  const known = office && 'organisation_id' in office ? office.organisation_id : null;
  const before = meta.device ?? (id === undefined ? undefined : { id, organisationId: known });
  const renewal = changes.find((change) => change.renewal)?.renewal;
  return before && renewal
    ? {
        id: renewal.to,
        organisationId: before.organisationId,
        ...(renewal.because === 'copied' && { isRenewed: true }),
      }
    : before;
}

/** Who edits. Sample data are anybody's; real ones are edited for the office that was chosen. */
export function actorOf(meta: Pick<Meta, 'sample'> | undefined, device: Device): Actor {
  const office = meta?.sample ? COUNTRY : (device.organisationId ?? COUNTRY);
  return { device: device.id, organisationId: organisationId(office) };
}
