import type { Messages } from '../messages.ts';

type Params = Readonly<Record<string, string | number>>;

const limits = ({ min, max }: Params): string =>
  (min === undefined ? '' : `, minst ${min}`) + (max === undefined ? '' : `, høgst ${max}`);

const rows = ({ rows: count }: Params): string => (count === 1 ? 'Éi rad' : `${count} rader`);

const feature = ({ feature: name }: Params): string =>
  ({ zip64: 'ZIP64-filer', split: 'Delte ZIP-filer', method: 'Andre pakkemetodar enn deflate' })[String(name)] ?? '';

/** What was found in a central file, by problem code. Entry, row and column are told beside the text. */
export const centralProblems: Messages['centralProblems'] = {
  'central.emptyFile': {
    title: 'Fila er tom',
    explanation: (_: Params) => 'Det står ingenting i fila, så ho er ikkje ei sentralfil. Dataa dine er uendra.',
    advice: 'Hent fila på nytt frå fellesområdet, eller be den som sende henne, om å sende henne ein gong til.',
  },
  'central.webPage': {
    title: 'Fila er ei nettside',
    explanation: (_: Params) =>
      'Det som vart lagra, er ei nettside, ofte innloggingssida til SharePoint eller OneDrive, og ikkje sjølve fila. Dataa dine er uendra.',
    advice: 'Logg inn i nettlesaren, last ned fila på nytt og vel henne herifrå.',
  },
  'central.notAZip': {
    title: 'Ikkje ei sentralfil',
    explanation: (_: Params) =>
      'Fila er av eit anna slag: ei sentralfil er ei ZIP-fil, og namnet sluttar på .b24.zip. Dataa dine er uendra.',
    advice: 'Vel fila som Bibliotek24 og fylka deler.',
  },
  'central.notACentralFile': {
    title: 'Ikkje ei sentralfil',
    explanation: (_: Params) =>
      'ZIP-fila manglar innhaldslista som alle sentralfiler har (datapackage.json med fileId og format). Dataa dine er uendra.',
    advice: 'Vel fila som Bibliotek24 og fylka deler. Namnet sluttar på .b24.zip.',
  },
  'central.truncated': {
    title: 'Fila er kutta av',
    explanation: (_: Params) =>
      'Slutten av fila manglar. Det skjer når ei nedlasting eller kopiering blir avbroten. Dataa dine er uendra.',
    advice: 'Hent fila på nytt frå fellesområdet, eller be den som sende henne, om å sende henne ein gong til.',
  },
  'central.damagedZip': {
    title: 'Fila er skadd',
    explanation: (_: Params) => 'Oppbygginga av ZIP-fila heng ikkje saman. Dataa dine er uendra.',
    advice: 'Hent fila på nytt frå fellesområdet, eller be den som sende henne, om å sende henne ein gong til.',
  },
  'central.damagedEntry': {
    title: 'Fila er skadd',
    explanation: (_: Params) => 'Delen som er nemnd, kan ikkje pakkast ut slik han er ført opp. Dataa dine er uendra.',
    advice: 'Hent fila på nytt frå fellesområdet, eller be den som sende henne, om å sende henne ein gong til.',
  },
  'central.unsupportedZip': {
    title: 'ZIP-fila er av eit slag som ikkje blir lese',
    explanation: (params: Params) => `${feature(params)} blir ikkje lesne. Dataa dine er uendra.`,
    advice: 'Pakk fila på nytt som ei vanleg ZIP-fil (deflate).',
  },
  'central.tooManyEntries': {
    title: 'For mange delar i fila',
    explanation: ({ count, max }: Params) =>
      `Fila har ${count} delar. Ei sentralfil har høgst ${max}. Dataa dine er uendra.`,
    advice: 'Ikkje bruk fila. Spør den som sende henne, kvar ho kjem frå.',
  },
  'central.duplicateEntry': {
    title: 'Same namn to gonger i fila',
    explanation: (_: Params) =>
      'To delar av ZIP-fila har same namn når store og små bokstavar blir rekna likt, og då er det uklart kva for ein som gjeld. Dataa dine er uendra.',
    advice: 'Ikkje bruk fila. Spør den som sende henne, kvar ho kjem frå.',
  },
  'central.duplicateResource': {
    title: 'Same namn to gonger i innhaldslista',
    explanation: (_: Params) =>
      'datapackage.json fører opp dette namnet meir enn éin gong, eller bruker det til noko anna enn tabellen det høyrer til. Dataa dine er uendra.',
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.unsafePath': {
    title: 'Utrygt namn i fila',
    explanation: (_: Params) =>
      'Ein del av fila har eit namn som peikar ut av mappa han skulle pakkast ut i. Dataa dine er uendra.',
    advice: 'Ikkje bruk fila. Spør den som sende henne, kvar ho kjem frå.',
  },
  'central.encrypted': {
    title: 'Fila er kryptert',
    explanation: (_: Params) =>
      'Delen som er nemnd, er låst med passord. Ei sentralfil er aldri det. Dataa dine er uendra.',
    advice: 'Be om ei utgåve utan passord.',
  },
  'central.symlink': {
    title: 'Fila inneheld ein snarveg',
    explanation: (_: Params) =>
      'Delen som er nemnd, er ei lenkje til ei anna fil. Slike blir aldri følgde. Dataa dine er uendra.',
    advice: 'Ikkje bruk fila. Spør den som sende henne, kvar ho kjem frå.',
  },
  'central.tooLarge': {
    title: 'Fila er for stor',
    explanation: ({ max }: Params) =>
      `Utpakka er innhaldet over ${max} MB. Utpakkinga vart ikkje gjord. Dataa dine er uendra.`,
    advice: 'Ikkje bruk fila. Spør den som sende henne, kvar ho kjem frå.',
  },
  'central.tooCompressed': {
    title: 'Fila gir seg ut for å vere mindre enn ho er',
    explanation: ({ max }: Params) =>
      `Innhaldet er meir enn ${max} gonger så stort utpakka. Slik er filer som skal fylle opp ei maskin. Utpakkinga vart ikkje gjord. Dataa dine er uendra.`,
    advice: 'Ikkje bruk fila. Spør den som sende henne, kvar ho kjem frå.',
  },
  'central.badDescriptor': {
    title: 'Innhaldslista er ufullstendig',
    explanation: ({ key }: Params) => `«${key}» i datapackage.json manglar eller har feil form. Dataa dine er uendra.`,
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.newerFormat': {
    title: 'Fila krev ein nyare versjon av programmet',
    explanation: ({ required, mine }: Params) =>
      `Fila er i format ${required}. Denne versjonen les til og med format ${mine}. Dataa dine er uendra.`,
    advice: 'Oppdater Bibliotek24, og opne fila på nytt.',
  },
  'central.missingHash': {
    title: 'Kontrollsummen manglar',
    explanation: (_: Params) =>
      'datapackage.json fører opp delen utan «bytes» eller «hash» (sha256), så det kan ikkje kontrollerast at han er heil. Dataa dine er uendra.',
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.unlistedEntry': {
    title: 'Ein del av fila er ikkje ført opp',
    explanation: (_: Params) => 'ZIP-fila inneheld ein del som datapackage.json ikkje fører opp. Dataa dine er uendra.',
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.absentEntry': {
    title: 'Ein del av fila manglar',
    explanation: (_: Params) => 'datapackage.json fører opp ein del som ikkje er i ZIP-fila. Dataa dine er uendra.',
    advice: 'Hent fila på nytt frå fellesområdet, eller be den som sende henne, om å sende henne ein gong til.',
  },
  'central.missingTable': {
    title: 'Ein tabell manglar',
    explanation: (_: Params) => 'Sentralfila skal ha denne tabellen, også når han er tom. Dataa dine er uendra.',
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.wrongSize': {
    title: 'Fila er skadd eller endra',
    explanation: ({ found, listed }: Params) =>
      `Delen er på ${found} byte, men er ført opp med ${listed}. Dataa dine er uendra.`,
    advice: 'Hent fila på nytt frå fellesområdet, eller be den som sende henne, om å sende henne ein gong til.',
  },
  'central.wrongHash': {
    title: 'Fila er skadd eller endra',
    explanation: (_: Params) =>
      'Innhaldet stemmer ikkje med kontrollsummen i datapackage.json. Nokon har endra fila utan programmet, eller ho vart øydelagd undervegs. Dataa dine er uendra.',
    advice: 'Hent fila på nytt frå fellesområdet, eller be den som sende henne, om å sende henne ein gong til.',
  },
  'central.notUtf8': {
    title: 'Feil teiknsett',
    explanation: (_: Params) => 'Teksten er ikkje UTF-8, så æ, ø og å kan ikkje lesast sikkert. Dataa dine er uendra.',
    advice: 'Lagre tabellen som «CSV UTF-8» og pakk fila på nytt.',
  },
  'central.unevenRow': {
    title: 'Ei rad har feil tal på felt',
    explanation: ({ found, expected }: Params) =>
      `Rada har ${found} felt, medan overskrifta har ${expected}. Dataa dine er uendra.`,
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.brokenQuotes': {
    title: 'Hermeteikna går ikkje opp',
    explanation: (_: Params) => 'Eit felt i rada opnar eller lukkar hermeteikn på feil stad. Dataa dine er uendra.',
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.missingColumn': {
    title: 'Ein kolonne manglar',
    explanation: (_: Params) => 'Tabellen skal ha denne kolonnen. Dataa dine er uendra.',
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.duplicateColumn': {
    title: 'Same kolonne to gonger',
    explanation: (_: Params) => 'To kolonnar i tabellen har same overskrift. Dataa dine er uendra.',
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.missingValue': {
    title: 'Verdien manglar',
    explanation: (_: Params) => 'Feltet er tomt, men må fyllast ut.',
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.badInteger': {
    title: 'Ikkje eit heilt tal',
    explanation: ({ value }: Params) => `«${value}» er ikkje eit heilt tal.`,
    advice: 'Skriv talet med berre siffer, utan mellomrom og desimalar.',
  },
  'central.badNumber': {
    title: 'Ikkje eit tal',
    explanation: ({ value }: Params) => `«${value}» er ikkje eit tal.`,
    advice: 'Skriv desimaltal med punktum, til dømes 0.25.',
  },
  'central.badBoolean': {
    title: 'Ikkje ja eller nei',
    explanation: ({ value }: Params) => `«${value}» er verken true eller false.`,
    advice: 'Skriv true eller false.',
  },
  'central.badDate': {
    title: 'Ikkje ein dato',
    explanation: ({ value }: Params) => `«${value}» er ikkje ein dato som finst.`,
    advice: 'Skriv datoen som 2024-01-31.',
  },
  'central.badMonth': {
    title: 'Ikkje ein månad',
    explanation: ({ value }: Params) => `«${value}» er ikkje ein månad som finst.`,
    advice: 'Skriv månaden som 2024-01.',
  },
  'central.badPeriod': {
    title: 'Ikkje ein månad eller periode',
    explanation: ({ value }: Params) => `«${value}» er verken ein månad eller ein periode som finst.`,
    advice: 'Skriv månaden som 2024-01, ein periode som 2024-01/2024-08.',
  },
  'central.badWeights': {
    title: 'Vektene kan ikkje lesast',
    explanation: ({ value }: Params) => `«${value}» er ikkje JSON med eitt tal frå 0 og oppover for kvar organisasjon.`,
    advice: 'Skriv vektene som {"NO-03": 5, "NO-42": 3}.',
  },
  'central.notInList': {
    title: 'Verdien er ikkje i lista',
    explanation: ({ value, allowed }: Params) => `«${value}» er ikkje blant dei tillatne verdiane: ${allowed}.`,
    advice: 'Bruk ein av verdiane i lista.',
  },
  'central.outOfRange': {
    title: 'Verdien er utanfor grensene',
    explanation: (params: Params) => `${params.value} er utanfor grensene${limits(params)}.`,
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.duplicateKey': {
    title: 'Same post to gonger',
    explanation: ({ key, first }: Params) => `«${key}» står også i rad ${first}.`,
    advice: 'Ta bort den eine av dei to radene.',
  },
  'central.duplicateCombination': {
    title: 'Same opplysning to gonger',
    explanation: ({ key, first }: Params) => `${key} er ført også i rad ${first}, og det kan berre vere éi.`,
    advice: 'Ta bort den eine av dei to radene.',
  },
  'central.changeCycle': {
    title: 'Organisasjonsendringane går i ring',
    explanation: ({ from, to }: Params) =>
      `${from} vart til ${to}, som igjen vart til ${from}, direkte eller gjennom andre. Då har ingen av dei ein etterfølgjar.`,
    advice: 'Ta bort den av endringane som er feil.',
  },
  'central.monthsPastYear': {
    title: 'Månadene går ut over året',
    explanation: ({ first_month, months }: Params) =>
      `Frå månad ${first_month} er det ikkje plass til ${months} månader i året.`,
    advice: 'Del tilknytinga i éi for kvart år.',
  },
  'central.paidMissing': {
    title: 'Prisen manglar',
    explanation: (_: Params) => 'Biblioteket har svart ja, og då må prisen som blir betalt, vere med.',
    advice: 'Fyll ut paid_ore, i øre.',
  },
  'central.notWholeKroner': {
    title: 'Ikkje heile kroner',
    explanation: ({ value }: Params) => `Driftskostnaden blir fordelt i heile kroner, men ${value} øre er ikkje det.`,
    advice: 'Rund av til heile kroner (to nullar til slutt).',
  },
  'central.tooManyMetrics': {
    title: 'For mange måltal',
    explanation: ({ max }: Params) => `Fila har meir enn ${max} ulike måltal.`,
    advice: 'Be den som laga fila, om å rette dette og sende ei ny.',
  },
  'central.moreFindings': {
    title: 'Fleire funn',
    explanation: ({ count }: Params) => `${count} funn til er ikkje viste.`,
    advice: 'Rett dei som er viste, og kontroller fila på nytt.',
  },
  'central.missingReference': {
    title: 'Posten det blir vist til, manglar',
    explanation: (params: Params) =>
      `«${params.id}» i tabellen ${params.references} er ikkje i fila. ${rows(params)} blir haldne utanfor tal som treng han.`,
    advice: 'Det er vanleg i eit bidrag frå eitt fylke. Elles manglar posten i fila han kom frå.',
  },
};
