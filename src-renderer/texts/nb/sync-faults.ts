/** What a fault's text can name; each empty where it is not known. */
export type FaultParams = {
  /** Whose PC holds the file. */
  readonly who: string;
  /** Clock time since when. */
  readonly since: string;
  /** `2 endringer venter`, or empty when none does. */
  readonly waiting: string;
  /** The format the file asks for. */
  readonly version: string;
};

type Fault = {
  readonly title: (params: FaultParams) => string;
  /** What happened, and what is safe. */
  readonly body: (params: FaultParams) => string;
  /** What to do. */
  readonly next: string;
};

export type FaultKind =
  | 'absent'
  | 'busy'
  | 'denied'
  | 'tooLarge'
  | 'readOnly'
  /** Not even the contribution could be written. */
  | 'readOnlyAlone'
  | 'full'
  | 'otherFile'
  | 'notKept'
  | 'locked'
  | 'newerFormat'
  | 'newerFormatUnread'
  | 'damaged'
  | 'notCentral'
  | 'massLoss'
  | 'older'
  | 'unread';

const waits = ({ waiting }: FaultParams) =>
  waiting === '' ? 'Det du endrer, lagres her og sendes når filen er tilbake.' : `${waiting} trygt på denne PC-en.`;

/** What stands between this PC and the central file: what happened, what is safe, what to do. And what the statuses mean. */
export const syncFaults = {
  waiting: (count: string) => (count === '1' ? '1 endring venter' : `${count} endringer venter`),
  next: 'Neste steg',
  retry: 'Prøv nå',
  choose: 'Velg sentralfil på nytt',
  repair: 'Legg tilbake siste hele utgave',
  repairing: 'Legger tilbake …',
  repaired: 'Sentralfilen er hel igjen. Den skadede filen ligger i historikken.',
  repairFailed: 'Utgaven kunne ikke legges tilbake nå. Ingenting er endret. Prøv igjen om litt.',
  findings: 'Hva som er galt med filen',
  lookOver: 'Se over filen',
  approve: 'Det er riktig, del likevel',
  loss: (owner: string, lost: string, before: string) => `${owner}: ${lost} av ${before} poster forsvinner`,
  hide: 'Skjul',
  faults: {
    absent: {
      title: () => 'Sentralfilen er ikke tilkoblet',
      body: (params) => `Du kan arbeide videre. ${waits(params)}`,
      next: 'Kontroller at du har nett og at fellesområdet er tilkoblet, eller sett inn minnepinnen. Programmet ser etter filen hvert halve minutt. Er den flyttet, velger du den på nytt.',
    },
    busy: {
      title: () => 'Sentralfilen er opptatt',
      body: () =>
        'Et annet program på en PC, for eksempel en viruskontroll eller Excel, holder filen. Den er hel, og endringene dine venter her.',
      next: 'Programmet prøver igjen av seg selv. Varer det lenge, lukker du filen i det andre programmet, eller ber IKT-avdelingen se om den er skrivebeskyttet.',
    },
    denied: {
      title: () => 'Du har ikke tilgang til sentralfilen',
      body: () => 'Filen kan ikke leses herfra. Dataene dine er uendret, og endringene dine er trygge her.',
      next: 'Be IKT-avdelingen om tilgang til mappen.',
    },
    tooLarge: {
      title: () => 'Filen er for stor til å være en sentralfil',
      body: () => 'Den er større enn 400 MB og ble ikke lest. Dataene dine er uendret.',
      next: 'Velg riktig fil, eller be Bibliotek24 om den.',
    },
    readOnly: {
      title: () => 'Du har bare lesetilgang til sentralfilen',
      body: () =>
        'Endringene dine ligger i bidraget ditt, ved siden av sentralfilen. Andre tar det med når de skriver.',
      next: 'Du trenger ikke gjøre noe.',
    },
    readOnlyAlone: {
      title: () => 'Du har bare lesetilgang til mappen',
      body: () => 'Bidraget ditt kunne heller ikke skrives. Endringene dine venter trygt på denne PC-en.',
      next: 'Be IKT-avdelingen om skrivetilgang til mappen «bidrag» ved siden av sentralfilen.',
    },
    full: {
      title: () => 'Disken er full',
      body: () =>
        'Det er ikke plass til en ny utgave der sentralfilen ligger. Den gamle filen er hel, og endringene dine venter her.',
      next: 'Frigjør plass der filen ligger, eller be IKT-avdelingen om mer plass. Programmet prøver igjen av seg selv.',
    },
    otherFile: {
      title: () => 'Dette er en annen sentralfil enn den du arbeider på',
      body: () => 'Den har en annen identitet. Dataene dine er uendret, og ingenting er sendt til den.',
      next: 'Velg filen du brukte før. Skal du gå over til denne, ser du over den og tar den inn.',
    },
    notKept: {
      title: () => 'Disken ga noe annet tilbake enn det som ble skrevet',
      body: () => 'Den gamle filen står, og endringene dine venter her.',
      next: 'Programmet prøver igjen. Skjer det flere ganger, ber du IKT-avdelingen kontrollere disken.',
    },
    locked: {
      title: ({ who, since }) => `${who} skriver i sentralfilen${since === '' ? '' : `, siden kl. ${since}`}`,
      body: () => 'Ingenting blir skrevet over. Endringene dine ligger i bidraget ditt og kommer med etterpå.',
      next: 'Du trenger ikke gjøre noe: programmet prøver igjen av seg selv.',
    },
    newerFormat: {
      title: ({ version }) =>
        `Sentralfilen krever en nyere versjon av programmet${version === '' ? '' : ` (format ${version})`}`,
      body: () => 'Du kan fortsatt lese den og ta inn endringer. Endringene dine venter trygt her.',
      next: 'Be IKT-avdelingen om å oppdatere Bibliotek24. Da sendes det som venter.',
    },
    newerFormatUnread: {
      title: ({ version }) =>
        `Sentralfilen krever en nyere versjon av programmet${version === '' ? '' : ` (format ${version})`}`,
      body: () => 'Denne versjonen kan ikke lese den. Dataene dine er uendret, og endringene dine venter trygt her.',
      next: 'Be IKT-avdelingen om å oppdatere Bibliotek24.',
    },
    damaged: {
      title: () => 'Sentralfilen er skadet',
      body: () => 'Den ble ikke lest, og ingenting er skrevet over den. Dataene dine er uendret.',
      next: 'Legg tilbake den siste hele utgaven. Alt du har her, blir med, og den skadede filen blir tatt vare på i historikken.',
    },
    notCentral: {
      title: () => 'Dette er ikke en sentralfil',
      body: () => 'Filen er tom eller noe helt annet. Ingenting er slettet eller endret hos deg.',
      next: 'Velg riktig fil, eller be Bibliotek24 om den. Er det her sentralfilen skal ligge, legger du tilbake den siste hele utgaven.',
    },
    massLoss: {
      title: () => 'Det du er i ferd med å dele, fjerner mye for noen',
      body: () => 'Ingenting er sendt ennå. Mer enn en femdel av det disse eier, ville blitt borte for alle:',
      next: 'Er det meningen, deler du det. Ellers angrer du, eller henter det tilbake fra en tidligere utgave.',
    },
    older: {
      title: () => 'Filen var eldre enn den du har',
      body: () =>
        'Noen har lagt tilbake en gammel sentralfil. Ingenting er borte: det som er nyere her, sendes på nytt.',
      next: 'Du trenger ikke gjøre noe. Spør gjerne kollegene hvem som la den dit.',
    },
    unread: {
      title: () => 'Et bidrag kunne ikke leses',
      body: () => 'Det ved siden av sentralfilen er skadet eller ikke ferdig kopiert. Resten er lest.',
      next: 'Det skrives på nytt når PC-en det kom fra, er i bruk igjen.',
    },
  } as Readonly<Record<FaultKind, Fault>>,
  clockAhead: 'klokken på PC-en gikk feil; rekkefølgen påvirkes ikke',
  help: {
    open: 'Hva betyr statusen?',
    title: 'Hva betyr statusen?',
    intro:
      'Alt du endrer, lagres først på denne PC-en. Det som står øverst, sier hvor langt det er kommet på vei til de andre.',
    statesTitle: 'Når alt er som det skal',
    faultsTitle: 'Når noe er i veien',
    states: [
      ['Tilkoblet', 'Filen er lest, hel og kontrollert. Den leses på nytt hvert halve minutt.'],
      ['Leser …', 'Programmet leser filen eller skriver i den. Du kan arbeide videre.'],
      ['Venter', 'Endringer som ligger trygt her, men ikke er sendt ennå.'],
      ['Sendt, ikke bekreftet', 'Endringene er skrevet. De bekreftes når filen er lest på nytt og har dem.'],
      ['Alt er bekreftet', 'Sentralfilen har alt du har gjort.'],
      ['Nye fra andre', 'Endringer som andre har delt. De kommer ikke inn hos deg før du velger «Ta inn».'],
      ['Konflikt', 'To har endret det samme uten å vite om hverandre. Begge verdier er tatt vare på til noen velger.'],
    ] as readonly (readonly [string, string])[],
  },
};
