/** Backups on this PC: fetching lost data back, going back to an earlier state. */
export const vault = {
  lostTitle: 'Dataene er borte fra nettleseren',
  lostBody: (when: string) =>
    `PC-en har en sikkerhetskopi fra ${when}, og en logg over det du har gjort siden. Ingenting av det er tapt.`,
  lostBodyJournal: 'PC-en har en logg over alt du har gjort. Ingenting av det er tapt.',
  bringBack: 'Hent dataene tilbake',
  bringing: 'Henter dataene tilbake …',
  notBack:
    'Sikkerhetskopien kunne ikke leses. Filene ligger fortsatt på PC-en. Be IKT-avdelingen om hjelp før du begynner på nytt.',
  unsafe:
    'PC-en kan ikke skrive sikkerhetskopi eller logg. Kontroller at disken ikke er full, og start programmet på nytt. Endringer blir ikke lagret før det virker.',
  title: 'Sikkerhetskopier',
  help: 'Programmet tar kopi når det starter, fem minutter etter en endring, og før noe tas inn. Importerte filer er ikke med.',
  none: 'Ingen sikkerhetskopi ennå.',
  now: 'Ta kopi nå',
  taken: 'Kopien er tatt.',
  notTaken: 'Kopien kunne ikke tas. Kontroller at disken ikke er full.',
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
  },
  states: { whole: '', damaged: 'skadet', unchecked: 'i kopimappen' },
  goBack: 'Gå tilbake hit',
  goBackQuestion: (when: string) =>
    `Gå tilbake til slik det var ${when}? Det du har gjort siden, tas det kopi av først, så du kan angre.`,
  wentBack: (when: string) => `Dataene er slik de var ${when}.`,
};
