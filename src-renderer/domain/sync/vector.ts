import type { Stamp } from './stamp.ts';

/** Device → the greatest lamport of it that is included, or seen. */
export type Vector = Readonly<Record<string, number>>;

/** 0 for a device that the vector does not name. */
export function lamportOf(vector: Vector, device: string): number {
  return Object.hasOwn(vector, device) ? (vector[device] ?? 0) : 0;
}

/** An unstamped value is covered by every vector: it was there before anyone counted. */
export function covers(vector: Vector, { lamport, device }: Stamp): boolean {
  return lamport === 0 || lamport <= lamportOf(vector, device);
}

/** The pointwise greatest. */
export function joinVectors(a: Vector, b: Vector): Vector {
  if (a === b) return a;
  const joined = new Map(Object.entries(a));
  for (const [device, lamport] of Object.entries(b)) {
    if (lamport > (joined.get(device) ?? 0)) joined.set(device, lamport);
  }
  return Object.fromEntries(joined);
}

export function withStamp(vector: Vector, stamp: Stamp): Vector {
  return covers(vector, stamp) ? vector : { ...vector, [stamp.device]: stamp.lamport };
}

/** Every device as far in `b` as in `a`. */
export function isCoveredBy(a: Vector, b: Vector): boolean {
  return Object.entries(a).every(([device, lamport]) => lamport <= lamportOf(b, device));
}

export function greatestLamport(vector: Vector): number {
  return Math.max(0, ...Object.values(vector));
}
