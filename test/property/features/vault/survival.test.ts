import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { HostApi } from '#contract/host-api.ts';
import { database } from '#data/working-copy.ts';
import { backUp } from '#features/vault/back-up.ts';
import { openVault } from '#features/vault/open-vault.ts';
import { restoreNewest } from '#features/vault/restore-newest.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { vaultWorld } from '../../../support/vault-world.ts';
import { type Fault, HOW_FAR } from '../../../unit/services/journal/fault-disk.ts';

// The worker's work, in this thread.
vi.mock('#workers/client.ts', async () => {
  const intake = await import('#workers/backup-intake.ts');
  const { database: here } = await import('#data/working-copy.ts');
  return {
    makeBackup: () => intake.makeBackup(here),
    restoreBackup: (bytes: Uint8Array, sequence: number) => intake.restoreBackup(here, bytes, sequence),
  };
});

type World = ReturnType<typeof vaultWorld>;

/** What happens to a PC between two runs. */
const DAMAGE = {
  nothing: async () => undefined,
  wiped: async () => database.delete(),
  'the newest backup overwritten': async (world: World) => {
    const path = world.newestBackup();
    if (path) world.put(path, new Uint8Array(1000).fill(7));
  },
  'the last bytes of the journal flipped': async (world: World) => {
    const bytes = world.files.get(JOURNAL)?.slice();
    if (!bytes) return;
    for (let i = Math.max(0, bytes.length - 20); i < bytes.length; i++) bytes[i] = (bytes[i] ?? 0) ^ 0x15;
    world.put(JOURNAL, bytes);
  },
  'the journal gone': async (world: World) => void world.files.delete(JOURNAL),
  'every backup gone': async (world: World) => {
    for (const path of [...world.files.keys()].filter((each) => each.includes('/backups/'))) world.files.delete(path);
  },
  'the sentinel gone': async (world: World) => void world.files.delete('/data/sentinel.json'),
  'rows of garbage': async () => {
    await database.open();
    await database.table('vendors').put({ id: 'v1', name: 17, owner: null });
    await database.table('stamp_sets').clear();
    await database.table('organisations').put({ id: 'garbage' });
  },
} satisfies Record<string, (world: World) => Promise<unknown>>;

const JOURNAL = '/data/journal.jsonl';

/** A start as the program does it: opens, fetches back what is gone, and sees whether what is there is whole. */
async function start(host: HostApi): Promise<void> {
  const opened = await openVault(host);
  if (opened.kind === 'lost') expect(await restoreNewest(host)).toEqual({ kind: 'restored', missing: 0 });
  else expect(opened).toEqual({ kind: 'open', missing: 0 });
  if (!(await backUp(host, 'start'))) {
    expect(await restoreNewest(host)).toEqual({ kind: 'restored', missing: 0 });
    expect(await backUp(host, 'pause')).toBe(true);
  }
}

const run = fc.record({
  edits: fc.integer({ min: 0, max: 4 }),
  backsUp: fc.boolean(),
  fault: fc.option(
    fc.record({
      call: fc.integer({ min: 1, max: 10 }),
      how: fc.constantFrom(...HOW_FAR),
      error: fc.constantFrom<Fault['error']>('crash', 'ENOSPC', 'EIO'),
    }),
  ),
  damage: fc.constantFrom(...(Object.keys(DAMAGE) as (keyof typeof DAMAGE)[])),
});

test('whatever one thing happens to the PC between two runs, every change that was called saved is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 5 }), async (runs) => {
      await database.delete();
      const world = vaultWorld();
      await world.start();
      await world.begin();
      for (const _ of [1, 2]) {
        await start(await world.start());
        await world.edit();
      }
      for (const { edits, backsUp, fault, damage } of runs) {
        const host = await world.start(fault ?? undefined);
        for (let i = 0; i < edits; i++) await world.edit();
        if (backsUp) await backUp(host, 'pause').catch(() => false);
        database.close();

        await DAMAGE[damage](world);
        await start(await world.start());
        expect(await world.lost(), damage).toEqual([]);
      }
    }),
    seededRuns(15),
  );
}, 120_000);
