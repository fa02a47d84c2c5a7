import type { Messages } from '../messages.ts';

const PERSONAL: Readonly<Record<string, string>> = {
  national_id: 'national identity numbers',
  email: 'e-mail addresses',
  card_number: 'card numbers',
  ip_address: 'IP addresses',
  person: 'individual people',
};

const SUPPORTED =
  'The program reads COUNTER reports of releases 5 and 5.1 (PR, DR, TR, IR and their standard views) and DB1, PR1 and MR1 of release 4, saved as TSV, CSV, XLSX or JSON.';

const NOTHING_STORED = 'Nothing has been stored.';

export const counterProblems: Messages['counterProblems'] = {
  'counter.emptyFile': {
    title: 'The file is empty',
    explanation: () => `There is nothing in the file. ${NOTHING_STORED}`,
    advice: 'Download the report from the vendor again.',
  },
  'counter.fileTooLarge': {
    title: 'The file is too large',
    explanation: ({ megabytes, max }) =>
      `The file is ${megabytes} MB. A usage report may be ${max} MB at most. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for a shorter period, or for PR or DR instead of TR or IR.',
  },
  'counter.pdf': {
    title: 'The file is a PDF',
    explanation: () => `Figures cannot be read safely from a PDF. ${NOTHING_STORED}`,
    advice: 'Download the report as TSV, CSV, XLSX or JSON.',
  },
  'counter.picture': {
    title: 'The file is a picture',
    explanation: () => `Figures cannot be read safely from a picture. ${NOTHING_STORED}`,
    advice: 'Download the report as TSV, CSV, XLSX or JSON from the vendor.',
  },
  'counter.oldXls': {
    title: 'The file is an old or password-protected Excel file',
    explanation: () => `The file is in the old Excel format (.xls), or it is locked with a password. ${NOTHING_STORED}`,
    advice: 'Open the file in Excel and save it as “Excel Workbook (.xlsx)” without a password.',
  },
  'counter.html': {
    title: 'The file is a web page',
    explanation: () =>
      `The content is a web page (HTML), whatever the file name says. Often a login page was saved in place of the report. ${NOTHING_STORED}`,
    advice: 'Log in with the vendor and download the report again, preferably as TSV or XLSX.',
  },
  'counter.xml': {
    title: 'The file is XML',
    explanation: () => `The program does not read XML. ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Download the report in one of these formats, or open the file in Excel and save it as .xlsx.',
  },
  'counter.binary': {
    title: 'The file is compressed or of a kind that is not read',
    explanation: () => `${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Unpack the file if it is compressed, and choose the report inside it.',
  },
  'counter.nulBytes': {
    title: 'The file is damaged or is not a text file',
    explanation: () => `The file holds characters (NUL) that no report has. ${NOTHING_STORED}`,
    advice: 'Download the report from the vendor again.',
  },
  'counter.damagedText': {
    title: 'The text of the file is damaged',
    explanation: ({ encoding }) =>
      `The file is written in ${encoding}, but some characters are broken. Names and figures may be wrong. ${NOTHING_STORED}`,
    advice: 'Download the report again. If it has been edited, save it as “CSV UTF-8”.',
  },
  'counter.notAWorkbook': {
    title: 'The file is not an Excel workbook',
    explanation: () => `The file is a packed archive without a spreadsheet in .xlsx format. ${NOTHING_STORED}`,
    advice: 'Unpack the archive and choose the report inside it. If it comes from LibreOffice, save it as .xlsx.',
  },
  'counter.brokenWorkbook': {
    title: 'The Excel file is damaged',
    explanation: () => `The workbook cannot be unpacked or is cut short. ${NOTHING_STORED}`,
    advice: 'Download the file again, or open it in Excel and save it again.',
  },
  'counter.workbookTooLarge': {
    title: 'The Excel file is too large',
    explanation: () => `The workbook becomes unreasonably large when unpacked. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for the report as TSV, or for a shorter period.',
  },
  'counter.brokenJson': {
    title: 'The JSON file cannot be read',
    explanation: () => `The file begins like JSON but is cut short or malformed. ${NOTHING_STORED}`,
    advice: 'Download the report from the vendor again.',
  },
  'counter.brokenQuotes': {
    title: 'A quotation mark is missing',
    explanation: () =>
      `A cell opens with a quotation mark that is never closed, so the cells after it cannot be told apart. ${NOTHING_STORED}`,
    advice: 'Download the report again, or ask the vendor for it as TSV or XLSX.',
  },
  'counter.tooManyRows': {
    title: 'Too many rows',
    explanation: ({ max }) => `The report has more than ${max} rows. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for a shorter period, or for PR or DR instead of TR or IR.',
  },
  'counter.tooManyColumns': {
    title: 'Too many columns',
    explanation: ({ columns, max }) => `The row has ${columns} columns. A report may have ${max}. ${NOTHING_STORED}`,
    advice: 'Check that it is the right file and download it from the vendor again.',
  },
  'counter.cellTooLong': {
    title: 'A cell is too long',
    explanation: ({ characters, max }) =>
      `The cell has ${characters} characters. A cell may have ${max}. ${NOTHING_STORED}`,
    advice: 'Check that it is the right file and download it from the vendor again.',
  },
  'counter.userLevelColumn': {
    title: 'The file has a column of personal data',
    explanation: ({ what }) =>
      `The heading suggests ${PERSONAL[what ?? ''] ?? 'personal data'}. The program takes only totals per library and month. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for a report without data about individual users. Delete this file if you do not need it.',
  },
  'counter.userLevelContent': {
    title: 'The file seems to hold personal data',
    explanation: ({ what }) =>
      `The content of the cell looks like ${PERSONAL[what ?? ''] ?? 'personal data'}. The program takes only totals per library and month. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for a report without data about individual users. Delete this file if you do not need it.',
  },
  'counter.formulaCell': {
    title: 'The file has a formula',
    explanation: ({ value }) =>
      `The cell holds the formula “${value}”. The program never works out formulas, for then the number could not be traced back to the file, and a formula can do harm where it is opened. ${NOTHING_STORED}`,
    advice:
      'Ask the vendor for a file without formulas. If you made the sheet yourself, copy it in Excel, choose “Paste Values”, and save it again.',
  },
  'counter.prototypeHeading': {
    title: 'The file has a heading that does not belong in a report',
    explanation: () =>
      `The heading is a word from programming. No report needs it, and it can be used to harm programs. ${NOTHING_STORED}`,
    advice: 'Ask the sender where the file comes from, and ask the vendor for a new report.',
  },
  'counter.vendorError': {
    title: 'The file is an error message from the vendor',
    explanation: ({ answer }) => `Instead of a report the vendor answered “${answer}”. ${NOTHING_STORED}`,
    advice: 'Get the report again later, or ask the vendor what is wrong.',
  },
  'counter.headerOnly': {
    title: 'The file has headings only',
    explanation: () => `There are no figures under the headings. ${NOTHING_STORED}`,
    advice: 'Check the period you asked for and download the report again.',
  },
  'counter.notRecognised': {
    title: 'The file is not a usage report that the program knows',
    explanation: () => `${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Ask the vendor for a COUNTER report, for example PR or DR of release 5.1.',
  },
  'counter.unknownRelease': {
    title: 'The report is of a release that is not read',
    explanation: ({ release }) =>
      release
        ? `Release is “${release}”. ${SUPPORTED} ${NOTHING_STORED}`
        : `The file does not say its Release. ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Ask the vendor for the report in release 5.1.',
  },
  'counter.r4ReportUnsupported': {
    title: 'This release 4 report is not read',
    explanation: ({ reportName }) =>
      `The file is “${reportName}”. Of release 4, the database report DB1, the platform report PR1 and the multimedia report MR1 are read. ${NOTHING_STORED}`,
    advice: 'Ask the vendor for DB1, PR1 or MR1 of the period, or for a report of release 5.1.',
  },
  'counter.unknownReport': {
    title: 'Unknown kind of report',
    explanation: ({ reportId, reportName }) =>
      `The report calls itself “${reportName}” (${reportId || 'no Report_ID'}). ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Ask the vendor for one of the reports that are read, for example PR or DR.',
  },
  'counter.nameAndIdDisagree': {
    title: 'The name and the id of the report disagree',
    explanation: ({ reportName, reportId }) =>
      `Report_Name is “${reportName}” but Report_ID is “${reportId}”. The report was read by what its rows are about.`,
    advice: 'See that the figures look right before you import.',
  },
  'counter.rowsOfAnotherReport': {
    title: 'The rows belong to another report',
    explanation: ({ reportId, kind }) =>
      `The report calls itself “${reportId}”, but its columns are those of ${kind}. It was read as ${kind}.`,
    advice: 'See that the figures look right before you import.',
  },
  'counter.noHeadings': {
    title: 'The column headings are missing',
    explanation: () =>
      `No row of headings (Platform, Metric_Type and so on) follows what is said of the report. ${NOTHING_STORED}`,
    advice: 'Download the report again. If it has been edited, go back to the original file.',
  },
  'counter.columnMissing': {
    title: 'A column is missing',
    explanation: ({ column }) => `This report must have the column “${column ?? ''}”. ${NOTHING_STORED}`,
    advice: 'Download the report again. If it has been edited, go back to the original file.',
  },
  'counter.duplicateColumn': {
    title: 'A column is there twice',
    explanation: () => `It is not possible to know which of the columns is right. ${NOTHING_STORED}`,
    advice: 'Download the report again. If it has been edited, go back to the original file.',
  },
  'counter.unknownColumn': {
    title: 'An unknown column was passed over',
    explanation: () => 'The column is not in the COUNTER standard. The figures were read without it.',
    advice: 'You need not do anything.',
  },
  'counter.noCounts': {
    title: 'The report has no figures',
    explanation: () => `There are columns neither for months nor for the total of the period. ${NOTHING_STORED}`,
    advice: 'Download the report again, preferably with figures by month.',
  },
  'counter.unreadableMonth': {
    title: 'A month cannot be read',
    explanation: () => `The heading is not a month that the program can be sure of. ${NOTHING_STORED}`,
    advice: 'Enter the heading as for example Jan-2024 or 2024-01, or download the report again.',
  },
  'counter.duplicateMonth': {
    title: 'A month is there twice',
    explanation: ({ month }) =>
      `Several columns are for ${month}. It is not possible to know which is right. ${NOTHING_STORED}`,
    advice: 'Download the report again. If it has been edited, go back to the original file.',
  },
  'counter.monthOutsidePeriod': {
    title: 'A month lies outside the period of the report',
    explanation: ({ month, begin, end }) =>
      `The column is for ${month}, but the report says that it covers ${begin} to ${end}. The figures were read with the month of the heading.`,
    advice: 'Compare with the report at the vendor before you import.',
  },
  'counter.unreadablePeriod': {
    title: 'The period of the report cannot be read',
    explanation: ({ value }) =>
      `Reporting_Period says “${value}”. It should hold two dates, the earlier first. ${NOTHING_STORED}`,
    advice: 'Download the report again, or write the period as Begin_Date=2024-01-01; End_Date=2024-12-31.',
  },
  'counter.periodFromMonths': {
    title: 'The period of the report was taken from the columns',
    explanation: ({ begin, end }) =>
      `Reporting_Period cannot be read. The period was set to ${begin}–${end} by the months in the headings.`,
    advice: 'See that the period is right before you import.',
  },
  'counter.unreadableCreated': {
    title: 'The date the report was made cannot be read',
    explanation: ({ value }) =>
      value
        ? `Created says “${value}”, which is no date that exists. The figures were read without it.`
        : 'Created is not in the file. The figures were read without it.',
    advice: 'You need not do anything. The date only helps to choose between two reports for the same month.',
  },
  'counter.exceptionUnknownUsage': {
    title: 'The vendor says that figures are missing',
    explanation: ({ exception, text }) =>
      `The report has exception ${exception}: ${text || 'no explanation'}. Months without figures are therefore unknown. They are not counted as 0.`,
    advice: 'Fetch the report again later, when the vendor has all the figures.',
  },
  'counter.exception': {
    title: 'The vendor has a remark on the report',
    explanation: ({ exception, text }) => `Exception ${exception}: ${text || 'no explanation'}.`,
    advice: 'Read the remark and judge whether it matters for the figures.',
  },
  'counter.noRows': {
    title: 'The report has no rows of figures',
    explanation: () => 'The report is whole, but no usage is recorded in it.',
    advice: 'Check the period and the customer number you asked for.',
  },
  'counter.secondReport': {
    title: 'The file holds two reports, one after the other',
    explanation: () => `A new report begins in this row. ${NOTHING_STORED}`,
    advice: 'Save each report in a file of its own and import them one by one.',
  },
  'counter.summaryRow': {
    title: 'A row of totals was left out',
    explanation: ({ name }) =>
      `The row “${name}” adds up the other rows. It was left out, for otherwise usage would be counted twice.`,
    advice: 'You need not do anything.',
  },
  'counter.itemMissing': {
    title: 'A row has no name',
    explanation: () => 'The row does not say what it is about. Its figures were read without a name.',
    advice: 'See that the row goes to the right service before you import.',
  },
  'counter.metricMissing': {
    title: 'A row has no metric',
    explanation: () => `The row does not say what was counted (Metric_Type). ${NOTHING_STORED}`,
    advice: 'Download the report again. If it has been edited, go back to the original file.',
  },
  'counter.unreadableNumber': {
    title: 'A number cannot be read',
    explanation: ({ value }) =>
      `The cell says “${value}”, which is not a whole number. It is not taken as 0. ${NOTHING_STORED}`,
    advice: 'Correct the cell from the report at the vendor, or download the report again.',
  },
  'counter.negativeNumber': {
    title: 'A number is negative',
    explanation: ({ value }) => `The cell says “${value}”. Usage cannot be below 0. ${NOTHING_STORED}`,
    advice: 'Ask the vendor what is right, or download the report again.',
  },
  'counter.emptyMonths': {
    title: 'Some cells are empty',
    explanation: ({ cells }) =>
      `${cells} cells in the columns of months are empty; the first is named here. Empty cells are unknown. They are not counted as 0.`,
    advice: 'Ask the vendor whether empty means 0 or that the figure is missing.',
  },
  'counter.rowSum': {
    title: 'The months do not add up',
    explanation: ({ sum, total }) =>
      `The months of the row add up to ${sum}, but Reporting_Period_Total is ${total}. The months were used.`,
    advice: 'Compare with the report at the vendor before you import.',
  },
  'counter.cellBeyondHeadings': {
    title: 'A cell stands to the right of the headings',
    explanation: () => 'The cell belongs to no month and was not counted.',
    advice: 'Check that the row has not been shifted.',
  },
  'counter.moreReports': {
    title: 'The workbook has more reports',
    explanation: ({ sheets }) => `Only the first report is shown here. The others are: ${sheets}.`,
    advice: 'Import the workbook in the program to import every sheet.',
  },
  'counter.moreOfSame': {
    title: 'More of the same',
    explanation: ({ more }) => `There are ${more} more findings of this kind in the file.`,
    advice: 'Correct the cause first; they usually go away together.',
  },
};
