import type { OrganisationId } from '#domain/model/brands.ts';
import { edit } from '#domain/sync/edit.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import { readMeta } from './dataset-store.ts';
import { deviceOf } from './identity.ts';

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
