import type { Messages } from '../messages.ts';
import { common } from './common.ts';

export const statistics: Messages['statistics'] = {
  country: 'heile landet',
  fileName: 'digital-bruk',
  notPlacedFileName: 'ikkje-plassert',
  sampleFileName: 'eksempeldata',
  sheets: {
    overview: 'Oversyn',
    municipalities: 'Per kommune og teneste',
    notPlaced: 'Ikkje plassert på kommune',
    sources: 'Kjelder',
  },
  columns: {
    id: 'Nummer',
    organisation: 'Namn',
    level: 'Nivå',
    service: 'Teneste',
    metric: 'Måltal',
    year: 'År',
    uses: 'Bruk',
    allocated: 'Av dette fordelt',
    monthsWithUsage: 'Månader med tal',
    missingMonths: 'Månader utan tal',
    remark: 'Merknad',
    file: 'Fil',
    report: 'Rapport',
    created: 'Laga',
    imported: 'Importert',
    sha256: 'SHA-256',
  },
  levels: {
    national: 'landet',
    county: 'fylke',
    municipality: 'kommune',
    school: 'vidaregåande skule',
    unknown: 'ukjend',
  },
  metrics: common.metrics,
  serviceHeading: (service, metric) => `${service} (${metric})`,
  months: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'],
  remarks: {
    allocated: 'fordelt',
    incomplete: 'ufullstendig',
    break: (from, to, month) => `brot: COUNTER ${from} før, ${to} frå ${month}`,
    lacking: 'manglar: tilknytt, men utan tal',
    noFigures: 'ikkje tilknytt, ingen tal',
  },
  missing: 'manglar',
  sum: (scope) => `Sum ${scope}`,
  notes: {
    sample: 'Eksempeldata: tala er oppdikta.',
    about: (scope, year) => `Digital bruk i ${year}, ${scope}, per kommune.`,
    metrics: 'Kvar teneste er talt i sitt eige måltal. Måltal blir aldri lagde saman.',
    empty:
      'Eit tomt felt tyder ikkje 0, men at biblioteket ikkje er tilknytt og ikkje har tal. Er det tilknytt, står det «manglar».',
    allocated:
      'Fordelt: fleire kommunar deler tilgang, og leverandøren gir eitt tal. Talet er delt mellom dei og er eit overslag.',
    incomplete: 'Ufullstendig: tal manglar for nokre av månadene, så bruken kan vere høgare.',
    break:
      'Brot: tala er talde etter ein ny versjon av COUNTER frå den månaden som er nemnd. Versjonane tel ikkje heilt likt, så ei endring der treng ikkje vere endra bruk.',
    notPlaced:
      'Bruk som fylket, skular eller andre står for, er ikkje plassert på ein kommune. Han blir vist for seg og er med i summen.',
    periodTotals: (service, rows) =>
      `${service}: ${rows === 1 ? '1 tal' : `${rows} tal`} for ein lengre periode utan månader er ikkje med.`,
    rowsWithoutSource: (service, rows) =>
      `${service}: ${rows === 1 ? '1 rad' : `${rows} rader`} utan kjend kjeldefil er ikkje med.`,
    withoutUse: (services) => `Utan tal dette året: ${services}.`,
    source: (service, file, report) => `Kjelde for ${service}: ${file}${report === '' ? '' : ` (${report})`}.`,
    sourcesSheet: (sheet) => `Kjeldefilene står i arket «${sheet}».`,
    program: 'Laga med Bibliotek24.',
  },
};
