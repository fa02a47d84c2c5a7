import type { Messages } from '../messages.ts';

export const offers: Messages['offers'] = {
  title: (year) => `Tilbod for ${year}`,
  year: 'År',
  copyFrom: (year, count) =>
    count === '1' ? `Kopier tilbodet for ${year}` : `Kopier dei ${count} tilboda for ${year}`,
  add: 'Nytt tilbod',
  none: (year) => `Ingen tilbod for ${year} enno.`,
  noneHelp: (year) =>
    `Byrj med å kopiere tilboda for ${year}. Datoane blir flytta eitt år, og du går gjennom dei etterpå.`,
  noneAtAll: 'Lag det første tilbodet. Fylka ser det under Tilknyting når dei har teke det inn.',
  nothingToCopy: (year) => `Alt som kan kopierast, er alt i ${year}.`,
  copied: (count, year, there, ended) =>
    `${count === '1' ? '1 tilbod er kopiert' : `${count} tilbod er kopierte`} til ${year}.${there === '0' ? '' : ` ${there} var der frå før.`}${ended === '0' ? '' : ` ${ended} er utelatne fordi avtalen er slutt.`}`,
  deleted: (count) => (count === '1' ? 'Tilbodet er sletta' : `${count} tilbod er sletta`),
  saved: (service) => `Tilbodet om ${service} er lagra`,
  discarded: 'Det du skreiv, er forkasta',
  service: 'Teneste',
  vendor: 'Leverandør',
  audience: 'Gjeld for',
  opens: 'Opnar',
  closes: 'Svarfrist',
  state: 'Status',
  pricing: 'Pris og vilkår',
  missing: 'manglar',
  rowsWord: 'tilbod',
  note: 'Enter endrar, Delete slettar, Ctrl Z angrar. Fylka ser tilboda når dei har teke dei inn.',
  newTitle: (year) => `Nytt tilbod for ${year}`,
  editTitle: (year) => `Tilbod for ${year}`,
  agreement: 'Avtale',
  chooseAgreement: 'Vel avtale',
  from: (year) => `frå ${year}`,
  pricingHelp: 'Slik fylka skal lese det, til dømes «1,20 kr per innbyggjar, minst 8 000 kr».',
  save: 'Lagre tilbodet',
  errors: {
    agreement: 'Vel kva avtale tilbodet gjeld.',
    taken: 'Det finst alt eit tilbod om denne avtalen for desse biblioteka i året.',
    date: 'Skriv datoen som 1.10.2026.',
    turned: 'Svarfristen er før tilbodet opnar.',
  },
};
