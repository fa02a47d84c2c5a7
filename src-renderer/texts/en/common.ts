import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  programName: 'Bibliotek24',
  sharedBy: (by) => {
    const [only, other] = by;
    if (only === undefined) return 'population or pupils';
    if (other !== undefined) return 'population and pupils';
    return only === 'pupils' ? 'pupils' : 'population';
  },
  sampleData: 'Sample data',
  missingBasis: 'no basis',
  missing: 'missing',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  undo: 'Undo',
  /** COUNTER's metrics in plain words; one that is not here goes by its own name. */
  metrics: {
    Total_Item_Requests: 'item requests',
    Unique_Item_Requests: 'unique item requests',
    Searches_Regular: 'searches',
    Searches_Platform: 'platform searches',
    Total_Item_Investigations: 'investigations',
    Unique_Item_Investigations: 'unique investigations',
  },
  /** Where in a file a finding is. */
  place: {
    table: (table) => `“${table}”`,
    row: (row) => `row ${row}`,
    column: (column) => `column “${column}”`,
  },
};
