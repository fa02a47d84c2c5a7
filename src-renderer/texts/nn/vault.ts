import type { Messages } from '../messages.ts';

export const vault: Messages['vault'] = {
  lostTitle: 'Dataa er borte frå nettlesaren',
  lostBody: (when) =>
    `PC-en har ein tryggingskopi frå ${when}, og ein logg over det du har gjort sidan. Ingenting av det er tapt.`,
  lostBodyJournal: 'PC-en har ein logg over alt du har gjort. Ingenting av det er tapt.',
  lostAway: (folder) =>
    `Tryggingskopiane ligg i ${folder}, som ikkje kan nåast no. Set inn minnepinnen eller kople til nettverket, og hent dataa derifrå. Ingenting er tapt.`,
  lostFull: 'Det er ikkje plass til dataa i nettlesaren. Frigjer plass på disken, og prøv igjen. Kopien er urørt.',
  bringBack: 'Hent dataa tilbake',
  bringAgain: 'Prøv igjen',
  bringing: 'Hentar dataa tilbake …',
  notBack:
    'Tryggingskopien kunne ikkje lesast. Filene ligg framleis på PC-en. Be IKT-avdelinga om hjelp før du byrjar på nytt.',
  fresh: 'Byrj på nytt',
  freshQuestion: 'Byrje på nytt utan dataa? Kopiane og loggen blir liggjande på PC-en.',
  restoreQuestion:
    'Hente dataa tilbake frå siste kopi og loggen etter han? Alt som er meldt lagra, er med. Det du held på å skrive i eit skjema, er ikkje med.',
  readOnly: {
    title: 'Berre lesing.',
    safe: 'Alt som er meldt lagra, er trygt, og du kan sjå på og eksportere som vanleg.',
    notSaved: 'Ikkje lagra.',
    tryNow: 'Prøv no',
    trying: 'Prøver …',
    workingCopy: {
      full: {
        what: 'Det er ikkje plass til fleire endringar i arbeidskopien programmet har på PC-en.',
        todo: 'Frigjer plass på disken. Programmet prøver kvart minutt, og går vidare av seg sjølv.',
      },
      failed: {
        what: 'Arbeidskopien programmet har på PC-en, kan verken skrivast eller lesast.',
        todo: 'Går det ikkje over av seg sjølv, hentar du dataa tilbake frå siste kopi og loggen etter han.',
      },
    },
    disk: {
      full: {
        what: 'Disken på PC-en er full.',
        todo: 'Frigjer plass. Programmet prøver kvart minutt, og går vidare av seg sjølv.',
      },
      denied: {
        what: 'Programmet får ikkje skrive i datamappa si.',
        todo: 'Be IKT-avdelinga om skriverett til mappa, som står under Innstillingar. Programmet går vidare av seg sjølv.',
      },
      busy: {
        what: 'Eit anna program held på filene i datamappa.',
        todo: 'Det er oftast viruskontrollen, og går over av seg sjølv.',
      },
      failed: {
        what: 'Disken på PC-en tek ikkje imot det programmet skriv.',
        todo: 'Programmet prøver kvart minutt. Går det ikkje over, ber du IKT-avdelinga sjå på disken.',
      },
    },
    noHost: {
      what: 'Den delen av programmet som lagrar, er avslutta.',
      todo: 'Lukk dette vindauget, og start Bibliotek24 på nytt.',
    },
  },
  renewed:
    'Denne PC-en hadde same identitet som ein annan PC, og har fått ein ny. Ingenting er tapt, og det som ikkje var delt, blir delt no.',
  recovered: 'Lagringa verkar igjen. Du kan endre som vanleg.',
  dismiss: 'Skjul',
  damaged: {
    title: 'Noko i arbeidskopien er skadd.',
    body: 'Det du endrar, blir lagra, men det kan ikkje takast kopi. Siste heile kopi og loggen etter han har alt du har lagra.',
  },
  missing: {
    title: (count) =>
      count === 1 ? 'Disken har mista éi lagra endring.' : `Disken har mista ${count} lagra endringar.`,
    body: 'Resten er henta tilbake. Sjå over det du gjorde sist, og gjer om att det som manglar.',
  },
  newer: {
    title: 'Dataa er frå ein nyare versjon av programmet',
    known: (mine, theirs) =>
      `Dei er skrivne av Bibliotek24 ${theirs}. Du har starta versjon ${mine}, som ikkje kjenner dei.`,
    unknown: (mine) => `Du har starta Bibliotek24 versjon ${mine}, som ikkje kjenner dei.`,
    safe: 'Ingenting er lese inn eller endra. Alt ligg der det låg.',
    todo: 'Slik kjem du vidare',
    close: 'Lukk dette vindauget.',
    start: 'Start den nyaste versjonen som er installert på PC-en.',
    none: 'Er han ikkje på PC-en, ber du IKT-avdelinga installere han. Dataa er der når han startar.',
    folder: (folder) => `Datamappe: ${folder}`,
  },
  room: {
    disk: (needed, free) =>
      `Disken er nesten full. Det trengst om lag ${needed} MB ledig, og det er ${free} MB. Frigjer plass på disken, og prøv igjen. Ingenting er teke inn.`,
    browser: (needed, free) =>
      `Arbeidskopien til programmet har for lita plass. Det trengst om lag ${needed} MB, og det er ${free} MB att. Frigjer plass på disken, og prøv igjen. Ingenting er teke inn.`,
  },
  title: 'Tryggingskopiar',
  help: 'Programmet tek kopi når det startar, fem minutt etter ei endring, og før noko blir teke inn. Importerte filer er ikkje med.',
  none: 'Ingen tryggingskopi enno.',
  now: 'Ta kopi no',
  taken: 'Kopien er teken.',
  notTaken: 'Kopien kunne ikkje takast, og ingenting er endra. Kontroller at disken ikkje er full.',
  when: 'Når',
  reason: 'Kvifor',
  size: 'Storleik',
  reasons: {
    start: 'ved start',
    quit: 'ved avslutning',
    pause: 'etter endringar',
    beforeImport: 'før ein import',
    beforeMigration: 'før ei oppgradering',
    beforeMerge: 'før sentralfila vart teken inn',
    beforeGoingBack: 'før du gjekk tilbake',
  },
  states: { damaged: 'skadd', here: '', copy: 'berre i den ekstra mappa', otherPc: 'frå ein annan PC' },
  goBack: 'Gå tilbake hit',
  goBackDialog: {
    title: (when) => `Gå tilbake til slik det var ${when}`,
    comparing: 'Samanliknar kopien med det du har no …',
    unread: 'Kopien kan ikkje lesast. Ingenting er endra. Vel ein annan.',
    same: 'Kopien har dei same postane som du har no.',
    what: 'Kva',
    kinds: { added: 'kjem tilbake', changed: 'blir som før', removed: 'blir borte' },
    more: (total) => `Dette er dei første. I alt gjeld det ${total} postar.`,
    usage: (before, after) => `Talet på brukstal går frå ${before} til ${after}.`,
    help: 'Det du har no, blir det teke kopi av først, så du kan angre. Det andre har delt i sentralfila, blir ikkje påverka.',
  },
  wentBack: (when) => `Dataa er slik dei var ${when}.`,
  places: {
    place: 'Kopiane',
    second: 'Ekstra kopi',
    noSecond: 'Ingen. Vel ei mappe på nettverket eller ein minnepinne, så overlever kopiane også PC-en.',
    newest: (when) => `Nyaste kopi der: ${when}`,
    nothing: 'Ingen kopi der enno',
    underway: 'Kopierer …',
    move: 'Flytt …',
    moveBack: 'Flytt til datamappa',
    choose: 'Vel mappe …',
    change: 'Byt mappe …',
    stop: 'Slutt å kopiere',
    moveTitle: 'Flytt kopiane til ei anna mappe',
    secondTitle: 'Vel mappe for ekstra kopi',
    use: 'Bruk denne mappa',
    open: 'Opne mappa kopiane skal liggje i.',
    moved: (folder) => `Kopiane ligg no i ${folder}.`,
    movedBack: 'Kopiane ligg no i datamappa til programmet.',
    secondSet: (folder) => `Ekstra kopi blir frå no av teken til ${folder}.`,
    secondOff: 'Det blir ikkje teke ekstra kopi lenger. Kopiane som ligg der, er urørte.',
    same: 'Kopiane ligg alt i den mappa. Den ekstra kopien må liggje ein annan stad.',
    sameSecond: 'Den ekstra kopien ligg alt i den mappa. Vel ei anna.',
    notSet: (because) => `${BECAUSE[because]} Ingenting er flytta eller endra.`,
    away: (because) =>
      `${BECAUSE[because]} Arbeidet går som vanleg: nye kopiar blir lagde i datamappa så lenge, og flytta hit når mappa er tilbake.`,
    secondAway: (because) =>
      `${BECAUSE[because]} Arbeidet går som vanleg, og kopien blir teken hit når mappa er tilbake.`,
  },
};

const BECAUSE = {
  absent: 'Mappa kan ikkje nåast no.',
  full: 'Det er ikkje plass i mappa.',
  denied: 'Du har ikkje skriverett til mappa.',
  busy: 'Mappa er oppteken av eit anna program.',
  failed: 'Mappa kan ikkje brukast.',
};
