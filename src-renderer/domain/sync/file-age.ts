import type { CentralFile } from '../model/central-data.ts';
import { isCoveredBy, lamportOf, type Vector } from './vector.ts';

/** Whether a file whose vector this is holds a device's change: only then may it leave the outbox. */
export function confirmed(vector: Vector, device: string, sequence: number): boolean {
  return lamportOf(vector, device) >= sequence;
}

/** An old file put back: mine includes all that it does, and more. */
export function isOlder(file: CentralFile, mine: CentralFile): boolean {
  return isCoveredBy(file.header.vector, mine.header.vector) && !isCoveredBy(mine.header.vector, file.header.vector);
}

/**
 * Somebody else writes under this device's name: a profile that was copied to another PC, or put back from a copy. Then a new
 * device id is due, before the next edit. What has been written stays: equal stamps with different values become conflicts.
 * @param issued the greatest lamport that this device has given out
 */
export function clonedDevice(file: CentralFile, device: string, issued: number): boolean {
  return lamportOf(file.header.vector, device) > issued || lamportOf(file.header.seen, device) > issued;
}
