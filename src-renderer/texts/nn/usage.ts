import type { Messages } from '../messages.ts';

export const usage: Messages['usage'] = {
  tabs: { months: 'Månad for månad', compare: 'Samanlikn', files: 'Filer', statistics: 'Statistikk' },
  title: (place) => `Bruk av tenestene i ${place}, månad for månad`,
  subtitle: (year) =>
    `Alle folkebibliotek og vidaregåande skular, ${year}. Kvar teneste har sitt eige måltal og sin eigen fargeskala; måltal blir aldri lagde saman.`,
  service: 'Teneste',
  metric: 'Måltal',
  sumOf: (year) => `Sum i ${year}`,
  monthsOf: (months) => `${months} av 12 mnd.`,
  missing: 'manglar',
  noUsage: 'Ingen bruk er registrert. Importer ei bruksfil frå ein leverandør.',
  sourceLine: (files, missing) =>
    `Kjelde: ${files === 1 ? '1 bruksfil' : `${files} bruksfiler`}. ${missing === 1 ? '1 månad manglar' : `${missing} månader manglar`}.`,
  periodTotals: (count) => `${count} tal gjeld ein heil periode utan månader og er ikkje viste her.`,
  where: 'Kvar kjem talet frå?',
  file: 'Fil',
  madeOf: 'Sett saman av',
  organisations: (count) => (count === '1' ? '1 bibliotek' : `${count} bibliotek lagde saman`),
  report: 'Rapport',
  imported: 'Importert',
  hash: 'SHA-256',
  allocated: 'Fordelt',
  allocatedPart: (count) => `${count} er fordelte etter folketal`,
  fromThisFile: (uses) => `${uses} av talet kjem frå desse radene.`,
  showRows: 'Vis radene i fila',
  readingRows: 'Les fila …',
  row: 'Rad',
  item: 'Innhald',
  count: 'Tal',
  sharedPart: 'ein del av ein fordelt sum',
  noFile: 'Fila ligg ikkje på denne PC-en, så radene kan ikkje visast.',
};
