import type { Messages } from '../messages.ts';
import { common } from './common.ts';

export const statistics: Messages['statistics'] = {
  country: 'the whole country',
  fileName: 'digital-use',
  notPlacedFileName: 'not-placed',
  sampleFileName: 'sample-data',
  sheets: {
    overview: 'Overview',
    municipalities: 'Municipality and service',
    notPlaced: 'Not placed on a municipality',
    sources: 'Sources',
  },
  columns: {
    id: 'Number',
    organisation: 'Name',
    level: 'Level',
    service: 'Service',
    metric: 'Metric',
    year: 'Year',
    uses: 'Uses',
    allocated: 'Of this allocated',
    monthsWithUsage: 'Months with figures',
    missingMonths: 'Months without figures',
    remark: 'Remark',
    file: 'File',
    report: 'Report',
    created: 'Created',
    imported: 'Imported',
    sha256: 'SHA-256',
  },
  levels: {
    national: 'country',
    county: 'county',
    municipality: 'municipality',
    school: 'upper secondary school',
    unknown: 'unknown',
  },
  metrics: common.metrics,
  serviceHeading: (service, metric) => `${service} (${metric})`,
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  remarks: {
    allocated: 'allocated',
    incomplete: 'incomplete',
    break: (from, to, month) => `break: COUNTER ${from} before, ${to} from ${month}`,
    lacking: 'missing: takes part, but has no figures',
    noFigures: 'takes no part, no figures',
  },
  missing: 'missing',
  sum: (scope) => `Sum ${scope}`,
  notes: {
    sample: 'Sample data: the figures are invented.',
    about: (scope, year) => `Digital use in ${year}, ${scope}, by municipality.`,
    metrics: 'Each service is counted in its own metric. Metrics are never added together.',
    empty:
      'An empty cell does not mean 0, but that the library takes no part and has no figures. Where it takes part, it says “missing”.',
    allocated:
      'Allocated: several municipalities share access and the vendor gives one number. It is split among them and is an estimate.',
    incomplete: 'Incomplete: figures are missing for some of the months, so use may be higher.',
    break:
      'Break: from the month named, the figures are counted by a new release of COUNTER. The releases do not count quite alike, so a change there need not be a change in use.',
    notPlaced:
      'Use held by the county, schools or others is not placed on a municipality. It is shown apart and is part of the sum.',
    periodTotals: (service, rows) =>
      `${service}: ${rows === 1 ? '1 number' : `${rows} numbers`} for a longer period without months left out.`,
    rowsWithoutSource: (service, rows) =>
      `${service}: ${rows === 1 ? '1 row' : `${rows} rows`} without a known source file left out.`,
    withoutUse: (services) => `Without figures this year: ${services}.`,
    source: (service, file, report) => `Source for ${service}: ${file}${report === '' ? '' : ` (${report})`}.`,
    sourcesSheet: (sheet) => `The source files are in the sheet “${sheet}”.`,
    program: 'Made with Bibliotek24.',
  },
};
