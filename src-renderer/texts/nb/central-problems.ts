type Params = Readonly<Record<string, string | number>>;

const limits = ({ min, max }: Params): string =>
  (min === undefined ? '' : `, minst ${min}`) + (max === undefined ? '' : `, høyst ${max}`);

const rows = ({ rows: count }: Params): string => (count === 1 ? 'Raden' : `${count} rader`);

const feature = ({ feature: name }: Params): string =>
  ({ zip64: 'ZIP64-filer', split: 'Delte ZIP-filer', method: 'Andre pakkemetoder enn deflate' })[String(name)] ?? '';

/** What was found in a central file, by problem code. Entry, row and column are told beside the text. */
export const centralProblems = {
  'central.emptyFile': {
    title: 'Filen er tom',
    explanation: (_: Params) => 'Det står ingenting i filen, så den er ikke en sentralfil. Dataene dine er uendret.',
    advice: 'Hent filen på nytt fra fellesområdet, eller be den som sendte den, om å sende den en gang til.',
  },
  'central.webPage': {
    title: 'Filen er en nettside',
    explanation: (_: Params) =>
      'Det som ble lagret, er en nettside, ofte innloggingssiden til SharePoint eller OneDrive, og ikke selve filen. Dataene dine er uendret.',
    advice: 'Logg inn i nettleseren, last ned filen på nytt og velg den herfra.',
  },
  'central.notAZip': {
    title: 'Ikke en sentralfil',
    explanation: (_: Params) =>
      'Filen er av et annet slag: en sentralfil er en ZIP-fil, og navnet slutter på .b24.zip. Dataene dine er uendret.',
    advice: 'Velg filen som Bibliotek24 og fylkene deler.',
  },
  'central.notACentralFile': {
    title: 'Ikke en sentralfil',
    explanation: (_: Params) =>
      'ZIP-filen mangler innholdslisten som alle sentralfiler har (datapackage.json med fileId og format). Dataene dine er uendret.',
    advice: 'Velg filen som Bibliotek24 og fylkene deler. Navnet slutter på .b24.zip.',
  },
  'central.truncated': {
    title: 'Filen er kuttet av',
    explanation: (_: Params) =>
      'Slutten av filen mangler. Det skjer når en nedlasting eller kopiering blir avbrutt. Dataene dine er uendret.',
    advice: 'Hent filen på nytt fra fellesområdet, eller be den som sendte den, om å sende den en gang til.',
  },
  'central.damagedZip': {
    title: 'Filen er skadet',
    explanation: (_: Params) => 'Oppbyggingen av ZIP-filen henger ikke sammen. Dataene dine er uendret.',
    advice: 'Hent filen på nytt fra fellesområdet, eller be den som sendte den, om å sende den en gang til.',
  },
  'central.damagedEntry': {
    title: 'Filen er skadet',
    explanation: (_: Params) => 'Delen som er nevnt, kan ikke pakkes ut slik den er ført opp. Dataene dine er uendret.',
    advice: 'Hent filen på nytt fra fellesområdet, eller be den som sendte den, om å sende den en gang til.',
  },
  'central.unsupportedZip': {
    title: 'ZIP-filen er av et slag som ikke leses',
    explanation: (params: Params) => `${feature(params)} leses ikke. Dataene dine er uendret.`,
    advice: 'Pakk filen på nytt som en vanlig ZIP-fil (deflate).',
  },
  'central.tooManyEntries': {
    title: 'For mange deler i filen',
    explanation: ({ count, max }: Params) =>
      `Filen har ${count} deler. En sentralfil har høyst ${max}. Dataene dine er uendret.`,
    advice: 'Ikke bruk filen. Spør den som sendte den, hvor den kommer fra.',
  },
  'central.duplicateEntry': {
    title: 'Samme navn to ganger i filen',
    explanation: (_: Params) =>
      'To deler av ZIP-filen har samme navn når store og små bokstaver regnes likt, og da er det uklart hvilken som gjelder. Dataene dine er uendret.',
    advice: 'Ikke bruk filen. Spør den som sendte den, hvor den kommer fra.',
  },
  'central.duplicateResource': {
    title: 'Samme navn to ganger i innholdslisten',
    explanation: (_: Params) =>
      'datapackage.json fører opp dette navnet mer enn én gang, eller bruker det til noe annet enn tabellen det tilhører. Dataene dine er uendret.',
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.unsafePath': {
    title: 'Utrygt navn i filen',
    explanation: (_: Params) =>
      'En del av filen har et navn som peker ut av mappen den skulle pakkes ut i. Dataene dine er uendret.',
    advice: 'Ikke bruk filen. Spør den som sendte den, hvor den kommer fra.',
  },
  'central.encrypted': {
    title: 'Filen er kryptert',
    explanation: (_: Params) =>
      'Delen som er nevnt, er låst med passord. En sentralfil er aldri det. Dataene dine er uendret.',
    advice: 'Be om en utgave uten passord.',
  },
  'central.symlink': {
    title: 'Filen inneholder en snarvei',
    explanation: (_: Params) =>
      'Delen som er nevnt, er en lenke til en annen fil. Slike følges aldri. Dataene dine er uendret.',
    advice: 'Ikke bruk filen. Spør den som sendte den, hvor den kommer fra.',
  },
  'central.tooLarge': {
    title: 'Filen er for stor',
    explanation: ({ max }: Params) =>
      `Utpakket er innholdet over ${max} MB. Utpakkingen ble ikke gjort. Dataene dine er uendret.`,
    advice: 'Ikke bruk filen. Spør den som sendte den, hvor den kommer fra.',
  },
  'central.tooCompressed': {
    title: 'Filen utgir seg for å være mindre enn den er',
    explanation: ({ max }: Params) =>
      `Innholdet er mer enn ${max} ganger så stort utpakket. Slik er filer som skal fylle opp en maskin. Utpakkingen ble ikke gjort. Dataene dine er uendret.`,
    advice: 'Ikke bruk filen. Spør den som sendte den, hvor den kommer fra.',
  },
  'central.badDescriptor': {
    title: 'Innholdslisten er ufullstendig',
    explanation: ({ key }: Params) =>
      `«${key}» i datapackage.json mangler eller har feil form. Dataene dine er uendret.`,
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.newerFormat': {
    title: 'Filen krever en nyere versjon av programmet',
    explanation: ({ required, mine }: Params) =>
      `Filen er i format ${required}. Denne versjonen leser til og med format ${mine}. Dataene dine er uendret.`,
    advice: 'Oppdater Bibliotek24, og åpne filen på nytt.',
  },
  'central.missingHash': {
    title: 'Kontrollsummen mangler',
    explanation: (_: Params) =>
      'datapackage.json fører opp delen uten «bytes» eller «hash» (sha256), så det kan ikke kontrolleres at den er hel. Dataene dine er uendret.',
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.unlistedEntry': {
    title: 'En del av filen er ikke ført opp',
    explanation: (_: Params) =>
      'ZIP-filen inneholder en del som datapackage.json ikke fører opp. Dataene dine er uendret.',
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.absentEntry': {
    title: 'En del av filen mangler',
    explanation: (_: Params) => 'datapackage.json fører opp en del som ikke er i ZIP-filen. Dataene dine er uendret.',
    advice: 'Hent filen på nytt fra fellesområdet, eller be den som sendte den, om å sende den en gang til.',
  },
  'central.missingTable': {
    title: 'En tabell mangler',
    explanation: (_: Params) => 'Sentralfilen skal ha denne tabellen, også når den er tom. Dataene dine er uendret.',
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.wrongSize': {
    title: 'Filen er skadet eller endret',
    explanation: ({ found, listed }: Params) =>
      `Delen er på ${found} byte, men er ført opp med ${listed}. Dataene dine er uendret.`,
    advice: 'Hent filen på nytt fra fellesområdet, eller be den som sendte den, om å sende den en gang til.',
  },
  'central.wrongHash': {
    title: 'Filen er skadet eller endret',
    explanation: (_: Params) =>
      'Innholdet stemmer ikke med kontrollsummen i datapackage.json. Noen har endret filen uten programmet, eller den ble ødelagt underveis. Dataene dine er uendret.',
    advice: 'Hent filen på nytt fra fellesområdet, eller be den som sendte den, om å sende den en gang til.',
  },
  'central.notUtf8': {
    title: 'Feil tegnsett',
    explanation: (_: Params) => 'Teksten er ikke UTF-8, så æ, ø og å kan ikke leses sikkert. Dataene dine er uendret.',
    advice: 'Lagre tabellen som «CSV UTF-8» og pakk filen på nytt.',
  },
  'central.unevenRow': {
    title: 'En rad har feil antall felter',
    explanation: ({ found, expected }: Params) =>
      `Raden har ${found} felter, mens overskriften har ${expected}. Dataene dine er uendret.`,
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.brokenQuotes': {
    title: 'Anførselstegnene går ikke opp',
    explanation: (_: Params) =>
      'Et felt i raden åpner eller lukker anførselstegn på feil sted. Dataene dine er uendret.',
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.missingColumn': {
    title: 'En kolonne mangler',
    explanation: (_: Params) => 'Tabellen skal ha denne kolonnen. Dataene dine er uendret.',
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.duplicateColumn': {
    title: 'Samme kolonne to ganger',
    explanation: (_: Params) => 'To kolonner i tabellen har samme overskrift. Dataene dine er uendret.',
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.missingValue': {
    title: 'Verdien mangler',
    explanation: (_: Params) => 'Feltet er tomt, men må fylles ut.',
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.badInteger': {
    title: 'Ikke et helt tall',
    explanation: ({ value }: Params) => `«${value}» er ikke et helt tall.`,
    advice: 'Skriv tallet med bare sifre, uten mellomrom og desimaler.',
  },
  'central.badNumber': {
    title: 'Ikke et tall',
    explanation: ({ value }: Params) => `«${value}» er ikke et tall.`,
    advice: 'Skriv desimaltall med punktum, for eksempel 0.25.',
  },
  'central.badBoolean': {
    title: 'Ikke ja eller nei',
    explanation: ({ value }: Params) => `«${value}» er verken true eller false.`,
    advice: 'Skriv true eller false.',
  },
  'central.badDate': {
    title: 'Ikke en dato',
    explanation: ({ value }: Params) => `«${value}» er ikke en dato som finnes.`,
    advice: 'Skriv datoen som 2024-01-31.',
  },
  'central.badMonth': {
    title: 'Ikke en måned',
    explanation: ({ value }: Params) => `«${value}» er ikke en måned som finnes.`,
    advice: 'Skriv måneden som 2024-01.',
  },
  'central.badPeriod': {
    title: 'Ikke en måned eller periode',
    explanation: ({ value }: Params) => `«${value}» er verken en måned eller en periode som finnes.`,
    advice: 'Skriv måneden som 2024-01, en periode som 2024-01/2024-08.',
  },
  'central.badWeights': {
    title: 'Vektene kan ikke leses',
    explanation: ({ value }: Params) => `«${value}» er ikke JSON med ett tall fra 0 og oppover for hver organisasjon.`,
    advice: 'Skriv vektene som {"NO-03": 5, "NO-42": 3}.',
  },
  'central.notInList': {
    title: 'Verdien er ikke i listen',
    explanation: ({ value, allowed }: Params) => `«${value}» er ikke blant de tillatte verdiene: ${allowed}.`,
    advice: 'Bruk en av verdiene i listen.',
  },
  'central.outOfRange': {
    title: 'Verdien er utenfor grensene',
    explanation: (params: Params) => `${params.value} er utenfor grensene${limits(params)}.`,
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.duplicateKey': {
    title: 'Samme post to ganger',
    explanation: ({ key, first }: Params) => `«${key}» står også i rad ${first}.`,
    advice: 'Fjern den ene av de to radene.',
  },
  'central.duplicateCombination': {
    title: 'Samme opplysning to ganger',
    explanation: ({ key, first }: Params) => `${key} er ført også i rad ${first}, og det kan bare være én.`,
    advice: 'Fjern den ene av de to radene.',
  },
  'central.changeCycle': {
    title: 'Organisasjonsendringene går i ring',
    explanation: ({ from, to }: Params) =>
      `${from} ble til ${to}, som igjen ble til ${from}, direkte eller gjennom andre. Da har ingen av dem en etterfølger.`,
    advice: 'Fjern den av endringene som er feil.',
  },
  'central.monthsPastYear': {
    title: 'Månedene går ut over året',
    explanation: ({ first_month, months }: Params) =>
      `Fra måned ${first_month} er det ikke plass til ${months} måneder i året.`,
    advice: 'Del tilknytningen i én for hvert år.',
  },
  'central.paidMissing': {
    title: 'Prisen mangler',
    explanation: (_: Params) => 'Biblioteket har svart ja, og da må prisen som betales, være med.',
    advice: 'Fyll ut paid_ore, i øre.',
  },
  'central.notWholeKroner': {
    title: 'Ikke hele kroner',
    explanation: ({ value }: Params) => `Driftskostnaden fordeles i hele kroner, men ${value} øre er ikke det.`,
    advice: 'Rund av til hele kroner (to nuller til slutt).',
  },
  'central.tooManyMetrics': {
    title: 'For mange måltall',
    explanation: ({ max }: Params) => `Filen har mer enn ${max} ulike måltall.`,
    advice: 'Be den som laget filen, om å rette dette og sende en ny.',
  },
  'central.moreFindings': {
    title: 'Flere funn',
    explanation: ({ count }: Params) => `${count} funn til er ikke vist.`,
    advice: 'Rett dem som er vist, og kontroller filen på nytt.',
  },
  'central.missingReference': {
    title: 'Posten det vises til, mangler',
    explanation: (params: Params) =>
      `«${params.id}» i tabellen ${params.references} er ikke i filen. ${rows(params)} holdes utenfor tall som trenger den.`,
    advice: 'Det er vanlig i et bidrag fra ett fylke. Ellers mangler posten i filen den kom fra.',
  },
};
