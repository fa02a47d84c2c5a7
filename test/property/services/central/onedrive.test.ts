import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Of } from '#services/central/inspect.ts';
import { fsOver } from '../../../support/fs-memory.ts';
import { simulatedCloud } from '../../../support/fs-onedrive.ts';
import { createSchedule } from '../../../support/fs-schedule.ts';
import { filesByHash } from '../../../support/numbered-entries.ts';
import { dayAt, type PcState, pcProgram, syncOnce } from '../../../support/publishing-pc.ts';
import { CENTRAL, diskWith } from '../../../support/publishing-site.ts';
import { SOAK_MS, seededRuns } from '../../../support/seeded-runs.ts';

const files = filesByHash();
const FIRST = await files.bytesOf({}, 1);
const EDITS = 3;

test('in OneDrive every edit of every PC is in every central file in the end, and no conflict copy is left', async () => {
  let copies = 0;
  await fc.assert(
    fc.asyncProperty(fc.noShrink(fc.integer()), fc.integer({ min: 2, max: 4 }), async (seed, pcs) => {
      const schedule = createSchedule(seed);
      const cloud = simulatedCloud(schedule, 0.002);
      const first = cloud.replica('FIRST', diskWith(FIRST));
      first.carry(true);
      const replicas = Array.from({ length: pcs }, (_, index) => cloud.replica(`PC${index}`, diskWith(null)));
      for (const replica of replicas) replica.carry(true);
      const states: PcState[] = replicas.map((_, index) => ({
        name: `pc${index}`,
        known: {},
        revision: 1,
        confirmed: 0,
      }));
      const nonce = () => schedule.random.hex(16);
      let working = pcs;
      const carrier = schedule.pc();
      const carrying = async () => {
        while (working > 0) {
          await carrier.timing.pause(schedule.random.integer(500, 20_000));
          schedule.random.pick(replicas).carry();
          if ([...cloud.files.keys()].some((path) => path.includes('-PC'))) copies++;
        }
      };
      const programs = states.map((state, index) => async () => {
        const replica = replicas[index];
        if (replica === undefined) throw new Error('no replica');
        const start = () => {
          const { fs, pc } = replica.client();
          return pcProgram({ fs, timing: pc.timing }, files, nonce, true);
        };
        await dayAt(state, EDITS, start, files).finally(() => {
          working--;
        });
      });
      await schedule.run([...programs, carrying]);

      // The network is up and everybody looks in now and then, until there is nothing to say.
      const calm = createSchedule(seed);
      for (let round = 0; round < 12; round++) {
        for (const [index, replica] of replicas.entries()) {
          const state = states[index];
          if (state === undefined) continue;
          replica.carry(true);
          const pc = calm.pc();
          await calm.run([
            async () => {
              await syncOnce(
                state,
                pcProgram({ fs: fsOver(replica.disk), timing: pc.timing }, files, nonce, true),
                files,
              );
            },
          ]);
          replica.carry(true);
        }
      }
      const all = Object.fromEntries(states.map(({ name }) => [name, EDITS]));
      for (const { disk } of replicas) {
        expect(files.entriesBy(sha256Of(disk.files.get(CENTRAL) ?? new Uint8Array()))?.entries).toEqual(all);
        expect([...disk.files.keys()].filter((path) => /^\/delt\/[^/]*-PC/.test(path))).toEqual([]);
      }
    }),
    seededRuns(25),
  );
  // A timed run may have been stopped before it came to any.
  if (SOAK_MS === null) expect(copies).toBeGreaterThan(0);
});
