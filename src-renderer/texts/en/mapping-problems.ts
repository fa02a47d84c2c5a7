import type { Messages } from '../messages.ts';

const NOTHING_STORED = 'Nothing has been stored.';

export const mappingProblems: Messages['mappingProblems'] = {
  'mapping.json': {
    title: 'The file is JSON, but not a COUNTER report',
    explanation: () => `Of JSON the program reads COUNTER reports only. ${NOTHING_STORED}`,
    advice: 'Download the figures from the vendor as a COUNTER report, or as CSV, TSV or XLSX.',
  },
  'mapping.ownStatistics': {
    title: 'The file is statistics from Bibliotek24',
    explanation: (_) =>
      `Its numbers are a year’s sums of usage that is imported already. Taken in again they would count twice. ${NOTHING_STORED}`,
    advice: 'Import the vendors’ own files. Other offices get the numbers through the central file.',
  },
  'mapping.noTable': {
    title: 'No table was found',
    explanation: () => `No row looks like headings with numbers under them. ${NOTHING_STORED}`,
    advice: 'Point to the row of headings, or ask the vendor for a file with headings above its columns.',
  },
  'mapping.noNumbers': {
    title: 'The table has no numbers',
    explanation: () => `There are no numbers in the chosen columns. ${NOTHING_STORED}`,
    advice: 'Check that the right columns are chosen as numbers, and that the period is the one you ordered.',
  },
  'mapping.longPeriod': {
    title: 'The period is not one month',
    explanation: ({ value }) =>
      `It says “${value}”. Figures for a quarter, a year or a week are not spread over months, as they would be guesses. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for figures by month.',
  },
  'mapping.unreadableMonth': {
    title: 'A month cannot be read',
    explanation: ({ value }) => `The cell says “${value}”, which is not a month or date that exists. ${NOTHING_STORED}`,
    advice: 'Correct the cell by the vendor’s report, or choose another column as the month.',
  },
  'mapping.unreadableDuration': {
    title: 'A duration cannot be read',
    explanation: ({ value }) =>
      `The cell says “${value}”, which is not a time written in the chosen way. It is not counted as 0. ${NOTHING_STORED}`,
    advice: 'Choose how the time is written, for example hours:minutes:seconds, or correct the cell.',
  },
  'mapping.sumRow': {
    title: 'A row without a name is the sum of the rows above',
    explanation: () =>
      'The row does not say what it is about, and every number in it is exactly the sum of the numbers above. It is not counted, for then the use would be counted twice.',
    advice:
      'You need not do anything. If it is not a sum after all, write in the file what the row is about, and import it again.',
  },
  'mapping.rowSum': {
    title: 'The months do not add up',
    explanation: ({ sum, total }) =>
      `The months of the row add up to ${sum}, but the file says ${total}. The monthly figures are used.`,
    advice: 'Compare with the vendor’s report before importing.',
  },
  'mapping.repeatedRow': {
    title: 'A row appears twice',
    explanation: ({ before }) => `The row is exactly like row ${before}. Both are counted.`,
    advice: 'See whether the row was copied by mistake. If so, remove one of them before importing.',
  },
  'mapping.noteRow': {
    title: 'A row of text alone was left out',
    explanation: ({ text }) => `“${text}” stands alone on its row, without numbers.`,
    advice: 'You need not do anything.',
  },
  'mapping.tooLarge': {
    title: 'The table is too large',
    explanation: ({ rows }) => `${rows} rows of so many months do not fit in memory. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for a shorter period, or for sums by service rather than by title.',
  },
  'mapping.severalYears': {
    title: 'The file has figures for several years without months',
    explanation: ({ years }) =>
      `The years ${years} have a figure each. Yearly figures are not spread over months. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for figures by month, or for one year in each file.',
  },
  'mapping.notAMapping': {
    title: 'The file is not a layout',
    explanation: () => `The file is not a saved layout for usage files. ${NOTHING_STORED}`,
    advice: 'Choose a file that was exported from the wizard.',
  },
  'mapping.newerMapping': {
    title: 'The layout is from another version of the program',
    explanation: ({ version }) => `The layout has version ${version}, which cannot be read. ${NOTHING_STORED}`,
    advice: 'Update the program and try again.',
  },
  'mapping.badField': {
    title: 'The layout is damaged',
    explanation: ({ field }) =>
      `The field “${field}” is missing or wrong. Half a layout would read figures wrongly. ${NOTHING_STORED}`,
    advice: 'Export the layout again where it comes from.',
  },
  'mapping.ask.numbers': {
    title: 'A number can be read in two ways',
    explanation: ({ example }) =>
      `“${example}” can be more than a thousand, or a number with decimals. ${NOTHING_STORED}`,
    advice: 'Say what point and comma mean in this file.',
  },
  'mapping.ask.dates': {
    title: 'A date can be read in several ways',
    explanation: ({ example }) => `“${example}” can be two different months. ${NOTHING_STORED}`,
    advice: 'Say whether the day, the month or the year stands first.',
  },
  'mapping.ask.year': {
    title: 'The year is missing',
    explanation: () => `The months are written without a year. ${NOTHING_STORED}`,
    advice: 'Say which year the figures are for.',
  },
  'mapping.ask.period': {
    title: 'The period is missing',
    explanation: () => `Nothing says which month or period the figures are for. ${NOTHING_STORED}`,
    advice: 'Choose the column of months, or say which month or period the file is for.',
  },
  'mapping.ask.metric': {
    title: 'Nothing says what is counted',
    explanation: () =>
      `No column or heading says whether the figures are loans, views or something else. ${NOTHING_STORED}`,
    advice: 'Say what the figures are.',
  },
  'mapping.ask.service': {
    title: 'Nothing says which service the figures are for',
    explanation: () => `No column or heading says so. ${NOTHING_STORED}`,
    advice: 'Choose the column of services, or say which service the file is for.',
  },
  'mapping.ask.counts': {
    title: 'No column is chosen as numbers',
    explanation: () => `The table has no columns that look like figures of usage. ${NOTHING_STORED}`,
    advice: 'Choose which columns are numbers.',
  },
  'mapping.ask.blanks': {
    title: 'Some cells are empty where a name or a month should be',
    explanation: ({ example }) =>
      `“${example}” stands above the first of them. The empty cell may mean the same, or that the row has nothing there. ${NOTHING_STORED}`,
    advice: 'Say what an empty cell in this column means.',
  },
  'mapping.ask.missingMarks': {
    title: 'Some cells have a mark instead of a number',
    explanation: ({ marks }) =>
      `It says ${marks} where there should be a number. It is not counted as 0. ${NOTHING_STORED}`,
    advice: 'Say that the mark means that the number is missing, or correct the file.',
  },
  'mapping.ask.durationUnit': {
    title: 'Nothing says how the time is written',
    explanation: () => `The time can be hours, minutes or seconds. ${NOTHING_STORED}`,
    advice: 'Say which unit the column has.',
  },
  'mapping.ask.sameMeaning': {
    title: 'Several columns mean the same',
    explanation: ({ columns }) =>
      `Nothing tells the columns ${columns} apart. They are not added together, as usage could be counted more than once. ${NOTHING_STORED}`,
    advice: 'Say what each of them is, or leave out those that do not belong.',
  },
  'mapping.ask.longPeriod': {
    title: 'A column is for several months',
    explanation: () =>
      `Figures for a quarter, a half-year or a year are not spread over months, as they would be guesses. ${NOTHING_STORED}`,
    advice: 'Leave the column out, or ask the vendor for figures by month.',
  },
  'mapping.ask.newColumn': {
    title: 'The file has a new column of numbers',
    explanation: () => `The layout does not know this column. ${NOTHING_STORED}`,
    advice: 'Say what the column is, or leave it out.',
  },
  'mapping.ask.columnMissing': {
    title: 'A column is missing',
    explanation: ({ column }) =>
      `The layout rests on the column “${column}”, which is not in the file. ${NOTHING_STORED}`,
    advice: 'Say which column has taken its place, or make a new layout for the file.',
  },
};
