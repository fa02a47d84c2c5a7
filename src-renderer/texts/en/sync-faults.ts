import type { Messages } from '../messages.ts';
import type { FaultParams } from '../nb/sync-faults.ts';

const waits = ({ waiting }: FaultParams) =>
  waiting === '' ? 'What you change is kept here and sent when the file is back.' : `${waiting} safely on this PC.`;

export const syncFaults: Messages['syncFaults'] = {
  waiting: (count) => (count === '1' ? '1 change is waiting' : `${count} changes are waiting`),
  next: 'Next step',
  retry: 'Try now',
  choose: 'Choose the central file again',
  repair: 'Put back the last whole edition',
  repairing: 'Putting back …',
  repaired: 'The central file is whole again. The damaged one is in the history.',
  repairFailed: 'The edition could not be put back now. Nothing was changed. Try again in a while.',
  findings: 'What is wrong with the file',
  lookOver: 'Review the file',
  approve: 'That is right, share it anyway',
  loss: (owner, lost, before) => `${owner}: ${lost} of ${before} records will go`,
  hide: 'Hide',
  faults: {
    absent: {
      title: () => 'The central file is not connected',
      body: (params) => `You can go on working. ${waits(params)}`,
      next: 'Check that you have a network and that the shared folder is connected, or plug in the memory stick. The program looks for the file every half minute. If it was moved, choose it again.',
    },
    busy: {
      title: () => 'The central file is busy',
      body: () =>
        'Another program on some PC, a virus scanner or Excel for example, holds the file. It is whole, and your changes wait here.',
      next: 'The program tries again on its own. If this persists, close the file in the other program, or ask your IT department whether it is write-protected.',
    },
    denied: {
      title: () => 'You have no access to the central file',
      body: () => 'The file cannot be read from here. Your data are unchanged and your changes are safe here.',
      next: 'Ask your IT department for access to the folder.',
    },
    tooLarge: {
      title: () => 'The file is too large to be a central file',
      body: () => 'It is larger than 400 MB and was not read. Your data are unchanged.',
      next: 'Choose the right file, or ask Bibliotek24 for it.',
    },
    readOnly: {
      title: () => 'You can only read the central file',
      body: () =>
        'Your changes are in your contribution, beside the central file. Others take it along when they write.',
      next: 'There is nothing you need to do.',
    },
    readOnlyAlone: {
      title: () => 'You can only read the folder',
      body: () => 'Your contribution could not be written either. Your changes wait safely on this PC.',
      next: 'Ask your IT department for the right to write to the folder “bidrag” beside the central file.',
    },
    full: {
      title: () => 'The disk is full',
      body: () =>
        'There is no room for a new edition where the central file is. The old file is whole, and your changes wait here.',
      next: 'Free up space where the file is, or ask your IT department for more. The program tries again on its own.',
    },
    otherFile: {
      title: () => 'This is a different central file from the one you work on',
      body: () => 'It has a different identity. Your data are unchanged, and nothing was sent to it.',
      next: 'Choose the file you used before. To go over to this one, look it over and import it.',
    },
    notKept: {
      title: () => 'The disk gave back something other than what was written',
      body: () => 'The old file stands, and your changes wait here.',
      next: 'The program tries again. If it happens repeatedly, ask your IT department to check the disk.',
    },
    locked: {
      title: ({ who, since }) => `${who} is writing to the central file${since === '' ? '' : `, since ${since}`}`,
      body: () => 'Nothing is written over. Your changes are in your contribution and come along afterwards.',
      next: 'There is nothing you need to do: the program tries again on its own.',
    },
    newerFormat: {
      title: ({ version }) =>
        `The central file requires a newer version of the program${version === '' ? '' : ` (format ${version})`}`,
      body: () => 'You can still read it and take changes in. Your changes wait safely here.',
      next: 'Ask your IT department to update Bibliotek24. Then what waits is sent.',
    },
    newerFormatUnread: {
      title: ({ version }) =>
        `The central file requires a newer version of the program${version === '' ? '' : ` (format ${version})`}`,
      body: () => 'This version cannot read it. Your data are unchanged, and your changes wait safely here.',
      next: 'Ask your IT department to update Bibliotek24.',
    },
    damaged: {
      title: () => 'The central file is damaged',
      body: () => 'It was not read, and nothing was written over it. Your data are unchanged.',
      next: 'Put back the last whole edition. All you have here comes along, and the damaged file is kept in the history.',
    },
    notCentral: {
      title: () => 'This is not a central file',
      body: () => 'The file is empty or something else altogether. Nothing was deleted or changed here.',
      next: 'Choose the right file, or ask Bibliotek24 for it. If this is where the central file belongs, put back the last whole edition.',
    },
    massLoss: {
      title: () => 'What you are about to share removes a lot for somebody',
      body: () => 'Nothing has been sent yet. More than a fifth of what these own would be gone for everyone:',
      next: 'If that is intended, share it. Otherwise undo it, or bring it back from an earlier edition.',
    },
    older: {
      title: () => 'The file was older than the one you have',
      body: () => 'Somebody put an old central file back. Nothing is lost: what is newer here is sent again.',
      next: 'There is nothing you need to do. You may want to ask your colleagues who put it there.',
    },
    unread: {
      title: () => 'A contribution could not be read',
      body: () => 'The one beside the central file is damaged or not fully copied. The rest was read.',
      next: 'It is written again when the PC it came from is used again.',
    },
  },
  clockAhead: 'the clock of that PC was wrong; the order is not affected',
  help: {
    open: 'What does the status mean?',
    title: 'What does the status mean?',
    intro:
      'Whatever you change is first kept on this PC. The status at the top says how far it has come on its way to the others.',
    statesTitle: 'When all is well',
    faultsTitle: 'When something is in the way',
    states: [
      ['Connected', 'The file was read, whole and checked. It is read again every half minute.'],
      ['Reading …', 'The program reads the file or writes to it. You can go on working.'],
      ['Waiting', 'Changes that are safe here but not sent yet.'],
      ['Sent, not confirmed', 'The changes are written. They are confirmed when the file is read again and has them.'],
      ['Everything is confirmed', 'The central file has all that you have done.'],
      ['New from others', 'Changes that others have shared. They do not come in here until you choose “Import”.'],
      [
        'Conflict',
        'Two people changed the same thing without knowing of each other. Both values are kept until somebody chooses.',
      ],
    ],
  },
};
