type Because = 'full' | 'denied' | 'busy' | 'absent' | 'failed';

/** Backups on this PC: fetching lost data back, going back to an earlier state, and what happens when nothing can be kept. */
export const vault = {
  lostTitle: 'Dataene er borte fra nettleseren',
  lostBody: (when: string) =>
    `PC-en har en sikkerhetskopi fra ${when}, og en logg over det du har gjort siden. Ingenting av det er tapt.`,
  lostBodyJournal: 'PC-en har en logg over alt du har gjort. Ingenting av det er tapt.',
  lostAway: (folder: string) =>
    `Sikkerhetskopiene ligger i ${folder}, som ikke kan nås nå. Sett inn minnepinnen eller koble til nettverket, og hent dataene derfra. Ingenting er tapt.`,
  lostFull: 'Det er ikke plass til dataene i nettleseren. Frigjør plass på disken, og prøv igjen. Kopien er urørt.',
  bringBack: 'Hent dataene tilbake',
  bringAgain: 'Prøv igjen',
  bringing: 'Henter dataene tilbake …',
  notBack:
    'Sikkerhetskopien kunne ikke leses. Filene ligger fortsatt på PC-en. Be IKT-avdelingen om hjelp før du begynner på nytt.',
  fresh: 'Begynn på nytt',
  freshQuestion: 'Begynne på nytt uten dataene? Kopiene og loggen blir liggende på PC-en.',
  restoreQuestion:
    'Hente dataene tilbake fra siste kopi og loggen etter den? Alt som er meldt lagret, er med. Det du holder på å skrive i et skjema, er ikke med.',
  readOnly: {
    title: 'Bare lesing.',
    safe: 'Alt som er meldt lagret, er trygt, og du kan se på og eksportere som vanlig.',
    notSaved: 'Ikke lagret.',
    tryNow: 'Prøv nå',
    trying: 'Prøver …',
    workingCopy: {
      full: {
        what: 'Det er ikke plass til flere endringer i programmets arbeidskopi på PC-en.',
        todo: 'Frigjør plass på disken. Programmet prøver hvert minutt, og går videre av seg selv.',
      },
      failed: {
        what: 'Programmets arbeidskopi på PC-en kan verken skrives eller leses.',
        todo: 'Går det ikke over av seg selv, henter du dataene tilbake fra siste kopi og loggen etter den.',
      },
    },
    disk: {
      full: {
        what: 'Disken på PC-en er full.',
        todo: 'Frigjør plass. Programmet prøver hvert minutt, og går videre av seg selv.',
      },
      denied: {
        what: 'Programmet får ikke skrive i datamappen sin.',
        todo: 'Be IKT-avdelingen om skriverett til mappen, som står under Innstillinger. Programmet går videre av seg selv.',
      },
      busy: {
        what: 'Et annet program holder på filene i datamappen.',
        todo: 'Det er oftest viruskontrollen, og går over av seg selv.',
      },
      failed: {
        what: 'Disken på PC-en tar ikke imot det programmet skriver.',
        todo: 'Programmet prøver hvert minutt. Går det ikke over, ber du IKT-avdelingen se på disken.',
      },
    },
    noHost: {
      what: 'Den delen av programmet som lagrer, er avsluttet.',
      todo: 'Lukk dette vinduet, og start Bibliotek24 på nytt.',
    },
  },
  renewed:
    'Denne PC-en hadde samme identitet som en annen PC, og har fått en ny. Ingenting er tapt, og det som ikke var delt, deles nå.',
  recovered: 'Lagringen virker igjen. Du kan endre som vanlig.',
  dismiss: 'Skjul',
  damaged: {
    title: 'Noe i arbeidskopien er skadet.',
    body: 'Det du endrer, blir lagret, men det kan ikke tas kopi. Siste hele kopi og loggen etter den har alt du har lagret.',
  },
  missing: {
    title: (count: number) =>
      count === 1 ? 'Disken har mistet én lagret endring.' : `Disken har mistet ${count} lagrede endringer.`,
    body: 'Resten er hentet tilbake. Se over det du gjorde sist, og gjør om igjen det som mangler.',
  },
  newer: {
    title: 'Dataene er fra en nyere versjon av programmet',
    known: (mine: string, theirs: string) =>
      `De er skrevet av Bibliotek24 ${theirs}. Du har startet versjon ${mine}, som ikke kjenner dem.`,
    unknown: (mine: string) => `Du har startet Bibliotek24 versjon ${mine}, som ikke kjenner dem.`,
    safe: 'Ingenting er lest inn eller endret. Alt ligger der det lå.',
    todo: 'Slik kommer du videre',
    close: 'Lukk dette vinduet.',
    start: 'Start den nyeste versjonen som er installert på PC-en.',
    none: 'Er den ikke på PC-en, ber du IKT-avdelingen installere den. Dataene er der når den starter.',
    folder: (folder: string) => `Datamappe: ${folder}`,
  },
  room: {
    disk: (needed: string, free: string) =>
      `Disken er nesten full. Det trengs omtrent ${needed} MB ledig, og det er ${free} MB. Frigjør plass på disken, og prøv igjen. Ingenting er tatt inn.`,
    browser: (needed: string, free: string) =>
      `Programmets arbeidskopi har for liten plass. Det trengs omtrent ${needed} MB, og det er ${free} MB igjen. Frigjør plass på disken, og prøv igjen. Ingenting er tatt inn.`,
  },
  title: 'Sikkerhetskopier',
  help: 'Programmet tar kopi når det starter, fem minutter etter en endring, og før noe tas inn. Importerte filer er ikke med.',
  none: 'Ingen sikkerhetskopi ennå.',
  now: 'Ta kopi nå',
  taken: 'Kopien er tatt.',
  notTaken: 'Kopien kunne ikke tas, og ingenting er endret. Kontroller at disken ikke er full.',
  when: 'Når',
  reason: 'Hvorfor',
  size: 'Størrelse',
  reasons: {
    start: 'ved start',
    quit: 'ved avslutning',
    pause: 'etter endringer',
    beforeImport: 'før en import',
    beforeMigration: 'før en oppgradering',
    beforeMerge: 'før sentralfilen ble tatt inn',
    beforeGoingBack: 'før du gikk tilbake',
  },
  states: { damaged: 'skadet', here: '', copy: 'bare i den ekstra mappen', otherPc: 'fra en annen PC' },
  goBack: 'Gå tilbake hit',
  goBackDialog: {
    title: (when: string) => `Gå tilbake til slik det var ${when}`,
    comparing: 'Sammenligner kopien med det du har nå …',
    unread: 'Kopien kan ikke leses. Ingenting er endret. Velg en annen.',
    same: 'Kopien har de samme postene som du har nå.',
    what: 'Hva',
    kinds: { added: 'kommer tilbake', changed: 'blir som før', removed: 'blir borte' },
    more: (total: string) => `Dette er de første. I alt gjelder det ${total} poster.`,
    usage: (before: string, after: string) => `Antall brukstall går fra ${before} til ${after}.`,
    help: 'Det du har nå, tas det kopi av først, så du kan angre. Det andre har delt i sentralfilen, påvirkes ikke.',
  },
  wentBack: (when: string) => `Dataene er slik de var ${when}.`,
  places: {
    place: 'Kopiene',
    second: 'Ekstra kopi',
    noSecond: 'Ingen. Velg en mappe på nettverket eller en minnepinne, så overlever kopiene også PC-en.',
    newest: (when: string) => `Nyeste kopi der: ${when}`,
    nothing: 'Ingen kopi der ennå',
    underway: 'Kopierer …',
    move: 'Flytt …',
    moveBack: 'Flytt til datamappen',
    choose: 'Velg mappe …',
    change: 'Bytt mappe …',
    stop: 'Slutt å kopiere',
    moveTitle: 'Flytt kopiene til en annen mappe',
    secondTitle: 'Velg mappe for ekstra kopi',
    use: 'Bruk denne mappen',
    open: 'Åpne mappen kopiene skal ligge i.',
    moved: (folder: string) => `Kopiene ligger nå i ${folder}.`,
    movedBack: 'Kopiene ligger nå i programmets datamappe.',
    secondSet: (folder: string) => `Ekstra kopi tas fra nå av til ${folder}.`,
    secondOff: 'Det tas ikke ekstra kopi lenger. Kopiene som ligger der, er urørt.',
    same: 'Kopiene ligger allerede i den mappen. Den ekstra kopien må ligge et annet sted.',
    sameSecond: 'Den ekstra kopien ligger allerede i den mappen. Velg en annen.',
    notSet: (because: Because) => `${BECAUSE[because]} Ingenting er flyttet eller endret.`,
    away: (because: Because) =>
      `${BECAUSE[because]} Arbeidet går som vanlig: nye kopier legges i datamappen så lenge, og flyttes hit når mappen er tilbake.`,
    secondAway: (because: Because) =>
      `${BECAUSE[because]} Arbeidet går som vanlig, og kopien tas hit når mappen er tilbake.`,
  },
};

const BECAUSE: Readonly<Record<Because, string>> = {
  absent: 'Mappen kan ikke nås nå.',
  full: 'Det er ikke plass i mappen.',
  denied: 'Du har ikke skriverett til mappen.',
  busy: 'Mappen er opptatt av et annet program.',
  failed: 'Mappen kan ikke brukes.',
};
