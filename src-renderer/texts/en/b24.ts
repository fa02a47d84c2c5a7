import type { Messages } from '../messages.ts';

export const b24: Messages['b24'] = {
  help: `b24: read, check and compute on Bibliotek24 files without opening the program

  b24 check FILE           checks a central file and counts its records
  b24 figures FILE --scope NO|NO-42 --year 2024 [--on DATE] [--baseline DATE] [--part PART]
                           [--reference listPrice|previous|previousIndexed] [--index deflator]
                           computes agreement reduction, savings, coverage and cost per use
  b24 budget FILE --scope NO-42 --year 2025
                           works out the four-year plan of the county’s registered figures, or of an alternative (--scenario FILE.json)
  b24 split FILE --total 3500000 --year 2024 [--key equal_population] [--fraction 0.5]
                           splits an operating cost among the counties
  b24 counter FILE         reads a usage report (COUNTER)
  b24 attachment FILE --scope NO-42 --year 2025 --language nb|nn --out FOLDER
                           makes the budget attachment
  b24 join FILE FILE … --out FILE
                           joins editions, contributions and conflict copies of one central file
  b24 parquet FILE --out FOLDER
                           writes the tables as Parquet files, for DuckDB, Spark and other analysis tools
  b24 diff FILE FILE       shows what differs between two editions
  b24 verify FILE [--backup BACKUP] [--figures FIGURES.json]
                           finds the fingerprint in a document and holds it against the case it was made for
  b24 sample --out FILE [--seed NUMBER] [--usage-rows NUMBER]
                           makes a central file of sample data

Results are written as JSON to stdout, messages to stderr. --language nb|nn|en chooses the language of the messages.
Exit code: 0 when all went well, 1 when the file or the request was refused, 2 for wrong usage.`,
  usage: {
    check: 'Usage: b24 check FILE',
    join: 'Usage: b24 join FILE FILE … --out FILE',
    parquet: 'Usage: b24 parquet FILE --out FOLDER',
    diff: 'Usage: b24 diff FILE FILE',
    figures: 'Usage: b24 figures FILE --scope NO|NO-42 --year 2024',
    sample: 'Usage: b24 sample --out FILE [--seed NUMBER] [--usage-rows NUMBER]',
  },
  unknownCommand: (command) => `Unknown command: ${command}`,
  unknownLanguage: (value) => `Unknown language: ${value}. Choose nb, nn or en.`,
  unreadable: (file) => `Error: ${file} does not exist or cannot be read. Nothing has been changed.`,
  notOverwritten: (file) =>
    `Error: ${file} already exists and is not sample data. Nothing has been written. Choose another file name.`,
  notOurs: (file) =>
    `Error: ${file} was not made by this program. Nothing has been written. Choose another folder, or move the file.`,
  notWritten: (file, reason) =>
    `Error: ${file} could not be written (${reason}). See that the folder exists, that you may write to it, and that the disk is not full.`,
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  more: (count) => `… and ${count} more.`,
};
