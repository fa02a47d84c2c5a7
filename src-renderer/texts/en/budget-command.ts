import type { Messages } from '../messages.ts';

/** What `b24 budget` and `b24 split` say to people. */
export const budgetCommand: Messages['budgetCommand'] = {
  usage: `Usage: b24 budget FILE --scope NO-42 --year 2025 [--prices 2024] [--index deflator]
   or: b24 budget FILE --scenario ALTERNATIVE.json`,
  splitUsage: `Usage: b24 split FILE --total 3500000 --year 2024 [--key equal_population|population|pupils|equal|custom]
      [--fraction 0.5] [--weights '{"NO-42": 2}']`,
  noScenario: (file, at) =>
    at === ''
      ? `Error: ${file} is not a budget alternative. Download it again under Budget.`
      : `Error: ${file} is not a complete budget alternative: see “${at}”. Download it again under Budget.`,
  noSplit: (reason, missing) =>
    `Error: The cost cannot be split this way (${reason}${missing === '' ? '' : `: ${missing}`}). Choose another key or another year.`,
};
