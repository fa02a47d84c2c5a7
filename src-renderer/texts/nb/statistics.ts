import type { StatisticsTexts } from '#domain/statistics/statistics-texts.ts';
import { common } from './common.ts';

/** What stands in the files of the yearly library statistics. */
export const statistics: StatisticsTexts = {
  country: 'hele landet',
  fileName: 'digital-bruk',
  notPlacedFileName: 'ikke-plassert',
  sampleFileName: 'eksempeldata',
  sheets: {
    overview: 'Oversikt',
    municipalities: 'Per kommune og tjeneste',
    notPlaced: 'Ikke plassert på kommune',
    sources: 'Kilder',
  },
  columns: {
    id: 'Nummer',
    organisation: 'Navn',
    level: 'Nivå',
    service: 'Tjeneste',
    metric: 'Måltall',
    year: 'År',
    uses: 'Bruk',
    allocated: 'Herav fordelt',
    monthsWithUsage: 'Måneder med tall',
    missingMonths: 'Måneder uten tall',
    remark: 'Merknad',
    file: 'Fil',
    report: 'Rapport',
    created: 'Laget',
    imported: 'Importert',
    sha256: 'SHA-256',
  },
  levels: {
    national: 'landet',
    county: 'fylke',
    municipality: 'kommune',
    school: 'videregående skole',
    unknown: 'ukjent',
  },
  metrics: common.metrics,
  serviceHeading: (service, metric) => `${service} (${metric})`,
  months: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'],
  remarks: {
    allocated: 'fordelt',
    incomplete: 'ufullstendig',
    break: (from, to, month) => `brudd: COUNTER ${from} før, ${to} fra ${month}`,
    lacking: 'mangler: tilknyttet, men uten tall',
    noFigures: 'ikke tilknyttet, ingen tall',
  },
  missing: 'mangler',
  sum: (scope) => `Sum ${scope}`,
  notes: {
    sample: 'Eksempeldata: tallene er oppdiktet.',
    about: (scope, year) => `Digital bruk i ${year}, ${scope}, per kommune.`,
    metrics: 'Hver tjeneste er talt i sitt eget måltall. Måltall legges aldri sammen.',
    empty:
      'Et tomt felt betyr ikke 0, men at biblioteket ikke er tilknyttet og ikke har tall. Er det tilknyttet, står det «mangler».',
    allocated:
      'Fordelt: flere kommuner deler tilgang, og leverandøren gir ett tall. Tallet er delt mellom dem og er et anslag.',
    incomplete: 'Ufullstendig: tall mangler for noen av månedene, så bruken kan være høyere.',
    break:
      'Brudd: tallene er talt etter en ny versjon av COUNTER fra den måneden som er nevnt. Versjonene teller ikke helt likt, så en endring der trenger ikke å være endret bruk.',
    notPlaced:
      'Bruk som fylket, skoler eller andre står for, er ikke plassert på en kommune. Den vises for seg og er med i summen.',
    periodTotals: (service, rows) =>
      `${service}: ${rows === 1 ? '1 tall' : `${rows} tall`} for en lengre periode uten måneder er ikke med.`,
    rowsWithoutSource: (service, rows) =>
      `${service}: ${rows === 1 ? '1 rad' : `${rows} rader`} uten kjent kildefil er ikke med.`,
    withoutUse: (services) => `Uten tall dette året: ${services}.`,
    source: (service, file, report) => `Kilde for ${service}: ${file}${report === '' ? '' : ` (${report})`}.`,
    sourcesSheet: (sheet) => `Kildefilene står i arket «${sheet}».`,
    program: 'Laget med Bibliotek24.',
  },
};
