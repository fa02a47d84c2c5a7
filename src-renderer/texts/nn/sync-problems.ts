/** What stands in the way of joining, settling or deciding, by problem code. */
export const syncProblems = {
  'sync.conflictGone': {
    title: 'Konflikten er alt avgjord',
    explanation: () => 'Nokon har valt verdi, eller det han gjeld, er borte. Ingenting er endra.',
    advice: 'Sjå i lista kva som gjeld no.',
  },
  'sync.notOwner': {
    title: 'Berre eigaren kan avgjere dette',
    explanation: () => 'Det gjeld noko eit anna kontor eig. Ingenting er endra.',
    advice: 'Be eigaren avgjere det, eller send ei endring som framlegg.',
  },
  'sync.otherFile': {
    title: 'Dette er ei anna sentralfil',
    explanation: () => 'Fila har ein annan identitet enn den du arbeider på. Dataa dine er uendra.',
    advice: 'Vel rett fil under Sentralfil, eller be Bibliotek24 om henne.',
  },
  'sync.proposalGone': {
    title: 'Framlegget finst ikkje lenger',
    explanation: () => 'Det er alt teke inn, avslått eller trekt tilbake. Ingenting er endra.',
    advice: 'Sjå i lista kva som gjeld no.',
  },
  'sync.recordGone': {
    title: 'Det framlegget eller konflikten gjeld, er sletta',
    explanation: () => 'Det finst ikkje lenger her. Ingenting er endra.',
    advice: 'Avslå framlegget, eller registrer det som er sletta, på nytt.',
  },
  'sync.sourceDiffers': {
    title: 'Same import har ulike tal to stader',
    explanation: () => 'To filer har ulike tal for ein import med same nummer. Begge er tekne vare på.',
    advice: 'Importer bruksfila på nytt, så gjeld den nyaste.',
  },
  'sync.wholeRecord': {
    title: 'Her må du velje ein av dei to',
    explanation: () => 'Konflikten gjeld heile posten. Ingenting er endra.',
    advice: 'Vel den som skal stå.',
  },
};
