import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CentralFile } from '#domain/model/central-data.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { acts } from '../../../support/sync-acts.ts';
import { contentHashOf, contentOf, joined } from '../../../support/sync-content.ts';
import { newWorld, perform, type World } from '../../../support/sync-world.ts';

/** Every file there is after a history: states of the devices, shared files, contributions. */
function filesOf(world: World): CentralFile[] {
  return [...world.replicas.map(({ state }) => state), ...world.history, ...world.contributions.values()];
}

test('join of states that came about: any order and grouping gives the same content, and itself nothing new', () => {
  fc.assert(
    fc.property(
      acts(60, 4),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 4, maxLength: 4 }),
      (history, triples) => {
        const world = newWorld(4);
        for (const act of history) perform(world, act);
        const files = filesOf(world);
        for (const places of triples) {
          const [a, b, c] = places.map((place) => files[place % files.length]);
          if (!a || !b || !c) return;
          const whole = contentOf(joined(joined(a, b), c));
          expect(contentOf(joined(a, joined(b, c)))).toEqual(whole);
          expect(contentOf(joined(c, joined(b, a)))).toEqual(whole);
          expect(contentOf(joined(a, a))).toEqual(contentOf(a));
          expect(contentOf(joined(joined(a, b), b))).toEqual(contentOf(joined(a, b)));
        }
      },
    ),
    seededRuns(150),
  );
});

test('join of states that came about can be read by every reader, with the same content hash in any order', async () => {
  await fc.assert(
    fc.asyncProperty(acts(60, 4), async (history) => {
      const world = newWorld(4);
      for (const act of history) perform(world, act);
      const [first, ...others] = filesOf(world);
      if (!first) return;
      const there = await contentHashOf(joined(first, ...others));
      const back = await contentHashOf(others.reduceRight((state, other) => joined(other, state), first));
      expect(back).toBe(there);
    }),
    seededRuns(25),
  );
});
