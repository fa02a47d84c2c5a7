import type { Messages } from '../messages.ts';

export const statisticsView: Messages['statisticsView'] = {
  title: (place, year) => `Digital bruk per kommune i ${place}, ${year}`,
  subtitle:
    'Til den årlege bibliotekstatistikken. Kvar teneste er talt i sitt eige måltal; måltal blir aldri lagde saman.',
  none: (year) => `Ingen bruk er registrert for ${year}. Importer bruksfiler først.`,
  place: 'Kommune eller annan',
  level: 'Nivå',
  rowsWord: 'rader',
  note: '* heilt eller delvis fordelt etter folketal eller elevtal. † månader manglar. ‡ brot: ein ny versjon av COUNTER tel frå ein av månadene, og versjonane tel ikkje heilt likt. «manglar»: tilknytt, men utan tal. Tom rute: ikkje tilknytt og ingen tal.',
  export: 'Lagre statistikken',
  format: 'Format',
  formats: { xlsx: 'Excel (XLSX)', csv: 'CSV for Excel' },
  split: 'Filer',
  splits: { one: 'Éi fil', perMunicipality: 'Éi per kommune (i ei ZIP-fil)' },
  save: 'Lagre statistikken',
  working: 'Lagar filene …',
  saved: (name) => `${name} er lagra blant nedlastingane.`,
  savedMany: (count, name) => `${count} filer er lagra i ${name} blant nedlastingane.`,
};
