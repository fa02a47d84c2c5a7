const DAY_MS = 86_400_000;

/** A time by another PC's clock that lies more than a day ahead of ours: one of the two is wrong. Nothing is decided by it. */
export function isAhead(at: string, now: number = Date.now()): boolean {
  return Date.parse(at) > now + DAY_MS;
}
