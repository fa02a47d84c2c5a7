import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  programName: 'Bibliotek24',
  sampleData: 'Sample data',
  missingBasis: 'no basis',
  missing: 'missing',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  undo: 'Undo',
  /** Where in a file a finding is. */
  place: {
    table: (table) => `“${table}”`,
    row: (row) => `row ${row}`,
    column: (column) => `column “${column}”`,
  },
};
