import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Of } from '#services/central/inspect.ts';
import { createSchedule } from '../../../support/fs-schedule.ts';
import { BAD_WEATHER, CALM, FINE_WEATHER, type ShareWeather, simulatedShare } from '../../../support/fs-share.ts';
import { coversEntries, type Entries, filesByHash } from '../../../support/numbered-entries.ts';
import { dayAt, type PcState, pcProgram } from '../../../support/publishing-pc.ts';
import { CENTRAL, diskWith, namesIn } from '../../../support/publishing-site.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const files = filesByHash();
const FIRST = await files.bytesOf({}, 1);

/** A day at several PCs on one share; gives every content that the central file has had. */
async function day(seed: number, pcs: number, edits: number, weather: ShareWeather) {
  const schedule = createSchedule(seed);
  const server = diskWith(FIRST);
  const share = simulatedShare(schedule, server, weather);
  const states: PcState[] = Array.from({ length: pcs }, (_, index) => ({
    name: `pc${index}`,
    known: {},
    revision: 1,
    confirmed: 0,
  }));
  const contents: Uint8Array[] = [FIRST];
  const nonce = () => schedule.random.hex(16);
  const start = () => {
    const { fs, pc } = share.client();
    const watched = async (from: string, to: string) => {
      await fs.rename(from, to).finally(() => {
        const now = server.files.get(CENTRAL);
        if (now !== undefined && now !== contents.at(-1)) contents.push(now);
      });
    };
    return pcProgram({ fs: { ...fs, rename: watched }, timing: pc.timing }, files, nonce, false);
  };
  await schedule.run(states.map((pc) => () => dayAt(pc, edits, start, files)));
  return { server, share, schedule, states, contents, start };
}

function entriesOf(bytes: Uint8Array | undefined): Entries | undefined {
  return bytes && files.entriesBy(sha256Of(bytes))?.entries;
}

test('PCs that stay awake: no file ever takes back what the one before it had', async () => {
  await fc.assert(
    fc.asyncProperty(fc.noShrink(fc.integer()), fc.integer({ min: 2, max: 5 }), async (seed, pcs) => {
      const { server, share, schedule, contents, states, start } = await day(seed, pcs, 3, FINE_WEATHER);
      for (const [index, bytes] of contents.entries()) {
        const [entries, before] = [entriesOf(bytes), entriesOf(contents[index - 1])];
        if (entries === undefined) throw new Error('not whole');
        if (before) expect(coversEntries(entries, before)).toBe(true);
      }
      const all = Object.fromEntries(states.map(({ name }) => [name, 3]));
      expect(entriesOf(server.files.get(CENTRAL))).toEqual(all);

      // What a scanner held for too long is taken away by whoever publishes next.
      share.weather(CALM);
      const [first] = states;
      if (first) await schedule.run([() => dayAt(first, 1, start, files)]);
      expect(entriesOf(server.files.get(CENTRAL))).toEqual({ ...all, pc0: 4 });
      expect(namesIn(server).filter((name) => /tmp|laas/.test(name))).toEqual([]);
    }),
    seededRuns(25),
  );
});

test('PCs that sleep and die, a server that loses power: every edit is there in the end, once the weather is fine', async () => {
  await fc.assert(
    fc.asyncProperty(fc.noShrink(fc.integer()), fc.integer({ min: 2, max: 5 }), async (seed, pcs) => {
      const { server, share, schedule, states, start } = await day(seed, pcs, 3, BAD_WEATHER);
      share.weather(FINE_WEATHER);
      await schedule.run(states.map((pc) => () => dayAt(pc, 0, start, files)));
      expect(entriesOf(server.files.get(CENTRAL))).toEqual(Object.fromEntries(states.map(({ name }) => [name, 3])));
      for (const { confirmed, known, name } of states) {
        expect(confirmed).toBe(3);
        expect(known[name]).toBe(3);
      }
    }),
    seededRuns(25),
  );
});
