import type { OrganisationId } from '#domain/model/brands.ts';
import { edit } from '#domain/sync/edit.ts';
import type { RenewedBecause } from './change-json.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import { readMeta } from './dataset-store.ts';
import { deviceOf } from './identity.ts';

/**
 * From now on this PC has a new device id. Where another one has the same, what has not left this PC goes along, so that both sides'
 * changes stand; where older data were put back here, what they hold stays what the old id wrote.
 */
export async function renewDevice(database: Bibliotek24Database, because: RenewedBecause): Promise<Committed<void>> {
  const sent = because === 'putBack' ? Number.MAX_SAFE_INTEGER : ((await readMeta(database))?.device?.sent ?? 0);
  return commit(database, {
    context: {},
    plan: (_, { device: from }) => {
      const renewal = { from, to: crypto.randomUUID(), sent, because };
      return { changes: [{ device: renewal.to, lamport: 0, rows: [], renewal }], value: undefined };
    },
  });
}

/** What this PC has written so far lies in the shared folder. */
export async function noteSent(database: Bibliotek24Database, device: string, lamport: number): Promise<void> {
  await database.transaction('rw', ['meta'], async () => {
    const meta = await readMeta(database);
    if (meta?.device?.id === device && (meta.device.sent ?? 0) < lamport)
      await database.meta.put({ ...meta, device: { ...meta.device, sent: lamport } });
  });
}

/** The user has been told that this PC has a new id. */
export async function dismissRenewal(database: Bibliotek24Database): Promise<void> {
  await database.transaction('rw', ['meta'], async () => {
    const meta = await readMeta(database);
    if (!meta?.device) return;
    const { isRenewed: _, ...device } = meta.device;
    await database.meta.put({ ...meta, device });
  });
}

/** Chooses the office this PC works for, and says so to the others. */
export async function chooseOffice(database: Bibliotek24Database, office: OrganisationId): Promise<Committed<void>> {
  await database.transaction('rw', ['meta'], async () => {
    const meta = await readMeta(database);
    if (meta) await database.meta.put({ ...meta, device: { ...deviceOf(meta), organisationId: office } });
  });
  const device = deviceOf(await readMeta(database)).id;
  return commit(database, {
    context: { devices: [device] },
    plan: (state, actor) => {
      const after = { device, organisation_id: office };
      const outcome = edit(state, { table: 'devices', key: device, after }, actor);
      return { changes: 'change' in outcome ? [outcome.change] : [], value: undefined };
    },
  });
}
