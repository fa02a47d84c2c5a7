/** Statistics Norway's population: what an import would change. Numbers arrive formatted. */
export const populationImport = {
  title: (name: string) => `Folketall fra ${name}`,
  source: 'Folketall, Statistisk sentralbyrå, tabell 07459',
  result: 'Hva som blir lagret',
  showNew: 'Se det som er nytt',
  inhabitants: 'Folketall',
  region: 'Område',
  year: 'År',
  notAvailable: (count: string) => `${count} tall mangler hos Statistisk sentralbyrå. Det som er lagret for dem, står.`,
  unknown: (count: number) => (count === 1 ? '1 område er ikke i dataene' : `${count} områder er ikke i dataene`),
  unknownHelp: 'De finnes ikke blant kommunene og fylkene i sentralfilen, og blir ikke lagret.',
  nothingNew: 'Ingenting nytt',
  store: 'Lagre folketallene',
  stored: (count: string) => (count === '1' ? '1 folketall er lagret.' : `${count} folketall er lagret.`),
  proposed: (count: string) => `${count} gjelder andres kommuner og fylker, og er sendt dem som forslag.`,
};
