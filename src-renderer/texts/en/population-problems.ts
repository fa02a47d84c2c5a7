import type { Messages } from '../messages.ts';

const NOTHING_STORED = 'Nothing is stored.';

const DOWNLOAD =
  'Download table 07459 from Statistics Norway’s StatBank as a semicolon-separated file (CSV), with code and text for region.';

const WITHOUT_PARTS = 'Download the table again without choosing sex and age.';

const SEX: Readonly<Record<string, string>> = { men: 'men', women: 'women' };

export const populationProblems: Messages['populationProblems'] = {
  'population.fileTooLarge': {
    title: 'The file is too large',
    explanation: ({ megabytes, max }) =>
      `The file is ${megabytes} MB. The table can be at most ${max} MB. ${NOTHING_STORED}`,
    advice: 'Choose fewer years, and neither age nor sex, when you download the table.',
  },
  'population.emptyFile': {
    title: 'The file is empty',
    explanation: () => `There is nothing in the file. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.pdf': {
    title: 'The file is a PDF',
    explanation: () => `Numbers cannot be taken safely out of a PDF. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.picture': {
    title: 'The file is a picture',
    explanation: () => `Figures cannot be read from a picture. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.oldXls': {
    title: 'The file is an Excel file',
    explanation: () => `Population is read from a CSV file, not from Excel’s own format. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.workbook': {
    title: 'The file is an Excel workbook',
    explanation: () => `Population is read from a CSV file, not from a workbook (.xlsx). ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.html': {
    title: 'The file is a web page',
    explanation: () => `The content is a web page (HTML), whatever its name says. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.xml': {
    title: 'The file is XML',
    explanation: () => `The program does not read XML. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.binary': {
    title: 'The file is packed or of a kind that is not read',
    explanation: () => `The program expects a CSV file. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.nulBytes': {
    title: 'The file is damaged or is not text',
    explanation: () => `The file holds characters (NUL) that never occur in a CSV file. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.damagedText': {
    title: 'The text in the file is damaged',
    explanation: ({ encoding }) =>
      `The file is written in ${encoding}, but some of its characters are broken. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.brokenQuotes': {
    title: 'A quotation mark is missing',
    explanation: () => `A quoted text does not end, so the rows cannot be told apart. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.formulaCell': {
    title: 'The file has a formula',
    explanation: ({ value }) =>
      `The cell holds the formula “${value}”. Formulas are never worked out. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.tooManyRows': {
    title: 'The file has too many rows',
    explanation: ({ max }) => `The table can have at most ${max} rows. ${NOTHING_STORED}`,
    advice: 'Choose fewer years, and neither age nor sex, when you download the table.',
  },
  'population.tooManyColumns': {
    title: 'The row has too many columns',
    explanation: ({ columns, max }) =>
      `The row has ${columns} columns. The table can have at most ${max}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.cellTooLong': {
    title: 'A cell is too long',
    explanation: ({ characters, max }) =>
      `The cell has ${characters} characters. A cell can have at most ${max}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.notRecognised': {
    title: 'The table is not recognised',
    explanation: () => `The program finds no column of regions and years in the file. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.otherTable': {
    title: 'The file is another table',
    explanation: ({ table }) =>
      `The file is table ${table} of Statistics Norway. Population is taken from table 07459. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.otherNumbers': {
    title: 'The table does not give population',
    explanation: ({ names }) =>
      `The columns of the file are about something other than numbers of people: ${names}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.noRows': {
    title: 'The table has no rows',
    explanation: () => `There are only headings in the file. ${NOTHING_STORED}`,
    advice: 'Choose regions when you download the table.',
  },
  'population.ignored': {
    title: 'Something is left out',
    explanation: ({ names }) => `This is not population and is left out: ${names}.`,
    advice: 'You need not do anything.',
  },
  'population.noCode': {
    title: 'The region has no number',
    explanation: ({ value }) =>
      `“${value}” does not begin with the number of a municipality or county, so the row cannot be placed. Several municipalities share a name. ${NOTHING_STORED}`,
    advice: 'Choose to show both code and text for region when you download the table.',
  },
  'population.unreadable': {
    title: 'A number cannot be read',
    explanation: ({ value }) =>
      `“${value}” is not a whole number of people. The program does not guess, and does not use 0. ${NOTHING_STORED}`,
    advice: 'Download the table again, or correct the number in the file.',
  },
  'population.twice': {
    title: 'The same number occurs twice',
    explanation: ({ code, year }) =>
      `Region ${code} has more than one number for the same thing in ${year}. ${NOTHING_STORED}`,
    advice: 'Choose only one division of regions when you download the table.',
  },
  'population.partsMissing': {
    title: 'Some of the people are missing',
    explanation: ({ code, year }) =>
      `Region ${code} lacks a part of the division by sex and age in ${year}. The sum would be too low. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.badYear': {
    title: 'The year cannot be read',
    explanation: ({ value }) => `“${value}” is not a year of four digits. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.unknownSex': {
    title: 'The sex cannot be read',
    explanation: ({ value }) => `“${value}” is neither men, women nor both sexes. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.unknownAge': {
    title: 'The age cannot be read',
    explanation: ({ value }) => `“${value}” is not an age or age group that the program knows. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.oneSex': {
    title: 'The table covers only one sex',
    explanation: ({ sex }) =>
      `The table has only ${SEX[String(sex)] ?? sex}. Population would be about half of what it is. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.agesOverlap': {
    title: 'The age groups overlap',
    explanation: ({ age }) =>
      `People aged ${age} are in more than one age group and would be counted more than once. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.agesMissing': {
    title: 'The table does not have all ages',
    explanation: ({ age }) => `People aged ${age} are not in the table. Population would be too low. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
};
