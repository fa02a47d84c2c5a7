/** Who wrote a field's value, and how far they had counted: `lamport` = 1 + the greatest the device had seen. No clock. */
export type Stamp = { readonly lamport: number; readonly device: string };

/** What a field without a stamp counts as: files made by hand or by another system. */
export const UNSTAMPED: Stamp = { lamport: 0, device: '' };

/** Below 0 when `a` is the lesser: by lamport, then by device. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.lamport - b.lamport || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.lamport === b.lamport && a.device === b.device;
}

export function greaterStamp<S extends Stamp>(a: S, b: S): S {
  return compareStamps(a, b) >= 0 ? a : b;
}

/** As it stands in `proposals.stamp` and `conflicts.stamp_a`: `7@device`. */
export function stampText({ lamport, device }: Stamp): string {
  return `${lamport}@${device}`;
}

/** The stamp that `stampText` wrote; a text that it did not write counts as unstamped. */
export function parseStamp(text: string): Stamp {
  const parts = /^(\d{1,15})@(.*)$/s.exec(text);
  return parts ? { lamport: Number(parts[1]), device: parts[2] ?? '' } : UNSTAMPED;
}
