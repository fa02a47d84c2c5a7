import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  programName: 'Bibliotek24',
  sharedBy: (by) => {
    const [only, other] = by;
    if (only === undefined) return 'folketal eller elevtal';
    if (other !== undefined) return 'folketal og elevtal';
    return only === 'pupils' ? 'elevtal' : 'folketal';
  },
  sampleData: 'Eksempeldata',
  missingBasis: 'manglar grunnlag',
  missing: 'manglar',
  cancel: 'Avbryt',
  close: 'Lukk',
  save: 'Lagre',
  undo: 'Angre',
  /** COUNTER's metrics in plain words; one that is not here goes by its own name. */
  metrics: {
    Total_Item_Requests: 'opningar',
    Unique_Item_Requests: 'unike opningar',
    Searches_Regular: 'søk',
    Searches_Platform: 'søk på plattforma',
    Total_Item_Investigations: 'visingar',
    Unique_Item_Investigations: 'unike visingar',
  },
  /** Where in a file a finding is. */
  place: {
    table: (table) => `«${table}»`,
    row: (row) => `rad ${row}`,
    column: (column) => `kolonne «${column}»`,
  },
};
