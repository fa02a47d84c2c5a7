import type { Messages } from '../messages.ts';

type Params = Readonly<Record<string, string | number>>;

const limits = ({ min, max }: Params): string =>
  (min === undefined ? '' : `, at least ${min}`) + (max === undefined ? '' : `, at most ${max}`);

const rows = ({ rows: count }: Params): string => (count === 1 ? 'One row' : `${count} rows`);

const feature = ({ feature: name }: Params): string =>
  ({ zip64: 'ZIP64 files', split: 'Split ZIP files', method: 'Packing methods other than deflate' })[String(name)] ??
  '';

/** What was found in a central file, by problem code. Entry, row and column are told beside the text. */
export const centralProblems: Messages['centralProblems'] = {
  'central.emptyFile': {
    title: 'The file is empty',
    explanation: (_: Params) => 'There is nothing in the file, so it is not a central file. Your data are unchanged.',
    advice: 'Fetch the file again from the shared folder, or ask the sender to send it once more.',
  },
  'central.webPage': {
    title: 'The file is a web page',
    explanation: (_: Params) =>
      'What was saved is a web page, often the sign-in page of SharePoint or OneDrive, and not the file itself. Your data are unchanged.',
    advice: 'Sign in in the browser, download the file again and choose it here.',
  },
  'central.notAZip': {
    title: 'Not a central file',
    explanation: (_: Params) =>
      'The file is of another kind: a central file is a ZIP file, and its name ends in .b24.zip. Your data are unchanged.',
    advice: 'Choose the file that Bibliotek24 and the counties share.',
  },
  'central.notACentralFile': {
    title: 'Not a central file',
    explanation: (_: Params) =>
      'The ZIP file lacks the list of contents that every central file has (datapackage.json with fileId and format). Your data are unchanged.',
    advice: 'Choose the file that Bibliotek24 and the counties share. Its name ends in .b24.zip.',
  },
  'central.truncated': {
    title: 'The file is cut off',
    explanation: (_: Params) =>
      'The end of the file is missing. That happens when a download or a copy is interrupted. Your data are unchanged.',
    advice: 'Fetch the file again from the shared folder, or ask the sender to send it once more.',
  },
  'central.damagedZip': {
    title: 'The file is damaged',
    explanation: (_: Params) => 'The structure of the ZIP file does not hold together. Your data are unchanged.',
    advice: 'Fetch the file again from the shared folder, or ask the sender to send it once more.',
  },
  'central.damagedEntry': {
    title: 'The file is damaged',
    explanation: (_: Params) => 'The part named cannot be unpacked as it is listed. Your data are unchanged.',
    advice: 'Fetch the file again from the shared folder, or ask the sender to send it once more.',
  },
  'central.unsupportedZip': {
    title: 'A kind of ZIP file that is not read',
    explanation: (params: Params) => `${feature(params)} are not read. Your data are unchanged.`,
    advice: 'Pack the file again as an ordinary ZIP file (deflate).',
  },
  'central.tooManyEntries': {
    title: 'Too many parts in the file',
    explanation: ({ count, max }: Params) =>
      `The file has ${count} parts. A central file has at most ${max}. Your data are unchanged.`,
    advice: 'Do not use the file. Ask the sender where it comes from.',
  },
  'central.duplicateEntry': {
    title: 'The same name twice in the file',
    explanation: (_: Params) =>
      'Two parts of the ZIP file have the same name when case is left out, so it is unclear which one counts. Your data are unchanged.',
    advice: 'Do not use the file. Ask the sender where it comes from.',
  },
  'central.duplicateResource': {
    title: 'The same name twice in the list of contents',
    explanation: (_: Params) =>
      'datapackage.json lists this name more than once, or uses it for something other than the table it belongs to. Your data are unchanged.',
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.unsafePath': {
    title: 'An unsafe name in the file',
    explanation: (_: Params) =>
      'A part of the file has a name that leads out of the folder it would be unpacked in. Your data are unchanged.',
    advice: 'Do not use the file. Ask the sender where it comes from.',
  },
  'central.encrypted': {
    title: 'The file is encrypted',
    explanation: (_: Params) =>
      'The part named is locked with a password. A central file never is. Your data are unchanged.',
    advice: 'Ask for a version without a password.',
  },
  'central.symlink': {
    title: 'The file contains a link',
    explanation: (_: Params) =>
      'The part named is a link to another file. Such links are never followed. Your data are unchanged.',
    advice: 'Do not use the file. Ask the sender where it comes from.',
  },
  'central.tooLarge': {
    title: 'The file is too large',
    explanation: ({ max }: Params) =>
      `Unpacked, the content is over ${max} MB. It was not unpacked. Your data are unchanged.`,
    advice: 'Do not use the file. Ask the sender where it comes from.',
  },
  'central.tooCompressed': {
    title: 'The file pretends to be smaller than it is',
    explanation: ({ max }: Params) =>
      `Unpacked, the content is more than ${max} times as large. Files meant to fill up a machine are like that. It was not unpacked. Your data are unchanged.`,
    advice: 'Do not use the file. Ask the sender where it comes from.',
  },
  'central.badDescriptor': {
    title: 'The list of contents is incomplete',
    explanation: ({ key }: Params) =>
      `“${key}” in datapackage.json is missing or has the wrong form. Your data are unchanged.`,
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.newerFormat': {
    title: 'The file needs a newer version of the program',
    explanation: ({ required, mine }: Params) =>
      `The file is in format ${required}. This version reads up to format ${mine}. Your data are unchanged.`,
    advice: 'Update Bibliotek24 and open the file again.',
  },
  'central.missingHash': {
    title: 'The checksum is missing',
    explanation: (_: Params) =>
      'datapackage.json lists the part without “bytes” or “hash” (sha256), so it cannot be verified that it is whole. Your data are unchanged.',
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.unlistedEntry': {
    title: 'A part of the file is not listed',
    explanation: (_: Params) =>
      'The ZIP file contains a part that datapackage.json does not list. Your data are unchanged.',
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.absentEntry': {
    title: 'A part of the file is missing',
    explanation: (_: Params) => 'datapackage.json lists a part that is not in the ZIP file. Your data are unchanged.',
    advice: 'Fetch the file again from the shared folder, or ask the sender to send it once more.',
  },
  'central.missingTable': {
    title: 'A table is missing',
    explanation: (_: Params) =>
      'The central file must have this table, even when it is empty. Your data are unchanged.',
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.wrongSize': {
    title: 'The file is damaged or changed',
    explanation: ({ found, listed }: Params) =>
      `The part has ${found} bytes but is listed with ${listed}. Your data are unchanged.`,
    advice: 'Fetch the file again from the shared folder, or ask the sender to send it once more.',
  },
  'central.wrongHash': {
    title: 'The file is damaged or changed',
    explanation: (_: Params) =>
      'The content does not match the checksum in datapackage.json. Someone has changed the file without the program, or it was damaged on the way. Your data are unchanged.',
    advice: 'Fetch the file again from the shared folder, or ask the sender to send it once more.',
  },
  'central.notUtf8': {
    title: 'Wrong character encoding',
    explanation: (_: Params) =>
      'The text is not UTF-8, so letters like æ, ø and å cannot be read safely. Your data are unchanged.',
    advice: 'Save the table as “CSV UTF-8” and pack the file again.',
  },
  'central.unevenRow': {
    title: 'A row has the wrong number of fields',
    explanation: ({ found, expected }: Params) =>
      `The row has ${found} fields where the heading has ${expected}. Your data are unchanged.`,
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.brokenQuotes': {
    title: 'The quotation marks do not match',
    explanation: (_: Params) =>
      'A field in the row opens or closes quotation marks in the wrong place. Your data are unchanged.',
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.missingColumn': {
    title: 'A column is missing',
    explanation: (_: Params) => 'The table must have this column. Your data are unchanged.',
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.duplicateColumn': {
    title: 'The same column twice',
    explanation: (_: Params) => 'Two columns of the table have the same heading. Your data are unchanged.',
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.missingValue': {
    title: 'The value is missing',
    explanation: (_: Params) => 'The field is empty but must be filled in.',
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.badInteger': {
    title: 'Not a whole number',
    explanation: ({ value }: Params) => `“${value}” is not a whole number.`,
    advice: 'Enter the number with digits only, without spaces and decimals.',
  },
  'central.badNumber': {
    title: 'Not a number',
    explanation: ({ value }: Params) => `“${value}” is not a number.`,
    advice: 'Enter decimals with a point, for example 0.25.',
  },
  'central.badBoolean': {
    title: 'Not yes or no',
    explanation: ({ value }: Params) => `“${value}” is neither true nor false.`,
    advice: 'Write true or false.',
  },
  'central.badDate': {
    title: 'Not a date',
    explanation: ({ value }: Params) => `“${value}” is not a date that exists.`,
    advice: 'Enter the date as 2024-01-31.',
  },
  'central.badMonth': {
    title: 'Not a month',
    explanation: ({ value }: Params) => `“${value}” is not a month that exists.`,
    advice: 'Enter the month as 2024-01.',
  },
  'central.badPeriod': {
    title: 'Not a month or a period',
    explanation: ({ value }: Params) => `“${value}” is neither a month nor a period that exists.`,
    advice: 'Enter the month as 2024-01, a period as 2024-01/2024-08.',
  },
  'central.badWeights': {
    title: 'The weights cannot be read',
    explanation: ({ value }: Params) => `“${value}” is not JSON with one number from 0 upwards for each organisation.`,
    advice: 'Enter the weights as {"NO-03": 5, "NO-42": 3}.',
  },
  'central.notInList': {
    title: 'The value is not in the list',
    explanation: ({ value, allowed }: Params) => `“${value}” is not among the allowed values: ${allowed}.`,
    advice: 'Use one of the values in the list.',
  },
  'central.outOfRange': {
    title: 'The value is out of range',
    explanation: (params: Params) => `${params.value} is out of range${limits(params)}.`,
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.duplicateKey': {
    title: 'The same record twice',
    explanation: ({ key, first }: Params) => `“${key}” is also in row ${first}.`,
    advice: 'Remove one of the two rows.',
  },
  'central.duplicateCombination': {
    title: 'The same fact twice',
    explanation: ({ key, first }: Params) => `${key} is also in row ${first}, and there can be only one.`,
    advice: 'Remove one of the two rows.',
  },
  'central.changeCycle': {
    title: 'The organisation changes go in a circle',
    explanation: ({ from, to }: Params) =>
      `${from} became ${to}, which became ${from} again, directly or through others. Then neither has a successor.`,
    advice: 'Remove the change that is wrong.',
  },
  'central.monthsPastYear': {
    title: 'The months go past the year',
    explanation: ({ first_month, months }: Params) =>
      `From month ${first_month} there is no room for ${months} months in the year.`,
    advice: 'Split the participation into one for each year.',
  },
  'central.paidMissing': {
    title: 'The price is missing',
    explanation: (_: Params) => 'The library has said yes, so the price paid must be there.',
    advice: 'Fill in paid_ore, in øre.',
  },
  'central.notWholeKroner': {
    title: 'Not whole kroner',
    explanation: ({ value }: Params) => `The operating cost is split in whole kroner, but ${value} øre is not.`,
    advice: 'Round to whole kroner (two zeros at the end).',
  },
  'central.tooManyMetrics': {
    title: 'Too many metrics',
    explanation: ({ max }: Params) => `The file has more than ${max} different metrics.`,
    advice: 'Ask whoever made the file to put this right and send a new one.',
  },
  'central.moreFindings': {
    title: 'More findings',
    explanation: ({ count }: Params) => `${count} more findings are not shown.`,
    advice: 'Put right those shown and check the file again.',
  },
  'central.missingReference': {
    title: 'The record referred to is missing',
    explanation: (params: Params) =>
      `“${params.id}” in the table ${params.references} is not in the file. ${rows(params)} stay out of figures that need it.`,
    advice:
      'That is normal in a contribution from one county. Otherwise the record is missing in the file it came from.',
  },
};
