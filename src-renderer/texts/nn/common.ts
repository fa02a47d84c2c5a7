import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  programName: 'Bibliotek24',
  sampleData: 'Eksempeldata',
  missingBasis: 'manglar grunnlag',
  missing: 'manglar',
  cancel: 'Avbryt',
  close: 'Lukk',
  save: 'Lagre',
  undo: 'Angre',
  /** Where in a file a finding is. */
  place: {
    table: (table) => `«${table}»`,
    row: (row) => `rad ${row}`,
    column: (column) => `kolonne «${column}»`,
  },
};
