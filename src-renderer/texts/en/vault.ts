import type { Messages } from '../messages.ts';

export const vault: Messages['vault'] = {
  lostTitle: 'The data are gone from the browser',
  lostBody: (when) =>
    `This PC has a backup from ${when}, and a journal of what you have done since. Nothing of it is lost.`,
  lostBodyJournal: 'This PC has a journal of everything you have done. Nothing of it is lost.',
  bringBack: 'Bring the data back',
  bringing: 'Bringing the data back …',
  notBack:
    'The backup could not be read. The files are still on this PC. Ask your IT department for help before you begin anew.',
  unsafe:
    'This PC cannot write backups or the journal. Check that the disk is not full, and start the program again. Changes are not stored until that works.',
  title: 'Backups',
  help: 'The program takes a backup when it starts, five minutes after a change, and before anything is taken in. Imported files are not in it.',
  none: 'No backup yet.',
  now: 'Back up now',
  taken: 'The backup is taken.',
  notTaken: 'The backup could not be taken. Check that the disk is not full.',
  when: 'When',
  reason: 'Why',
  size: 'Size',
  reasons: {
    start: 'at start',
    quit: 'at quitting',
    pause: 'after changes',
    beforeImport: 'before an import',
    beforeMigration: 'before an upgrade',
    beforeMerge: 'before the central file was taken in',
  },
  states: { whole: '', damaged: 'damaged', unchecked: 'in the copy folder' },
  goBack: 'Go back to this',
  goBackQuestion: (when) =>
    `Go back to how things were ${when}? What you have done since is backed up first, so you can undo.`,
  wentBack: (when) => `The data are as they were ${when}.`,
};
