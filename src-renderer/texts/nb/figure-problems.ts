type Params = Readonly<Record<string, string | number>>;

/** Why figures were not computed, by problem code. */
export const figureProblems = {
  'figures.unknownScope': {
    title: 'Ukjent fylke',
    explanation: ({ scope }: Params) =>
      `«${scope}» er verken landet (NO) eller et fylke i filen. Ingen tall er beregnet.`,
    advice: 'Bruk NO for hele landet, eller fylkets id slik den står i filen, for eksempel NO-42.',
  },
  'figures.missingArgument': {
    title: 'Et valg mangler',
    explanation: ({ name }: Params) => `Valget --${name} må være med. Ingen tall er beregnet.`,
    advice: 'Skriv for eksempel: b24 figures FIL --scope NO-42 --year 2024',
  },
  'figures.unknownArgument': {
    title: 'Valgene kan ikke leses',
    explanation: ({ value }: Params) =>
      `Kommandoen kjenner ikke alle valgene i «${value}», eller et av dem mangler verdi.`,
    advice: 'Valgene er --scope, --year, --on, --baseline, --part, --reference og --index, hvert fulgt av sin verdi.',
  },
  'figures.badYear': {
    title: 'Året kan ikke leses',
    explanation: ({ value }: Params) => `«${value}» er ikke et årstall med fire sifre.`,
    advice: 'Skriv året med fire sifre, for eksempel 2024.',
  },
  'figures.badDate': {
    title: 'Datoen kan ikke leses',
    explanation: ({ name, value }: Params) => `«${value}» i --${name} er ikke en dato som finnes.`,
    advice: 'Skriv datoen som ÅÅÅÅ-MM-DD, for eksempel 2024-12-31.',
  },
  'figures.badReference': {
    title: 'Ukjent sammenligningspris',
    explanation: ({ value }: Params) => `«${value}» er ikke en pris det kan sammenlignes med.`,
    advice: 'Velg listPrice, previous eller previousIndexed.',
  },
  'figures.unknownPart': {
    title: 'Ukjent del',
    explanation: ({ value }: Params) => `«${value}» er ikke en del av tallene.`,
    advice:
      'Velg savingsLedger, agreementWorkbench, counties, coverage, use, agreements, joining, invoice, split, budget, comparedUse eller statistics, eller utelat --part.',
  },
};
