/** Words used in every view. */
export const common = {
  programName: 'Bibliotek24',
  sampleData: 'Eksempeldata',
  missingBasis: 'mangler grunnlag',
  missing: 'mangler',
  cancel: 'Avbryt',
  close: 'Lukk',
  save: 'Lagre',
  undo: 'Angre',
  /** Where in a file a finding is. */
  place: {
    table: (table: string) => `«${table}»`,
    row: (row: number) => `rad ${row}`,
    column: (column: string) => `kolonne «${column}»`,
  },
};
