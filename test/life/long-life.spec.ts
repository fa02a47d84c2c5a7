import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { begin, realFile, setPrice } from '../e2e/support/offices.ts';
import { openOffice, type RunningOffice } from './support/running-office.ts';
import { growthOf, leftovers, type MemorySample, sampleMemory } from './support/samples.ts';
import { importUsage, letGoOfForm, share, shownPrice, walk } from './support/work.ts';

const minutes = Number(process.env.B24_LIFE_MINUTES);
const seed = Number(process.env.B24_SEED ?? 1);

/** More than this between the early and the late half is growth, not noise. */
const FLAT = { heap: 0.25, rss: 0.3 };

/**
 * Two offices that share a file work as on a long day. The first half of the time measures memory; in the second half hosts and browsers are
 * killed at random moments, and after each what was said to be saved must be there.
 */
test('a long life: memory stays flat, nothing is left behind, and no kill loses what was saved', async () => {
  test.setTimeout(minutes * 60_000 + 600_000);
  const folder = await mkdtemp(join(tmpdir(), 'b24-life-'));
  const central = join(folder, 'felles', 'felles.b24.zip');
  mkdirSync(join(folder, 'felles'));
  writeFileSync(central, await realFile(folder));
  const random = randomFrom(seed);
  const offices: [RunningOffice, RunningOffice] = [
    await openOffice(folder, 'agder', central),
    await openOffice(folder, 'bibliotek24', central),
  ];
  await begin(offices[0], 'Agder');
  await begin(offices[1], 'Bibliotek24');

  let began = Date.now();
  const part = () => (Date.now() - began) / (minutes * 60_000);
  const done = { edits: 0, imports: 0, syncs: 0, hostKills: 0, browserKills: 0 };
  const samples: MemorySample[] = [];
  // The list starts with the sample's 29 800.
  let price = 30_000;
  const edit = async () => {
    price++;
    await setPrice(offices[0], String(price));
    done.edits++;
  };
  const work = async () => {
    await edit();
    await importUsage(offices[0], (done.imports % 50) + 1);
    done.imports++;
    for (const office of offices) await share(office);
    done.syncs++;
    await walk(offices[0]);
  };

  await work();
  // All that is loaded once is loaded: from here on it counts.
  began = Date.now();
  while (part() < 0.5) {
    await work();
    samples.push(await sampleMemory(offices[0]));
  }
  while (part() < 1) {
    const what = random() < 0.5 ? 'host' : 'browser';
    const saved = price;
    // Somewhere in an edit: before it is saved, while, or after.
    const going = edit().then(
      () => price,
      () => saved,
    );
    await new Promise((resolve) => setTimeout(resolve, random() * 2500));
    await offices[0].kill(what);
    done[what === 'host' ? 'hostKills' : 'browserKills']++;
    const confirmed = await going;
    offices[0] = await openOffice(folder, 'agder', central);
    const shown = await shownPrice(offices[0]);
    expect(shown, `after a kill of the ${what} while ${saved} became ${price}`).toBeGreaterThanOrEqual(confirmed);
    expect(shown).toBeLessThanOrEqual(price);
    price = shown;
    await letGoOfForm(offices[0]);
    await share(offices[0]);
  }
  await work();
  for (const office of offices) await office.close();

  const heap = samples.map((sample) => sample.heap);
  const rss = samples.flatMap((sample) => sample.rss ?? []);
  const left = leftovers(folder);
  console.log(`Long life, ${minutes} minutes, seed ${seed}: ${JSON.stringify(done)}`);
  console.log(`Heap after collection, MB: ${figures(heap)}; host, MB: ${figures(rss)}; left behind: ${left.length}`);
  expect(left).toEqual([]);
  // Fewer than six samples tell nothing of growth.
  if (samples.length >= 6) {
    expect(growthOf(heap), 'growth of the page').toBeLessThan(FLAT.heap);
    expect(growthOf(rss), 'growth of the host').toBeLessThan(FLAT.rss);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

function figures(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  const growth = (growthOf(values) * 100).toFixed(0);
  return `${first.toFixed(1)} first, ${last.toFixed(1)} last, ${Math.max(...values).toFixed(1)} most (${growth} % between the halves, ${values.length} samples)`;
}

/** Numbers from 0 to 1 that come again with the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
