/** The yearly library statistics on screen and as files. Numbers arrive formatted. */
export const statisticsView = {
  title: (place: string, year: number) => `Digital bruk per kommune i ${place}, ${year}`,
  subtitle:
    'Til den årlige bibliotekstatistikken. Hver tjeneste er talt i sitt eget måltall; måltall legges aldri sammen.',
  none: (year: number) => `Ingen bruk er registrert for ${year}. Importer bruksfiler først.`,
  place: 'Kommune eller annen',
  level: 'Nivå',
  rowsWord: 'rader',
  note: '* helt eller delvis fordelt etter folketall eller elevtall. † måneder mangler. ‡ brudd: en ny versjon av COUNTER teller fra en av månedene, og versjonene teller ikke helt likt. «mangler»: tilknyttet, men uten tall. Tom rute: ikke tilknyttet og ingen tall.',
  export: 'Lagre statistikken',
  format: 'Format',
  formats: { xlsx: 'Excel (XLSX)', csv: 'CSV for Excel' },
  split: 'Filer',
  splits: { one: 'Én fil', perMunicipality: 'Én per kommune (i en ZIP-fil)' },
  save: 'Lagre statistikken',
  working: 'Lager filene …',
  saved: (name: string) => `${name} er lagret blant nedlastingene.`,
  savedMany: (count: string, name: string) => `${count} filer er lagret i ${name} blant nedlastingene.`,
};
