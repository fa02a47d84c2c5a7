import type { Messages } from '../messages.ts';

export const populationImport: Messages['populationImport'] = {
  title: (name) => `Population from ${name}`,
  source: 'Population, Statistics Norway, table 07459',
  result: 'What will be stored',
  showNew: 'See what is new',
  inhabitants: 'Population',
  region: 'Region',
  year: 'Year',
  notAvailable: (count) => `Statistics Norway has no number for ${count}. What is stored for them stays.`,
  unknown: (count) => (count === 1 ? '1 region is not among the data' : `${count} regions are not among the data`),
  unknownHelp: 'They are not among the municipalities and counties of the central file, and are not stored.',
  nothingNew: 'Nothing new',
  store: 'Save the population',
  stored: (count) => (count === '1' ? '1 number is stored.' : `${count} numbers are stored.`),
  proposed: (count) => `${count} are of others’ municipalities and counties, and are sent to them as proposals.`,
};
