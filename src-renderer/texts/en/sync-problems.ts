/** What stands in the way of joining, settling or deciding, by problem code. */
export const syncProblems = {
  'sync.conflictGone': {
    title: 'The conflict is already settled',
    explanation: () => 'Somebody has chosen a value, or what it concerns is gone. Nothing is changed.',
    advice: 'See in the list what is current.',
  },
  'sync.notOwner': {
    title: 'Only the owner can decide this',
    explanation: () => 'It concerns something another office owns. Nothing is changed.',
    advice: 'Ask the owner to decide, or send a change as a proposal.',
  },
  'sync.otherFile': {
    title: 'This is a different central file',
    explanation: () => 'The file has a different identity from the one you work on. Your data are unchanged.',
    advice: 'Choose the right file under Central file, or ask Bibliotek24 for it.',
  },
  'sync.proposalGone': {
    title: 'The proposal is no longer there',
    explanation: () => 'It has been accepted, declined or withdrawn. Nothing is changed.',
    advice: 'See in the list what is current.',
  },
  'sync.recordGone': {
    title: 'What the proposal or conflict concerns is deleted',
    explanation: () => 'It is no longer here. Nothing is changed.',
    advice: 'Decline the proposal, or enter again what was deleted.',
  },
  'sync.sourceDiffers': {
    title: 'The same import has different figures in two places',
    explanation: () => 'Two files have different figures for one import. Both are kept.',
    advice: 'Import the usage file again, and the newest applies.',
  },
  'sync.wholeRecord': {
    title: 'Choose one of the two here',
    explanation: () => 'The conflict concerns the whole record. Nothing is changed.',
    advice: 'Choose the one to keep.',
  },
};
