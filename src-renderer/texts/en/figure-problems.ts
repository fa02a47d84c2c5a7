import type { Messages } from '../messages.ts';

export const figureProblems: Messages['figureProblems'] = {
  'figures.unknownScope': {
    title: 'Unknown county',
    explanation: ({ scope }) =>
      `“${scope}” is neither the country (NO) nor a county in the file. No figures were calculated.`,
    advice: 'Use NO for the whole country, or the county’s id as it stands in the file, for example NO-42.',
  },
  'figures.missingArgument': {
    title: 'An option is missing',
    explanation: ({ name }) => `The option --${name} is required. No figures were calculated.`,
    advice: 'For example: b24 figures FILE --scope NO-42 --year 2024',
  },
  'figures.unknownArgument': {
    title: 'The options cannot be read',
    explanation: ({ value }) => `The command does not know every option in “${value}”, or one of them lacks its value.`,
    advice:
      'The options are --scope, --year, --on, --baseline, --part, --reference and --index, each followed by its value.',
  },
  'figures.badYear': {
    title: 'The year cannot be read',
    explanation: ({ value }) => `“${value}” is not a year of four digits.`,
    advice: 'Enter the year with four digits, for example 2024.',
  },
  'figures.badDate': {
    title: 'The date cannot be read',
    explanation: ({ name, value }) => `“${value}” in --${name} is not an existing date.`,
    advice: 'Enter the date as YYYY-MM-DD, for example 2024-12-31.',
  },
  'figures.badReference': {
    title: 'Unknown reference price',
    explanation: ({ value }) => `“${value}” is not a price that can be compared with.`,
    advice: 'Choose listPrice, previous or previousIndexed.',
  },
  'figures.unknownPart': {
    title: 'Unknown part',
    explanation: ({ value }) => `“${value}” is not a part of the figures.`,
    advice:
      'Choose savingsLedger, agreementWorkbench, counties, coverage, use, agreements, joining, invoice, split, budget, comparedUse or statistics, or leave --part out.',
  },
};
