/** What stands in the way of keeping a change: nothing may be changed while it does. */
export type Trouble =
  /** The browser's copy of the data. */
  | { readonly kind: 'workingCopy'; readonly reason: 'full' | 'failed' }
  /** The folder that the journal of changes lies in. */
  | { readonly kind: 'disk'; readonly reason: 'full' | 'denied' | 'busy' | 'failed' }
  /** The host does not answer: it was closed, or closed and started again. */
  | { readonly kind: 'noHost' };

export type Looked = {
  readonly workingCopy: 'whole' | 'full' | 'gone' | 'failed';
  readonly disk: 'whole' | 'noHost' | 'full' | 'denied' | 'busy' | 'failed';
};

/** What a look at both has found; null: every change can be kept. What is gone is no trouble but a loss, and not told here. */
export function troubleOf({ workingCopy, disk }: Looked): Trouble | null {
  // Without its host the page can do nothing about the rest.
  if (disk === 'noHost') return { kind: 'noHost' };
  if (workingCopy === 'full' || workingCopy === 'failed') return { kind: 'workingCopy', reason: workingCopy };
  return disk === 'whole' ? null : { kind: 'disk', reason: disk };
}
