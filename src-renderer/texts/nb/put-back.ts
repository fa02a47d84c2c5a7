/** Earlier editions, what was taken in, and putting things back. */
export const putBack = {
  editions: 'Utgaver',
  standing: 'gjelder nå',
  youAreHere: 'du er her',
  until: (time: string) => `gjaldt til ${time}`,
  writtenBy: (offices: readonly string[]) =>
    offices.length < 3 ? offices.join(' og ') : `${offices[0]} og ${offices.length - 1} til`,
  brought: (count: string) => (count === '1' ? '1 endring' : `${count} endringer`),
  broughtSince: (changes: string, edition: number) => `${changes} siden utgave ${edition}`,
  newPc: 'ny PC',
  noneMarked: 'ingen merkede endringer',
  oldestKept: 'Eldste utgave',
  notTold: 'Kan ikke leses',
  see: 'Se',
  seeEdition: (edition: string) => `Se ${edition}`,
  showAll: (count: string) => `Vis alle ${count}`,
  showFewer: 'Vis færre',
  damaged: 'Skadet fil som ble tatt vare på',
  copy: 'Konfliktkopi som er tatt med',
  none: 'Ingen tidligere utgaver ligger ved sentralfilen ennå. Den første kommer når noen deler en endring.',
  unreachable: 'Historikken er ikke å finne akkurat nå.',
  unread: 'Utgaven kunne ikke leses. Den kan være skadet, eller borte siden listen ble laget.',
  reading: 'Leser utgaven …',
  editionTitle: (edition: string) => `${edition} sammenlignet med det du har`,
  same: 'Innholdet er det samme som du har.',
  editionIntro:
    'Listen viser hva som blir annerledes hvis du setter tilbake. Det skjer som vanlige endringer: de deles med de andre, og kan angres.',
  intakes: 'Tatt inn fra andre',
  intakesNone: 'Det du tar inn fra andre, vises her, og kan tas tilbake.',
  intakeTitle: (time: string) => `Ta tilbake det som ble tatt inn ${time}`,
  intakeIntro:
    'Verdiene fra før skrives tilbake som dine endringer. De deles med de andre, så de gjelder for alle, og kan angres. Det som er endret siden, blir stående.',
  intakeGone: 'Ingenting av dette står igjen å ta tilbake.',
  changedSince: (count: string) =>
    count === '1' ? '1 post er endret siden og blir stående.' : `${count} poster er endret siden og blir stående.`,
  leftOut: (count: string) =>
    count === '1'
      ? '1 bruksfil er ikke med. Den tas tilbake under Bruk, Filer.'
      : `${count} bruksfiler er ikke med. De tas tilbake under Bruk, Filer.`,
  whatChanges: 'Dette endres',
  whoseTitle: 'Det som hører til',
  byWhomTitle: 'Endret av',
  unknownOffice: 'ukjent',
  whatTitle: 'Ta med',
  kinds: {
    added: (count: string) => `Hent tilbake det som er slettet (${count})`,
    changed: (count: string) => `Sett tilbake verdier (${count})`,
    removed: (count: string) => `Fjern det som er kommet til (${count})`,
  },
  propose: (count: string) => `Send forslag om det andre eier (${count})`,
  proposeHelp: 'Du kan ikke endre det andre eier. De får forslaget og bestemmer selv.',
  put: (count: string) => (count === '1' ? 'Sett tilbake 1 post' : `Sett tilbake ${count} poster`),
  putting: 'Setter tilbake …',
  nothingChosen: 'Velg hva som skal settes tilbake.',
  done: (edited: string, proposed: string) =>
    `${edited === '1' ? '1 post er satt tilbake.' : `${edited} poster er satt tilbake.`}${
      proposed === '0' ? '' : ` ${proposed === '1' ? '1 forslag er sendt.' : `${proposed} forslag er sendt.`}`
    }`,
  undone: 'Angret. Det er slik det var før du satte tilbake.',
  notUndone: 'Kunne ikke angres nå. Se under «Utgaver» for å hente tilbake.',
  failed: 'Kunne ikke lagres. Ingenting er endret. Prøv igjen.',
  full: 'Disken er full. Ingenting er endret. Frigjør plass og prøv igjen.',
};
