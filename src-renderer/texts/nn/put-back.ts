import type { Messages } from '../messages.ts';

export const putBack: Messages['putBack'] = {
  editions: 'Utgåver',
  standing: 'gjeld no',
  youAreHere: 'du er her',
  until: (time) => `gjaldt til ${time}`,
  writtenBy: (offices) => (offices.length < 3 ? offices.join(' og ') : `${offices[0]} og ${offices.length - 1} til`),
  brought: (count) => (count === '1' ? '1 endring' : `${count} endringar`),
  broughtSince: (changes, edition) => `${changes} sidan utgåve ${edition}`,
  newPc: 'ny PC',
  noneMarked: 'ingen merkte endringar',
  oldestKept: 'Eldste utgåve',
  notTold: 'Kan ikkje lesast',
  see: 'Sjå',
  seeEdition: (edition) => `Sjå ${edition}`,
  showAll: (count) => `Vis alle ${count}`,
  showFewer: 'Vis færre',
  damaged: 'Skadd fil som vart teken vare på',
  copy: 'Konfliktkopi som er teken med',
  none: 'Ingen tidlegare utgåver ligg ved sentralfila enno. Den første kjem når nokon deler ei endring.',
  unreachable: 'Historikken er ikkje å finne akkurat no.',
  unread: 'Utgåva kunne ikkje lesast. Ho kan vere skadd, eller borte sidan lista vart laga.',
  reading: 'Les utgåva …',
  editionTitle: (edition) => `${edition} samanlikna med det du har`,
  same: 'Innhaldet er det same som du har.',
  editionIntro:
    'Lista viser kva som blir annleis om du set tilbake. Det skjer som vanlege endringar: dei blir delte med dei andre, og kan angrast.',
  intakes: 'Teke inn frå andre',
  intakesNone: 'Det du tek inn frå andre, blir vist her, og kan takast tilbake.',
  intakeTitle: (time) => `Ta tilbake det som vart teke inn ${time}`,
  intakeIntro:
    'Verdiane frå før blir skrivne tilbake som dine endringar. Dei blir delte med dei andre, så dei gjeld for alle, og kan angrast. Det som er endra sidan, blir ståande.',
  intakeGone: 'Ingenting av dette står att å ta tilbake.',
  changedSince: (count) =>
    count === '1' ? '1 post er endra sidan og blir ståande.' : `${count} postar er endra sidan og blir ståande.`,
  leftOut: (count) =>
    count === '1'
      ? '1 bruksfil er ikkje med. Ho blir teken tilbake under Bruk, Filer.'
      : `${count} bruksfiler er ikkje med. Dei blir tekne tilbake under Bruk, Filer.`,
  whatChanges: 'Dette blir endra',
  whoseTitle: 'Det som høyrer til',
  byWhomTitle: 'Endra av',
  unknownOffice: 'ukjend',
  whatTitle: 'Ta med',
  kinds: {
    added: (count) => `Hent tilbake det som er sletta (${count})`,
    changed: (count) => `Set tilbake verdiar (${count})`,
    removed: (count) => `Fjern det som er kome til (${count})`,
  },
  propose: (count) => `Send framlegg om det andre eig (${count})`,
  proposeHelp: 'Du kan ikkje endre det andre eig. Dei får framlegget og avgjer sjølve.',
  put: (count) => (count === '1' ? 'Set tilbake 1 post' : `Set tilbake ${count} postar`),
  putting: 'Set tilbake …',
  nothingChosen: 'Vel kva som skal setjast tilbake.',
  done: (edited, proposed) =>
    `${edited === '1' ? '1 post er sett tilbake.' : `${edited} postar er sette tilbake.`}${
      proposed === '0' ? '' : ` ${proposed === '1' ? '1 framlegg er sendt.' : `${proposed} framlegg er sende.`}`
    }`,
  undone: 'Angra. Det er slik det var før du sette tilbake.',
  notUndone: 'Kunne ikkje angrast no. Sjå under «Utgåver» for å hente tilbake.',
  failed: 'Kunne ikkje lagrast. Ingenting er endra. Prøv igjen.',
  full: 'Disken er full. Ingenting er endra. Frigjer plass og prøv igjen.',
};
