import type { Messages } from '../messages.ts';

export const vault: Messages['vault'] = {
  lostTitle: 'The data are gone from the browser',
  lostBody: (when) =>
    `This PC has a backup from ${when}, and a journal of what you have done since. None of it is lost.`,
  lostBodyJournal: 'This PC has a journal of everything you have done. None of it is lost.',
  lostAway: (folder) =>
    `The backups are in ${folder}, which is out of reach now. Insert the memory stick or connect to the network, and bring the data back from there. Nothing is lost.`,
  lostFull:
    'There is no room for the data in the browser. Free up space on the disk, and try again. The backup is untouched.',
  bringBack: 'Bring the data back',
  bringAgain: 'Try again',
  bringing: 'Bringing the data back …',
  notBack:
    'The backup could not be read. The files are still on this PC. Ask your IT department for help before you start afresh.',
  fresh: 'Start afresh',
  freshQuestion: 'Start afresh without the data? The backups and the journal stay on this PC.',
  restoreQuestion:
    'Bring the data back from the last backup and the journal after it? All that was said to be saved is in it. What you are typing in a form is not.',
  readOnly: {
    title: 'Read only.',
    safe: 'All that was said to be saved is safe, and you can look and export as usual.',
    notSaved: 'Not saved.',
    tryNow: 'Try now',
    trying: 'Trying …',
    workingCopy: {
      full: {
        what: 'There is no room for more changes in the program’s working copy on this PC.',
        todo: 'Free up space on the disk. The program tries every minute, and carries on by itself.',
      },
      failed: {
        what: 'The program’s working copy on this PC can be neither written nor read.',
        todo: 'If it does not clear, bring the data back from the last backup and the journal after it.',
      },
    },
    disk: {
      full: {
        what: 'The disk of this PC is full.',
        todo: 'Free up space. The program tries every minute, and carries on by itself.',
      },
      denied: {
        what: 'The program is not allowed to write in its data folder.',
        todo: 'Ask your IT department for the right to write in the folder, which is named under Settings. The program carries on by itself.',
      },
      busy: {
        what: 'Another program is using the files in the data folder.',
        todo: 'It is usually the virus scanner, and clears by itself.',
      },
      failed: {
        what: 'The disk of this PC does not keep what the program writes.',
        todo: 'The program tries every minute. If it does not clear, ask your IT department to look at the disk.',
      },
    },
    noHost: {
      what: 'The part of the program that saves has ended.',
      todo: 'Close this window, and start Bibliotek24 again.',
    },
  },
  renewed:
    'This PC had the same identity as another PC, and has been given a new one. Nothing is lost, and what was not shared is shared now.',
  recovered: 'Saving works again. You can make changes as usual.',
  dismiss: 'Hide',
  damaged: {
    title: 'Something in the working copy is damaged.',
    body: 'What you change is saved, but no backup can be taken. The last whole backup and the journal after it have all that you have saved.',
  },
  missing: {
    title: (count) =>
      count === 1 ? 'The disk has lost one saved change.' : `The disk has lost ${count} saved changes.`,
    body: 'The rest is brought back. Review what you did last, and do again what is missing.',
  },
  newer: {
    title: 'The data are from a newer version of the program',
    known: (mine, theirs) =>
      `They were written by Bibliotek24 ${theirs}. You have started version ${mine}, which does not know them.`,
    unknown: (mine) => `You have started Bibliotek24 version ${mine}, which does not know them.`,
    safe: 'Nothing was read in or changed. Everything is where it was.',
    todo: 'How to go on',
    close: 'Close this window.',
    start: 'Start the newest version that is installed on this PC.',
    none: 'If it is not on this PC, ask your IT department to install it. The data are there when it starts.',
    folder: (folder) => `Data folder: ${folder}`,
  },
  room: {
    disk: (needed, free) =>
      `The disk is nearly full. About ${needed} MB is needed, and ${free} MB is free. Free up space on the disk, and try again. Nothing was imported.`,
    browser: (needed, free) =>
      `The program’s working copy has too little room. About ${needed} MB is needed, and ${free} MB is left. Free up space on the disk, and try again. Nothing was imported.`,
  },
  title: 'Backups',
  help: 'The program takes a backup when it starts, five minutes after a change, and before anything is imported. Imported files are not in it.',
  none: 'No backup yet.',
  now: 'Back up now',
  taken: 'The backup is taken.',
  notTaken: 'The backup could not be taken, and nothing was changed. Check that the disk is not full.',
  when: 'When',
  reason: 'Why',
  size: 'Size',
  reasons: {
    start: 'at start',
    quit: 'at quitting',
    pause: 'after changes',
    beforeImport: 'before an import',
    beforeMigration: 'before an upgrade',
    beforeMerge: 'before the central file was imported',
    beforeGoingBack: 'before going back',
  },
  states: { damaged: 'damaged', here: '', copy: 'in the extra folder only', otherPc: 'from another PC' },
  goBack: 'Go back to this',
  goBackDialog: {
    title: (when) => `Go back to how things were ${when}`,
    comparing: 'Comparing the backup with what you have now …',
    unread: 'The backup cannot be read. Nothing was changed. Choose another.',
    same: 'The backup has the same records as you have now.',
    what: 'What',
    kinds: { added: 'come back', changed: 'become as before', removed: 'go away' },
    more: (total) => `These are the first. ${total} records in all.`,
    usage: (before, after) => `The number of usage figures goes from ${before} to ${after}.`,
    help: 'What you have now is backed up first, so you can undo. What others have shared in the central file is not affected.',
  },
  wentBack: (when) => `The data are as they were ${when}.`,
  places: {
    place: 'Backups',
    second: 'Extra copy',
    noSecond: 'None. Choose a folder on the network or a memory stick, and the backups outlive the PC too.',
    newest: (when) => `Newest backup there: ${when}`,
    nothing: 'No backup there yet',
    underway: 'Copying …',
    move: 'Move …',
    moveBack: 'Move to the data folder',
    choose: 'Choose folder …',
    change: 'Change folder …',
    stop: 'Stop copying',
    moveTitle: 'Move the backups to another folder',
    secondTitle: 'Choose a folder for the extra copy',
    use: 'Use this folder',
    open: 'Open the folder that the backups are to be in.',
    moved: (folder) => `The backups are in ${folder} now.`,
    movedBack: 'The backups are in the program’s data folder now.',
    secondSet: (folder) => `From now on an extra copy goes to ${folder}.`,
    secondOff: 'No extra copy is taken any more. The backups that are there are untouched.',
    same: 'The backups are in that folder already. The extra copy must be somewhere else.',
    sameSecond: 'The extra copy is in that folder already. Choose another.',
    notSet: (because) => `${BECAUSE[because]} Nothing was moved or changed.`,
    away: (because) =>
      `${BECAUSE[because]} Work goes on as usual: new backups are put in the data folder meanwhile, and moved here when the folder is back.`,
    secondAway: (because) =>
      `${BECAUSE[because]} Work goes on as usual, and the copy is taken when the folder is back.`,
  },
};

const BECAUSE = {
  absent: 'The folder is out of reach now.',
  full: 'There is no room in the folder.',
  denied: 'You do not have write access to the folder.',
  busy: 'Another program is using the folder.',
  failed: 'The folder cannot be used.',
};
