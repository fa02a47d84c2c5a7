import type { Messages } from '../messages.ts';

export const usage: Messages['usage'] = {
  tabs: { months: 'Month by month', compare: 'Compare', files: 'Files', statistics: 'Statistics' },
  title: (place) => `Use of the services in ${place}, month by month`,
  subtitle: (year) =>
    `All public libraries and upper secondary schools, ${year}. Each service has its own metric and colour scale; metrics are never added together.`,
  service: 'Service',
  metric: 'Metric',
  sumOf: (year) => `Sum in ${year}`,
  monthsOf: (months) => `${months} of 12 months`,
  missing: 'missing',
  noUsage: 'No usage is registered. Import a usage file from a vendor.',
  sourceLine: (files, missing) =>
    `Source: ${files === 1 ? '1 usage file' : `${files} usage files`}. ${missing === 1 ? '1 month is missing' : `${missing} months are missing`}.`,
  periodTotals: (count) => `${count} figures cover a whole period without months and are not shown here.`,
  where: 'Where does this number come from?',
  file: 'File',
  madeOf: 'Made of',
  organisations: (count) => (count === '1' ? '1 library' : `${count} libraries added up`),
  report: 'Report',
  imported: 'Imported',
  hash: 'SHA-256',
  allocated: 'Allocated',
  allocatedPart: (count) => `${count} are allocated by population`,
  fromThisFile: (uses) => `${uses} of the number comes from these rows.`,
  showRows: 'Show the rows of the file',
  readingRows: 'Reading the file …',
  row: 'Row',
  item: 'Content',
  count: 'Count',
  sharedPart: 'a part of a shared total',
  noFile: 'The file is not on this PC, so its rows cannot be shown.',
};
