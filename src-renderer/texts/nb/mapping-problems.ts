type Params = Readonly<Record<string, string | number>>;

const NOTHING_STORED = 'Ingenting er lagret.';

/** What was found in a usage file of no standard, and what must be said before it can be read, by problem code. */
export const mappingProblems = {
  'mapping.json': {
    title: 'Filen er JSON, men ikke en COUNTER-rapport',
    explanation: (_: Params) => `Av JSON leser programmet bare COUNTER-rapporter. ${NOTHING_STORED}`,
    advice: 'Last ned tallene som COUNTER-rapport, eller som CSV, TSV eller XLSX, hos leverandøren.',
  },
  'mapping.ownStatistics': {
    title: 'Filen er statistikk fra Bibliotek24',
    explanation: (_: Params) =>
      `Tallene er summer for et helt år av bruk som alt er importert. Tatt inn igjen ville de telt to ganger. ${NOTHING_STORED}`,
    advice: 'Importer leverandørenes egne filer. Andre kontorer får tallene gjennom sentralfilen.',
  },
  'mapping.noTable': {
    title: 'Fant ingen tabell',
    explanation: (_: Params) => `Ingen rad ser ut som overskrifter med tall under. ${NOTHING_STORED}`,
    advice: 'Pek på raden med overskrifter, eller be leverandøren om filen med overskrifter over kolonnene.',
  },
  'mapping.noNumbers': {
    title: 'Tabellen har ingen tall',
    explanation: (_: Params) => `Det står ingen tall i kolonnene som er valgt. ${NOTHING_STORED}`,
    advice: 'Se at riktige kolonner er valgt som tall, og at perioden er den du bestilte.',
  },
  'mapping.longPeriod': {
    title: 'Perioden er ikke én måned',
    explanation: ({ value }: Params) =>
      `Det står «${value}». Tall for et kvartal, et år eller en uke fordeles ikke på måneder, for da ville de vært gjettet. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om tall per måned.',
  },
  'mapping.unreadableMonth': {
    title: 'En måned kan ikke leses',
    explanation: ({ value }: Params) =>
      `I cellen står det «${value}», som ikke er en måned eller dato som finnes. ${NOTHING_STORED}`,
    advice: 'Rett cellen etter rapporten hos leverandøren, eller velg en annen kolonne som måned.',
  },
  'mapping.unreadableDuration': {
    title: 'En varighet kan ikke leses',
    explanation: ({ value }: Params) =>
      `I cellen står det «${value}», som ikke er en tid på formen som er valgt. Den regnes ikke som 0. ${NOTHING_STORED}`,
    advice: 'Velg hvordan tiden er skrevet, for eksempel timer:minutter:sekunder, eller rett cellen.',
  },
  'mapping.sumRow': {
    title: 'En rad uten navn er summen av radene over',
    explanation: (_: Params) =>
      'Det står ikke hva raden gjelder, og hvert tall i den er nøyaktig summen av tallene over. Den er ikke regnet med, for da ville bruken blitt talt to ganger.',
    advice:
      'Du trenger ikke å gjøre noe. Er det likevel ikke en sum, så skriv i filen hva raden gjelder, og importer den på nytt.',
  },
  'mapping.rowSum': {
    title: 'Summen av månedene stemmer ikke',
    explanation: ({ sum, total }: Params) =>
      `Månedene i raden er ${sum} til sammen, men filen sier ${total}. Månedstallene er brukt.`,
    advice: 'Sammenlign med rapporten hos leverandøren før du importerer.',
  },
  'mapping.repeatedRow': {
    title: 'En rad står to ganger',
    explanation: ({ before }: Params) => `Raden er helt lik rad ${before}. Begge er regnet med.`,
    advice: 'Se om raden er kopiert ved en feil. Ta i så fall bort den ene før du importerer.',
  },
  'mapping.noteRow': {
    title: 'En rad med bare tekst er utelatt',
    explanation: ({ text }: Params) => `«${text}» står alene på raden, uten tall.`,
    advice: 'Du trenger ikke å gjøre noe.',
  },
  'mapping.tooLarge': {
    title: 'Tabellen er for stor',
    explanation: ({ rows }: Params) => `${rows} rader med så mange måneder får ikke plass i minnet. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om en kortere periode, eller om summer per tjeneste i stedet for per tittel.',
  },
  'mapping.severalYears': {
    title: 'Filen har tall for flere år uten måneder',
    explanation: ({ years }: Params) =>
      `Årene ${years} har hvert sitt tall. Årstall fordeles ikke på måneder. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om tall per måned, eller om ett år i hver fil.',
  },
  'mapping.notAMapping': {
    title: 'Filen er ikke et oppsett',
    explanation: (_: Params) => `Filen er ikke et lagret oppsett for bruksfiler. ${NOTHING_STORED}`,
    advice: 'Velg en fil som er eksportert fra veiviseren.',
  },
  'mapping.newerMapping': {
    title: 'Oppsettet er fra en annen versjon av programmet',
    explanation: ({ version }: Params) => `Oppsettet har versjon ${version}, som ikke kan leses. ${NOTHING_STORED}`,
    advice: 'Oppdater programmet, og prøv igjen.',
  },
  'mapping.badField': {
    title: 'Oppsettet er skadet',
    explanation: ({ field }: Params) =>
      `Feltet «${field}» mangler eller er feil. Et halvt oppsett ville lest tall galt. ${NOTHING_STORED}`,
    advice: 'Eksporter oppsettet på nytt der det kommer fra.',
  },
  'mapping.ask.numbers': {
    title: 'Et tall kan leses på to måter',
    explanation: ({ example }: Params) =>
      `«${example}» kan være et tall på over tusen eller et tall med desimaler. ${NOTHING_STORED}`,
    advice: 'Si hva punktum og komma betyr i denne filen.',
  },
  'mapping.ask.dates': {
    title: 'En dato kan leses på flere måter',
    explanation: ({ example }: Params) => `«${example}» kan være to forskjellige måneder. ${NOTHING_STORED}`,
    advice: 'Si om dagen, måneden eller året står først.',
  },
  'mapping.ask.year': {
    title: 'Året mangler',
    explanation: (_: Params) => `Månedene står uten år. ${NOTHING_STORED}`,
    advice: 'Si hvilket år tallene gjelder.',
  },
  'mapping.ask.period': {
    title: 'Perioden mangler',
    explanation: (_: Params) => `Det står ikke hvilken måned eller periode tallene gjelder. ${NOTHING_STORED}`,
    advice: 'Velg kolonnen med måned, eller si hvilken måned eller periode filen gjelder.',
  },
  'mapping.ask.metric': {
    title: 'Det står ikke hva som er talt',
    explanation: (_: Params) =>
      `Ingen kolonne eller overskrift sier om tallene er utlån, visninger eller noe annet. ${NOTHING_STORED}`,
    advice: 'Si hva tallene er.',
  },
  'mapping.ask.service': {
    title: 'Det står ikke hvilken tjeneste tallene gjelder',
    explanation: (_: Params) => `Ingen kolonne eller overskrift sier det. ${NOTHING_STORED}`,
    advice: 'Velg kolonnen med tjeneste, eller si hvilken tjeneste filen gjelder.',
  },
  'mapping.ask.counts': {
    title: 'Ingen kolonne er valgt som tall',
    explanation: (_: Params) => `Tabellen har ingen kolonner som ser ut som tall for bruk. ${NOTHING_STORED}`,
    advice: 'Velg hvilke kolonner som er tall.',
  },
  'mapping.ask.blanks': {
    title: 'Noen celler er tomme der et navn eller en måned skulle stått',
    explanation: ({ example }: Params) =>
      `Over den første står det «${example}». Den tomme cellen kan bety det samme, eller at raden ikke har noe der. ${NOTHING_STORED}`,
    advice: 'Si hva en tom celle betyr i denne kolonnen.',
  },
  'mapping.ask.missingMarks': {
    title: 'Noen celler har et tegn i stedet for et tall',
    explanation: ({ marks }: Params) =>
      `Det står ${marks} der det skulle stått et tall. Det regnes ikke som 0. ${NOTHING_STORED}`,
    advice: 'Si at tegnet betyr at tallet mangler, eller rett filen.',
  },
  'mapping.ask.durationUnit': {
    title: 'Det står ikke hvordan tiden er skrevet',
    explanation: (_: Params) => `Tiden kan være timer, minutter eller sekunder. ${NOTHING_STORED}`,
    advice: 'Si hvilken enhet kolonnen har.',
  },
  'mapping.ask.sameMeaning': {
    title: 'Flere kolonner betyr det samme',
    explanation: ({ columns }: Params) =>
      `Kolonnene ${columns} kan ikke skilles fra hverandre. De legges ikke sammen, for da kunne bruken blitt talt flere ganger. ${NOTHING_STORED}`,
    advice: 'Si hva hver av dem er, eller utelat dem som ikke skal med.',
  },
  'mapping.ask.longPeriod': {
    title: 'En kolonne gjelder flere måneder',
    explanation: (_: Params) =>
      `Tall for et kvartal, et halvår eller et år fordeles ikke på måneder, for da ville de vært gjettet. ${NOTHING_STORED}`,
    advice: 'Utelat kolonnen, eller be leverandøren om tall per måned.',
  },
  'mapping.ask.newColumn': {
    title: 'Filen har en ny kolonne med tall',
    explanation: (_: Params) => `Oppsettet kjenner ikke denne kolonnen. ${NOTHING_STORED}`,
    advice: 'Si hva kolonnen er, eller utelat den.',
  },
  'mapping.ask.columnMissing': {
    title: 'En kolonne mangler',
    explanation: ({ column }: Params) =>
      `Oppsettet bygger på kolonnen «${column}», som ikke er i filen. ${NOTHING_STORED}`,
    advice: 'Si hvilken kolonne som har tatt plassen, eller lag et nytt oppsett for filen.',
  },
};
