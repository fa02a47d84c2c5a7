import type { Messages } from '../messages.ts';

export const statisticsView: Messages['statisticsView'] = {
  title: (place, year) => `Digital use per municipality in ${place}, ${year}`,
  subtitle:
    'For the yearly library statistics. Each service is counted in its own metric; metrics are never added together.',
  none: (year) => `No usage is registered for ${year}. Import usage files first.`,
  place: 'Municipality or other',
  level: 'Level',
  rowsWord: 'rows',
  note: '* wholly or partly allocated by population or pupils. † months are missing. ‡ break: from one of the months a new release of COUNTER counts, and the releases do not count quite alike. “missing”: takes part, without figures. Empty cell: takes no part and has no figures.',
  export: 'Save the statistics',
  format: 'Format',
  formats: { xlsx: 'Excel (XLSX)', csv: 'CSV for Excel' },
  split: 'Files',
  splits: { one: 'One file', perMunicipality: 'One for each municipality (in a ZIP)' },
  save: 'Save the statistics',
  working: 'Making the files …',
  saved: (name) => `${name} is saved among your downloads.`,
  savedMany: (count, name) => `${count} files are saved in ${name} among your downloads.`,
};
