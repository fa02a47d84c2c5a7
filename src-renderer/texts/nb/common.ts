/** Words used in every view. */
export const common = {
  programName: 'Bibliotek24',
  /** What a total was split by; both where nobody says. */
  sharedBy: (by: readonly string[]): string => {
    const [only, other] = by;
    if (only === undefined) return 'folketall eller elevtall';
    if (other !== undefined) return 'folketall og elevtall';
    return only === 'pupils' ? 'elevtall' : 'folketall';
  },
  sampleData: 'Eksempeldata',
  missingBasis: 'mangler grunnlag',
  missing: 'mangler',
  cancel: 'Avbryt',
  close: 'Lukk',
  save: 'Lagre',
  undo: 'Angre',
  /** COUNTER's metrics in plain words; one that is not here goes by its own name. */
  metrics: {
    Total_Item_Requests: 'åpninger',
    Unique_Item_Requests: 'unike åpninger',
    Searches_Regular: 'søk',
    Searches_Platform: 'søk på plattformen',
    Total_Item_Investigations: 'visninger',
    Unique_Item_Investigations: 'unike visninger',
  } as Readonly<Record<string, string>>,
  /** Where in a file a finding is. */
  place: {
    table: (table: string) => `«${table}»`,
    row: (row: number) => `rad ${row}`,
    column: (column: string) => `kolonne «${column}»`,
  },
};
