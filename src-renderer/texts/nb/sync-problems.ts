/** What stands in the way of joining, settling or deciding, by problem code. */
export const syncProblems = {
  'sync.conflictGone': {
    title: 'Konflikten er allerede avgjort',
    explanation: () => 'Noen har valgt verdi, eller det den gjelder, er borte. Ingenting er endret.',
    advice: 'Se i listen hva som gjelder nå.',
  },
  'sync.notOwner': {
    title: 'Bare eieren kan avgjøre dette',
    explanation: () => 'Det gjelder noe et annet kontor eier. Ingenting er endret.',
    advice: 'Be eieren om å avgjøre det, eller send en endring som forslag.',
  },
  'sync.otherFile': {
    title: 'Dette er en annen sentralfil',
    explanation: () => 'Filen har en annen identitet enn den du arbeider på. Dataene dine er uendret.',
    advice: 'Velg riktig fil under Sentralfil, eller be Bibliotek24 om den.',
  },
  'sync.proposalGone': {
    title: 'Forslaget finnes ikke lenger',
    explanation: () => 'Det er allerede tatt inn, avslått eller trukket tilbake. Ingenting er endret.',
    advice: 'Se i listen hva som gjelder nå.',
  },
  'sync.recordGone': {
    title: 'Det forslaget eller konflikten gjelder, er slettet',
    explanation: () => 'Det finnes ikke lenger her. Ingenting er endret.',
    advice: 'Avslå forslaget, eller registrer det som er slettet, på nytt.',
  },
  'sync.sourceDiffers': {
    title: 'Samme import har ulike tall to steder',
    explanation: () => 'To filer har ulike tall for en import med samme nummer. Begge er tatt vare på.',
    advice: 'Importer bruksfilen på nytt, så gjelder den nyeste.',
  },
  'sync.wholeRecord': {
    title: 'Her må du velge en av de to',
    explanation: () => 'Konflikten gjelder hele posten. Ingenting er endret.',
    advice: 'Velg den som skal stå.',
  },
};
