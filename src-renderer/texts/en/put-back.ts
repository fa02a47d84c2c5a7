import type { Messages } from '../messages.ts';

export const putBack: Messages['putBack'] = {
  editions: 'Editions',
  standing: 'current',
  youAreHere: 'you are here',
  until: (time) => `in force until ${time}`,
  writtenBy: (offices) =>
    offices.length < 3 ? offices.join(' and ') : `${offices[0]} and ${offices.length - 1} others`,
  brought: (count) => (count === '1' ? '1 change' : `${count} changes`),
  broughtSince: (changes, edition) => `${changes} since edition ${edition}`,
  newPc: 'new PC',
  noneMarked: 'no marked changes',
  oldestKept: 'Oldest edition',
  notTold: 'Cannot be read',
  see: 'See',
  seeEdition: (edition) => `See ${edition}`,
  showAll: (count) => `Show all ${count}`,
  showFewer: 'Show fewer',
  damaged: 'Damaged file that was kept',
  copy: 'Conflict copy that was joined',
  none: 'There are no earlier editions beside the central file yet. The first comes when somebody shares a change.',
  unreachable: 'The history cannot be found right now.',
  unread: 'The edition could not be read. It may be damaged, or gone since the list was made.',
  reading: 'Reading the edition …',
  editionTitle: (edition) => `${edition} compared with what you have`,
  same: 'The content is the same as yours.',
  editionIntro:
    'The list shows what will be different if you put it back. That is done as ordinary changes: they are shared with the others, and can be undone.',
  intakes: 'Imported from others',
  intakesNone: 'What you import from others is shown here, and can be taken back.',
  intakeTitle: (time) => `Take back what was imported ${time}`,
  intakeIntro:
    'The values from before are written back as your changes. They are shared, so they hold for everyone, and can be undone. What was changed since stays.',
  intakeGone: 'Nothing of this is left to take back.',
  changedSince: (count) =>
    count === '1' ? '1 record was changed since and stays.' : `${count} records were changed since and stay.`,
  leftOut: (count) =>
    count === '1'
      ? '1 usage file is not included. It is taken back under Usage, Files.'
      : `${count} usage files are not included. They are taken back under Usage, Files.`,
  whatChanges: 'What changes',
  whoseTitle: 'What belongs to',
  byWhomTitle: 'Changed by',
  unknownOffice: 'unknown',
  whatTitle: 'Include',
  kinds: {
    added: (count) => `Fetch back what was deleted (${count})`,
    changed: (count) => `Put values back (${count})`,
    removed: (count) => `Remove what was added since (${count})`,
  },
  propose: (count) => `Send proposals about what others own (${count})`,
  proposeHelp: 'You cannot change what others own. They get the proposal and decide.',
  put: (count) => (count === '1' ? 'Put back 1 record' : `Put back ${count} records`),
  putting: 'Putting back …',
  nothingChosen: 'Choose what to put back.',
  done: (edited, proposed) =>
    `${edited === '1' ? '1 record was put back.' : `${edited} records were put back.`}${
      proposed === '0' ? '' : ` ${proposed === '1' ? '1 proposal was sent.' : `${proposed} proposals were sent.`}`
    }`,
  undone: 'Undone. Things are as they were before you put back.',
  notUndone: 'It could not be undone now. See “Editions” to fetch it back.',
  failed: 'It could not be saved. Nothing was changed. Try again.',
  full: 'The disk is full. Nothing was changed. Free up space and try again.',
};
