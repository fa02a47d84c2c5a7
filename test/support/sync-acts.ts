import fc from 'fast-check';
import { ACT_KINDS, type Act, type ActKind } from './sync-world.ts';

/** What a day at work mostly is, and what makes devices meet. */
const OFTEN: readonly ActKind[] = ['publish', 'publish', 'read', 'note', 'answer', 'delete', 'resolve'];

/** One act, of the common kinds more often than not. */
export function oftenActs(devices: number): fc.Arbitrary<Act> {
  return fc.record({
    kind: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...ACT_KINDS) },
      { weight: 1, arbitrary: fc.constantFrom(...OFTEN) },
    ),
    who: fc.nat(devices - 1),
    // Few records, so that devices meet at them.
    what: fc.constantFrom(1, 1, 1, 0, 0, 2, 3),
    value: fc.nat(7),
  });
}

/** Histories of edits, deletions, imports and files that come and go, in any order. */
export function acts(maxLength: number, devices: number): fc.Arbitrary<Act[]> {
  return fc.array(oftenActs(devices), { minLength: maxLength / 2, maxLength, size: 'max' });
}
