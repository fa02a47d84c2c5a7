import type { Messages } from '../messages.ts';

const NOTHING_STORED = 'Ingenting er lagra.';

export const mappingProblems: Messages['mappingProblems'] = {
  'mapping.json': {
    title: 'Fila er JSON, men ikkje ein COUNTER-rapport',
    explanation: () => `Av JSON les programmet berre COUNTER-rapportar. ${NOTHING_STORED}`,
    advice: 'Last ned tala som COUNTER-rapport, eller som CSV, TSV eller XLSX, hos leverandøren.',
  },
  'mapping.ownStatistics': {
    title: 'Fila er statistikk frå Bibliotek24',
    explanation: (_) =>
      `Tala er summar for eit heilt år av bruk som alt er importert. Tekne inn att ville dei telt to gonger. ${NOTHING_STORED}`,
    advice: 'Importer dei eigne filene til leverandørane. Andre kontor får tala gjennom sentralfila.',
  },
  'mapping.noTable': {
    title: 'Fann ingen tabell',
    explanation: () => `Inga rad ser ut som overskrifter med tal under. ${NOTHING_STORED}`,
    advice: 'Peik på rada med overskrifter, eller be leverandøren om fila med overskrifter over kolonnane.',
  },
  'mapping.noNumbers': {
    title: 'Tabellen har ingen tal',
    explanation: () => `Det står ingen tal i kolonnane som er valde. ${NOTHING_STORED}`,
    advice: 'Sjå at rette kolonnar er valde som tal, og at perioden er den du bestilte.',
  },
  'mapping.longPeriod': {
    title: 'Perioden er ikkje éin månad',
    explanation: ({ value }) =>
      `Det står «${value}». Tal for eit kvartal, eit år eller ei veke blir ikkje fordelte på månader, for då ville dei vore gjetta. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om tal per månad.',
  },
  'mapping.unreadableMonth': {
    title: 'Ein månad kan ikkje lesast',
    explanation: ({ value }) =>
      `I cella står det «${value}», som ikkje er ein månad eller dato som finst. ${NOTHING_STORED}`,
    advice: 'Rett cella etter rapporten hos leverandøren, eller vel ein annan kolonne som månad.',
  },
  'mapping.unreadableDuration': {
    title: 'Ei varigheit kan ikkje lesast',
    explanation: ({ value }) =>
      `I cella står det «${value}», som ikkje er ei tid på forma som er vald. Ho blir ikkje rekna som 0. ${NOTHING_STORED}`,
    advice: 'Vel korleis tida er skriven, til dømes timar:minutt:sekund, eller rett cella.',
  },
  'mapping.sumRow': {
    title: 'Ei rad utan namn er summen av radene over',
    explanation: () =>
      'Det står ikkje kva rada gjeld, og kvart tal i henne er nøyaktig summen av tala over. Ho er ikkje rekna med, for då ville bruken blitt talt to gonger.',
    advice:
      'Du treng ikkje gjere noko. Er det likevel ikkje ein sum, så skriv i fila kva rada gjeld, og importer henne på nytt.',
  },
  'mapping.rowSum': {
    title: 'Summen av månadene stemmer ikkje',
    explanation: ({ sum, total }) =>
      `Månadene i rada er ${sum} til saman, men fila seier ${total}. Månadstala er brukte.`,
    advice: 'Samanlikn med rapporten hos leverandøren før du importerer.',
  },
  'mapping.repeatedRow': {
    title: 'Ei rad står to gonger',
    explanation: ({ before }) => `Rada er heilt lik rad ${before}. Begge er rekna med.`,
    advice: 'Sjå om rada er kopiert ved ein feil. Ta i så fall bort den eine før du importerer.',
  },
  'mapping.noteRow': {
    title: 'Ei rad med berre tekst er utelaten',
    explanation: ({ text }) => `«${text}» står åleine på rada, utan tal.`,
    advice: 'Du treng ikkje gjere noko.',
  },
  'mapping.tooLarge': {
    title: 'Tabellen er for stor',
    explanation: ({ rows }) => `${rows} rader med så mange månader får ikkje plass i minnet. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om ein kortare periode, eller om summar per teneste i staden for per tittel.',
  },
  'mapping.severalYears': {
    title: 'Fila har tal for fleire år utan månader',
    explanation: ({ years }) =>
      `Åra ${years} har kvart sitt tal. Tal for år blir ikkje fordelte på månader. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om tal per månad, eller om eitt år i kvar fil.',
  },
  'mapping.notAMapping': {
    title: 'Fila er ikkje eit oppsett',
    explanation: () => `Fila er ikkje eit lagra oppsett for bruksfiler. ${NOTHING_STORED}`,
    advice: 'Vel ei fil som er eksportert frå vegvisaren.',
  },
  'mapping.newerMapping': {
    title: 'Oppsettet er frå ein annan versjon av programmet',
    explanation: ({ version }) => `Oppsettet har versjon ${version}, som ikkje kan lesast. ${NOTHING_STORED}`,
    advice: 'Oppdater programmet, og prøv igjen.',
  },
  'mapping.badField': {
    title: 'Oppsettet er skadd',
    explanation: ({ field }) =>
      `Feltet «${field}» manglar eller er feil. Eit halvt oppsett ville lese tal gale. ${NOTHING_STORED}`,
    advice: 'Eksporter oppsettet på nytt der det kjem frå.',
  },
  'mapping.ask.numbers': {
    title: 'Eit tal kan lesast på to måtar',
    explanation: ({ example }) =>
      `«${example}» kan vere eit tal på over tusen eller eit tal med desimalar. ${NOTHING_STORED}`,
    advice: 'Sei kva punktum og komma tyder i denne fila.',
  },
  'mapping.ask.dates': {
    title: 'Ein dato kan lesast på fleire måtar',
    explanation: ({ example }) => `«${example}» kan vere to ulike månader. ${NOTHING_STORED}`,
    advice: 'Sei om dagen, månaden eller året står først.',
  },
  'mapping.ask.year': {
    title: 'Året manglar',
    explanation: () => `Månadene står utan år. ${NOTHING_STORED}`,
    advice: 'Sei kva år tala gjeld.',
  },
  'mapping.ask.period': {
    title: 'Perioden manglar',
    explanation: () => `Det står ikkje kva månad eller periode tala gjeld. ${NOTHING_STORED}`,
    advice: 'Vel kolonnen med månad, eller sei kva månad eller periode fila gjeld.',
  },
  'mapping.ask.metric': {
    title: 'Det står ikkje kva som er talt',
    explanation: () =>
      `Ingen kolonne eller overskrift seier om tala er utlån, visingar eller noko anna. ${NOTHING_STORED}`,
    advice: 'Sei kva tala er.',
  },
  'mapping.ask.service': {
    title: 'Det står ikkje kva teneste tala gjeld',
    explanation: () => `Ingen kolonne eller overskrift seier det. ${NOTHING_STORED}`,
    advice: 'Vel kolonnen med teneste, eller sei kva teneste fila gjeld.',
  },
  'mapping.ask.counts': {
    title: 'Ingen kolonne er vald som tal',
    explanation: () => `Tabellen har ingen kolonnar som ser ut som tal for bruk. ${NOTHING_STORED}`,
    advice: 'Vel kva kolonnar som er tal.',
  },
  'mapping.ask.blanks': {
    title: 'Nokre celler er tomme der eit namn eller ein månad skulle stått',
    explanation: ({ example }) =>
      `Over den første står det «${example}». Den tomme cella kan tyde det same, eller at rada ikkje har noko der. ${NOTHING_STORED}`,
    advice: 'Sei kva ei tom celle tyder i denne kolonnen.',
  },
  'mapping.ask.missingMarks': {
    title: 'Nokre celler har eit teikn i staden for eit tal',
    explanation: ({ marks }) =>
      `Det står ${marks} der det skulle stått eit tal. Det blir ikkje rekna som 0. ${NOTHING_STORED}`,
    advice: 'Sei at teiknet tyder at talet manglar, eller rett fila.',
  },
  'mapping.ask.durationUnit': {
    title: 'Det står ikkje korleis tida er skriven',
    explanation: () => `Tida kan vere timar, minutt eller sekund. ${NOTHING_STORED}`,
    advice: 'Sei kva eining kolonnen har.',
  },
  'mapping.ask.sameMeaning': {
    title: 'Fleire kolonnar tyder det same',
    explanation: ({ columns }) =>
      `Kolonnane ${columns} kan ikkje skiljast frå kvarandre. Dei blir ikkje lagde saman, for då kunne bruken blitt talt fleire gonger. ${NOTHING_STORED}`,
    advice: 'Sei kva kvar av dei er, eller utelat dei som ikkje skal med.',
  },
  'mapping.ask.longPeriod': {
    title: 'Ein kolonne gjeld fleire månader',
    explanation: () =>
      `Tal for eit kvartal, eit halvår eller eit år blir ikkje fordelte på månader, for då ville dei vore gjetta. ${NOTHING_STORED}`,
    advice: 'Utelat kolonnen, eller be leverandøren om tal per månad.',
  },
  'mapping.ask.newColumn': {
    title: 'Fila har ein ny kolonne med tal',
    explanation: () => `Oppsettet kjenner ikkje denne kolonnen. ${NOTHING_STORED}`,
    advice: 'Sei kva kolonnen er, eller utelat han.',
  },
  'mapping.ask.columnMissing': {
    title: 'Ein kolonne manglar',
    explanation: ({ column }) => `Oppsettet byggjer på kolonnen «${column}», som ikkje er i fila. ${NOTHING_STORED}`,
    advice: 'Sei kva kolonne som har teke plassen, eller lag eit nytt oppsett for fila.',
  },
};
