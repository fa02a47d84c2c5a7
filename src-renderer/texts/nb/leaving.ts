/** Said before figures leave the program, where prices are confidential. */
export const leaving = {
  title: 'Dette følger med',
  figures: (rows: number, heads: string) =>
    `${rows} ${rows === 1 ? 'rad' : 'rader'}${heads === '' ? '' : `: ${heads}`}`,
  prices: {
    none: 'Ingen priser.',
    ranges: 'Beløp: spenn, ikke prisen.',
    sums: 'Beløp: summer over tjenester, ikke prisen for hver.',
    single: 'Priser for én tjeneste eller ett bibliotek følger med.',
  },
  cancel: 'Avbryt',
  confidential: 'Leverandørenes priser er konfidensielle',
  confidentialHelp:
    'Priser skjules i presentasjon og saker til du velger noe annet, og du får se hva som følger med før noe kopieres, lagres eller vises for andre. Sentralfilen og sikkerhetskopiene er for dere som samarbeider, og har alltid alle priser.',
  decided: 'Bestemt av den som har ansvar for PC-en.',
};
