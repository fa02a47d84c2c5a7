import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadTables, readMeta } from '#data/dataset-store.ts';
import { readIntakes } from '#data/intake-log.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addImport, removeSource } from '#data/usage-import.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { PutBackIntake } from '#workers/put-back-intake.ts';
import { county, municipality, NATIONAL, usageSource } from '../../support/figure-records.ts';
import { newImport } from '../../support/new-import.ts';
import { CENTRAL, diskWith, testSite } from '../../support/publishing-site.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';
import { SyncPc, syncHost } from '../../support/sync-pc.ts';

const NO = organisationId('NO');
const AGDER = organisationId('NO-42');
const small = smallCentralFile();
const shared: CentralFile = {
  ...small,
  tables: {
    ...small.tables,
    organisations: [NATIONAL, county('NO-42'), county('NO-11'), municipality('NO-4204', 'NO-42')],
    vendors: [
      { id: 'v1', owner: NO, name: 'Nasjonal' },
      { id: 'v2', owner: AGDER, name: 'Agders' },
      { id: 'v3', owner: organisationId('NO-4204'), name: 'Kristiansands' },
    ],
  },
};
const EVERYTHING = { kinds: ['added', 'changed', 'removed'], propose: false } as const;

let disk: ReturnType<typeof diskWith>;
let agder: SyncPc;
let national: SyncPc;
let back: PutBackIntake;

const standing = () => disk.files.get(CENTRAL) ?? new Uint8Array();

async function sync(...pcs: readonly SyncPc[]): Promise<void> {
  for (const pc of pcs) await pc.engine.run(true);
}

async function takeIn(pc: SyncPc): Promise<void> {
  await pc.engine.run(true);
  if ((pc.engine.state().summary?.toTakeIn ?? 0) > 0) expect(await pc.engine.takeIn()).toBe('taken');
}

beforeEach(async () => {
  disk = diskWith(await writeCentralFile(shared));
  agder = await new SyncPc('NO-42', syncHost(testSite({ disk }))).begin(standing());
  national = await new SyncPc('NO', syncHost(testSite({ disk }))).begin(standing());
  await sync(agder, national);
  await takeIn(agder);
  await takeIn(national);
  back = new PutBackIntake(agder.database);
});

async function look(bytes: Uint8Array, office = 'NO-42') {
  const looked = await back.lookAtEdition(bytes, office);
  if (looked.kind !== 'ok') throw new Error('not whole');
  return looked.value;
}

async function putBack(
  choice: Parameters<PutBackIntake['putBack']>[2],
  source: Parameters<PutBackIntake['putBack']>[0],
) {
  const done = await back.putBack(source, 'NO-42', choice);
  if (done.kind !== 'stored') throw new Error(done.kind);
  return done.value;
}

describe('an earlier edition', () => {
  test('is compared by county, with what is ours and what is not, and put back as changes that reach the others', async () => {
    const edition = standing();
    await agder.rename('v2', 'Feil navn');
    await agder.remove('v3');
    await agder.rename('v4', 'Kom siden');
    await national.rename('v1', 'Nytt nasjonalt');
    await sync(agder, national);
    await takeIn(agder);

    const preview = await look(edition);
    expect(preview).toMatchObject({ added: 1, changed: 2, removed: 1, changedSince: 0, leftOut: 0 });
    expect(preview.groups).toEqual([
      { group: 'NO', own: { added: 0, changed: 0, removed: 0 }, others: { added: 0, changed: 1, removed: 0 } },
      { group: 'NO-42', own: { added: 1, changed: 1, removed: 1 }, others: { added: 0, changed: 0, removed: 0 } },
    ]);
    const done = await putBack({ groups: ['NO-42'], kinds: ['added', 'changed'], propose: false }, { kind: 'edition' });
    expect(done).toEqual({ edited: 2, proposed: 0, sources: [] });
    const restored = { v1: 'Nytt nasjonalt', v2: 'Agders', v3: 'Kristiansands', v4: 'Kom siden' };
    expect(await agder.vendors()).toEqual(restored);

    // The file was not put in place: it is joined like any other change.
    await sync(agder);
    await takeIn(national);
    expect(await national.vendors()).toEqual(restored);

    expect(await back.undo(done)).toBe(true);
    expect(await agder.vendors()).toEqual({ v1: 'Nytt nasjonalt', v2: 'Feil navn', v4: 'Kom siden' });
  });

  test('what others own can be proposed to them', async () => {
    const edition = standing();
    await national.rename('v1', 'Nytt nasjonalt');
    await sync(national);
    await takeIn(agder);
    await look(edition);
    const done = await putBack({ groups: ['NO'], ...EVERYTHING, propose: true }, { kind: 'edition' });
    expect(done).toEqual({ edited: 0, proposed: 1, sources: [] });
    expect((await agder.vendors()).v1).toBe('Nytt nasjonalt');
    expect((await loadTables(agder.database)).proposals).toMatchObject([{ record_id: 'v1', value: 'Nasjonal' }]);
  });

  test('an import that was taken back comes with its rows; undo takes it away again', async () => {
    const rows = usageFromRows([usageRowOf({ source_id: 'u9', count: 7 })]);
    await addImport(agder.database, newImport(usageSource({ id: 'u9', owner: 'NO-42' }), rows));
    await sync(agder);
    const edition = standing();
    await removeSource(agder.database, 'u9');
    expect((await loadUsage(agder.database)).length).toBe(0);
    await look(edition);
    const done = await putBack({ groups: ['NO-42'], ...EVERYTHING }, { kind: 'edition' });
    expect(done.sources).toEqual(['u9']);
    expect((await loadUsage(agder.database)).count[0]).toBe(7);
    expect(await back.undo(done)).toBe(true);
    expect((await loadUsage(agder.database)).length).toBe(0);
  });

  test('which PCs there are is never put back', async () => {
    // The other PC comes here with what it wrote.
    await national.rename('v1', 'Nytt nasjonalt');
    await sync(national);
    await takeIn(agder);
    const preview = await look(await writeCentralFile(shared));
    expect(preview).toMatchObject({ added: 0, changed: 1, removed: 0 });
    expect((await loadTables(agder.database)).devices).toHaveLength(2);
  });
});

describe('what was taken in', () => {
  /** The national body acts for all: it changes what is Agder's. */
  async function takenIn() {
    await national.rename('v2', 'Endret av Bibliotek24', 'NO-42');
    await national.remove('v3');
    await national.rename('v5', 'Ny', 'NO-42');
    await national.rename('v1', 'Nytt nasjonalt');
    await sync(national);
    await national.engine.approve();
    await takeIn(agder);
    const [intake] = await readIntakes(agder.database);
    if (intake?.id === undefined) throw new Error('nothing was noted');
    return { kind: 'intake', id: intake.id } as const;
  }

  test('is noted with how much and by whom', async () => {
    await takenIn();
    const [intake] = await readIntakes(agder.database);
    expect(intake).toMatchObject({
      added: 1,
      changed: 2,
      removed: 1,
      byOffice: { NO: { added: 1, changed: 2, removed: 1 } },
    });
    expect(intake?.revision).toBe((await readMeta(agder.database))?.header.revision);
  });

  test('is taken back as changes of one’s own, as far as one may act for the owner; what was changed since stays', async () => {
    const source = await takenIn();
    await agder.rename('v5', 'I bruk');
    const preview = await back.preview(source, 'NO-42');
    expect(preview).toMatchObject({ added: 1, changed: 2, removed: 0, changedSince: 1 });
    const done = await putBack({ groups: ['NO'], ...EVERYTHING }, source);
    expect(done).toMatchObject({ edited: 2, proposed: 0 });
    const before = { v1: 'Nytt nasjonalt', v2: 'Agders', v3: 'Kristiansands', v5: 'I bruk' };
    expect(await agder.vendors()).toEqual(before);
    await sync(agder);
    await takeIn(national);
    expect(await national.vendors()).toEqual(before);
    expect((await loadTables(national.database)).conflicts).toEqual([]);
    expect((await back.preview(source, 'NO-42')).changed, 'what is left is not ours').toBe(1);
  });

  test('belongs to the shared file: another one forgets it', async () => {
    await takenIn();
    const other = await writeCentralFile({ ...shared, header: { ...shared.header, fileId: 'another' } });
    await agder.begin(other);
    expect(await readIntakes(agder.database)).toEqual([]);
  });
});
