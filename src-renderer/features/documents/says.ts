import type { useNotice } from '#features/undo/index.ts';

/** How a part of the view tells what was done, with a way back. */
export type Says = Pick<ReturnType<typeof useNotice>, 'say' | 'sayUndoable'>;
