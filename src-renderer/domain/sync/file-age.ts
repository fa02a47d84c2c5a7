import type { CentralHeader } from '../model/central-data.ts';
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
 * device id is due, before anything is joined.
 * @param issued the greatest lamport that this device has given out
 */
export function clonedDevice({ vector, seen }: Pick<CentralHeader, 'vector' | 'seen'>, device: string, issued: number) {
  return lamportOf(vector, device) > issued || lamportOf(seen, device) > issued;
}
