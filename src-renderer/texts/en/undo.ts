import type { Messages } from '../messages.ts';

/** What is said of a change, and of taking it back; the same in every view. */
export const undo: Messages['undo'] = {
  undone: 'The last change is undone.',
  nothingToUndo: 'There is nothing to undo.',
  redone: 'The change is redone.',
  nothingToRedo: 'There is nothing to redo.',
  notSaved: 'The change could not be written to the journal of this PC and is not saved. Try again.',
  full: 'The disk is full, so the change was not saved. Free up space and try again.',
  proposed:
    'The record belongs to another owner. The change is sent as a proposal, and is shown when the owner has taken it in.',
};
