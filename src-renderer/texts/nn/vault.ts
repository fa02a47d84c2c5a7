import type { Messages } from '../messages.ts';

export const vault: Messages['vault'] = {
  lostTitle: 'Dataa er borte frå nettlesaren',
  lostBody: (when) =>
    `PC-en har ein tryggingskopi frå ${when}, og ein logg over det du har gjort sidan. Ingenting av det er tapt.`,
  lostBodyJournal: 'PC-en har ein logg over alt du har gjort. Ingenting av det er tapt.',
  bringBack: 'Hent dataa tilbake',
  bringing: 'Hentar dataa tilbake …',
  notBack:
    'Tryggingskopien kunne ikkje lesast. Filene ligg framleis på PC-en. Be IKT-avdelinga om hjelp før du byrjar på nytt.',
  unsafe:
    'PC-en kan ikkje skrive tryggingskopi eller logg. Kontroller at disken ikkje er full, og start programmet på nytt. Endringar blir ikkje lagra før det verkar.',
  title: 'Tryggingskopiar',
  help: 'Programmet tek kopi når det startar, fem minutt etter ei endring, og før noko blir teke inn. Importerte filer er ikkje med.',
  none: 'Ingen tryggingskopi enno.',
  now: 'Ta kopi no',
  taken: 'Kopien er teken.',
  notTaken: 'Kopien kunne ikkje takast. Kontroller at disken ikkje er full.',
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
  },
  states: { whole: '', damaged: 'skadd', unchecked: 'i kopimappa' },
  goBack: 'Gå tilbake hit',
  goBackQuestion: (when) =>
    `Gå tilbake til slik det var ${when}? Det du har gjort sidan, blir det teke kopi av først, så du kan angre.`,
  wentBack: (when) => `Dataa er slik dei var ${when}.`,
};
