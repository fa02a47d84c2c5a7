import type { Messages } from '../messages.ts';

export const documentProblems: Messages['documentProblems'] = {
  'attachment.notCounty': {
    title: 'The attachment is not for a county',
    explanation: () =>
      'A budget attachment belongs to the case of one county and cannot be made for the whole country.',
    advice: 'Choose a county, for example NO-42.',
  },
  'renewal.unknownAgreement': {
    title: 'There is no such agreement',
    explanation: () =>
      'The case is about an agreement that is not in the file, or several agreements have the service that was named.',
    advice: 'Choose the agreement again, or give its id.',
  },
  'document.notJson': {
    title: 'The document cannot be read',
    explanation: () => 'The document model is not valid JSON. Nothing was written.',
    advice: 'Make the document again from the figures.',
  },
  'document.wrongShape': {
    title: 'The document cannot be read',
    explanation: ({ path = '' }) => `The document model is not as it should be at “${path}”. Nothing was written.`,
    advice: 'Make the document again from the figures.',
  },
};
