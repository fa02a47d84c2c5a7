import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { createInspect, sha256Of } from '#services/central/inspect.ts';
import { publishCentral } from '#services/central/publish.ts';
import { entriesFile } from '../../../support/numbered-entries.ts';
import { CENTRAL, diskWith, publication, testSite } from '../../../support/publishing-site.ts';
import { countedRuns, seededRuns } from '../../../support/seeded-runs.ts';
import { tally } from '../../../support/soak-figures.ts';

const LONGEST_MS = 2000;
const MUTATIONS = countedRuns(5000, 100_000);

const inspect = createInspect();
const whole = await writeCentralFile(entriesFile({ a: 2 }, 2));
const next = await writeCentralFile(entriesFile({ a: 3 }, 3));
const [content, nextContent] = [await readCentralFile(whole), await readCentralFile(next)];

/** What the host takes the bytes for, in time; bytes that say nothing about the content (dates in the archive) may differ. */
async function isDamaged(bytes: Uint8Array): Promise<boolean> {
  const began = performance.now();
  const inspected = await inspect(bytes, sha256Of(bytes));
  expect(performance.now() - began).toBeLessThan(LONGEST_MS);
  if (inspected.kind !== 'whole') return true;
  expect([content, nextContent]).toContainEqual(await readCentralFile(bytes));
  return false;
}

test('every byte flipped: never taken for another content', async () => {
  let damaged = 0;
  for (let at = 0; at < whole.length; at++) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ (at % 2 === 0 ? 0xff : 1 << ((at >> 1) % 8));
    if (await isDamaged(bytes)) damaged++;
  }
  expect(damaged).toBeGreaterThan(0.75 * whole.length);
});

test('cut off at every length: damaged', async () => {
  for (let length = 0; length < whole.length; length++) {
    expect(await isDamaged(whole.slice(0, length)), `${length} bytes`).toBe(true);
  }
});

type Mutation = (bytes: Uint8Array) => Uint8Array;

const place = fc.nat({ max: whole.length - 1 });
const length = fc.integer({ min: 1, max: 600 });
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** What disks, shares and half-done copies do to files. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc
    .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 12 })
    .map((flips) => (bytes: Uint8Array) => {
      const flipped = bytes.slice();
      for (const [at, mask] of flips) flipped[at] = (flipped[at] ?? 0) ^ mask;
      return flipped;
    }),
  fc.tuple(place, length).map(
    ([at, count]) =>
      (bytes: Uint8Array) =>
        bytes.slice().fill(0, at, at + count),
  ),
  fc.tuple(place, length).map(
    ([at, count]) =>
      (bytes: Uint8Array) =>
        joined(bytes.subarray(0, at), bytes.subarray(at + count)),
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 64 })).map(
    ([at, noise]) =>
      (bytes: Uint8Array) =>
        joined(bytes.subarray(0, at), noise, bytes.subarray(at)),
  ),
  fc.tuple(place, place, length).map(([from, to, count]) => (bytes: Uint8Array) => {
    const moved = bytes.slice();
    moved.copyWithin(to, from, from + count);
    return moved;
  }),
  // The beginning of one revision and the end of another.
  place.map((at) => (bytes: Uint8Array) => joined(bytes.subarray(0, at), next.subarray(at))),
);

test(`${MUTATIONS.numRuns} random mutations: none taken for another content, none over two seconds`, {
  timeout: MUTATIONS.numRuns * 20,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      await isDamaged(mutations.reduce((each, mutate) => mutate(each), whole));
    }),
    MUTATIONS,
  );
  tally('mutations', MUTATIONS.numRuns);
});

test('a damaged file is neither replaced unasked nor published, whatever happened to it', async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (mutate) => {
      const bytes = mutate(whole);
      if (!(await isDamaged(bytes))) return;
      const disk = diskWith(bytes);
      const outcome = await publishCentral(testSite({ disk, inspect }), publication({ from: bytes, to: next }), []);
      expect(outcome.central).toEqual({ kind: 'damaged', sha256: sha256Of(bytes) });
      expect(disk.files.get(CENTRAL)).toEqual(bytes);
      const sent = publication({ from: whole, to: bytes });
      const refusal = publishCentral(testSite({ disk: diskWith(whole), inspect }), sent, []);
      await expect(refusal).rejects.toMatchObject({ failure: 'bad_arguments' });
    }),
    seededRuns(200),
  );
});
