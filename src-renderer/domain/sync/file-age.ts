import type { CentralFile } from '../model/central-data.ts';
import { isCoveredBy, lamportOf, type Vector } from './vector.ts';

/** Whether a file whose vector this is holds a device's change: only then may it leave the outbox. */
export function confirmed(vector: Vector, device: string, sequence: number): boolean {
  return lamportOf(vector, device) >= sequence;
}

/**
 * An old file put back: central files that were read before included all that it does, and more.
 * @param met everything that they held
 */
export function isOlder(vector: Vector, met: Vector): boolean {
  return isCoveredBy(vector, met) && !isCoveredBy(met, vector);
}

/**
 * Somebody else writes under this device's name: a profile that was copied to another PC, or put back from a copy. Then a new
 * device id is due, before the next edit. What has been written stays: equal stamps with different values become conflicts.
 * @param issued the greatest lamport that this device has given out
 */
export function clonedDevice(file: CentralFile, device: string, issued: number): boolean {
  return lamportOf(file.header.vector, device) > issued || lamportOf(file.header.seen, device) > issued;
}
