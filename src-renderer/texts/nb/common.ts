/** Words used in every view. */
export const common = {
  programName: 'Bibliotek24',
  sampleData: 'Eksempeldata',
  missingBasis: 'mangler grunnlag',
  cancel: 'Avbryt',
  close: 'Lukk',
  save: 'Lagre',
  undo: 'Angre',
};
