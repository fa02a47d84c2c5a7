import type { Messages } from '../messages.ts';

export const figureProblems: Messages['figureProblems'] = {
  'figures.unknownScope': {
    title: 'Ukjent fylke',
    explanation: ({ scope }) => `«${scope}» er verken landet (NO) eller eit fylke i fila. Ingen tal er rekna ut.`,
    advice: 'Bruk NO for heile landet, eller id-en til fylket slik han står i fila, til dømes NO-42.',
  },
  'figures.missingArgument': {
    title: 'Eit val manglar',
    explanation: ({ name }) => `Valet --${name} må vere med. Ingen tal er rekna ut.`,
    advice: 'Skriv til dømes: b24 figures FIL --scope NO-42 --year 2024',
  },
  'figures.unknownArgument': {
    title: 'Vala kan ikkje lesast',
    explanation: ({ value }) => `Kommandoen kjenner ikkje alle vala i «${value}», eller eitt av dei manglar verdi.`,
    advice: 'Vala er --scope, --year, --on, --baseline, --part, --reference og --index, kvart følgt av verdien sin.',
  },
  'figures.badYear': {
    title: 'Året kan ikkje lesast',
    explanation: ({ value }) => `«${value}» er ikkje eit årstal med fire siffer.`,
    advice: 'Skriv året med fire siffer, til dømes 2024.',
  },
  'figures.badDate': {
    title: 'Datoen kan ikkje lesast',
    explanation: ({ name, value }) => `«${value}» i --${name} er ikkje ein dato som finst.`,
    advice: 'Skriv datoen som ÅÅÅÅ-MM-DD, til dømes 2024-12-31.',
  },
  'figures.badReference': {
    title: 'Ukjend samanlikningspris',
    explanation: ({ value }) => `«${value}» er ikkje ein pris det kan samanliknast med.`,
    advice: 'Vel listPrice, previous eller previousIndexed.',
  },
  'figures.unknownPart': {
    title: 'Ukjend del',
    explanation: ({ value }) => `«${value}» er ikkje ein del av tala.`,
    advice:
      'Vel savingsLedger, agreementWorkbench, counties, coverage, use, agreements, joining, invoice, split, budget, comparedUse eller statistics, eller utelat --part.',
  },
};
