/** Bytes that can still be stored; null where nobody tells. */
export type FreeRoom = {
  /** On the disk of the data folder, for the journal and the backups. */
  readonly disk: number | null;
  /** What the browser lets the program have. */
  readonly browser: number | null;
};

export type RoomVerdict =
  | { readonly kind: 'enough' }
  | { readonly kind: 'short'; readonly place: keyof FreeRoom; readonly needed: number; readonly free: number };

const MB = 1024 * 1024;

/**
 * What is needed to take in a file, by its size: the journal's entry is some twice the file, and a backup is written beside the one
 * it follows; the browser keeps the file, its figures, and for a while both in its log. What is left free lets everything else
 * on the PC go on, and the program say that it is full.
 */
const NEEDED = {
  disk: { reserve: 100 * MB, times: 4 },
  browser: { reserve: 50 * MB, times: 3 },
} as const;

/** Whether a file of so many bytes can be taken in without filling the disk. What nobody tells of is taken for enough. */
export function roomFor(bytes: number, free: FreeRoom): RoomVerdict {
  for (const place of ['disk', 'browser'] as const) {
    const needed = NEEDED[place].reserve + NEEDED[place].times * bytes;
    const has = free[place];
    if (has !== null && has < needed) return { kind: 'short', place, needed, free: has };
  }
  return { kind: 'enough' };
}
