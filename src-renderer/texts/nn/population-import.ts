import type { Messages } from '../messages.ts';

export const populationImport: Messages['populationImport'] = {
  title: (name) => `Folketal frå ${name}`,
  source: 'Folketal, Statistisk sentralbyrå, tabell 07459',
  result: 'Kva som blir lagra',
  showNew: 'Sjå det som er nytt',
  inhabitants: 'Folketal',
  region: 'Område',
  year: 'År',
  notAvailable: (count) => `${count} tal manglar hos Statistisk sentralbyrå. Det som er lagra for dei, står.`,
  unknown: (count) => `${count} område er ikkje i dataa`,
  unknownHelp: 'Dei finst ikkje blant kommunane og fylka i sentralfila, og blir ikkje lagra.',
  nothingNew: 'Ingenting nytt',
  store: 'Lagre folketala',
  stored: (count) => `${count} folketal er lagra.`,
  proposed: (count) => `${count} gjeld kommunar og fylke hos andre, og er sende dei som framlegg.`,
};
