import type { Messages } from '../messages.ts';

export const leaving: Messages['leaving'] = {
  title: 'Dette følgjer med',
  figures: (rows, heads) => `${rows} ${rows === 1 ? 'rad' : 'rader'}${heads === '' ? '' : `: ${heads}`}`,
  prices: {
    none: 'Ingen prisar.',
    ranges: 'Beløp: spenn, ikkje prisen.',
    sums: 'Beløp: summar over tenester, ikkje prisen for kvar.',
    single: 'Prisar for éi teneste eller eitt bibliotek følgjer med.',
  },
  cancel: 'Avbryt',
  confidential: 'Prisane til leverandørane er konfidensielle',
  confidentialHelp:
    'Prisar blir skjulte i presentasjon og saker til du vel noko anna, og du får sjå kva som følgjer med før noko blir kopiert, lagra eller vist for andre. Sentralfila og tryggingskopiane er for dykk som samarbeider, og har alltid alle prisane.',
  decided: 'Bestemt av den som har ansvar for PC-en.',
};
