import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  title: 'Innstillingar',
  subtitle: 'Gjeld berre på denne PC-en.',
  language: 'Språk',
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'Engelsk',
  theme: 'Fargar',
  auto: 'Som på PC-en',
  light: 'Lys',
  dark: 'Mørk',
  storage: 'Lagring',
  dataFolder: 'Mappe for data',
  kept: 'Nettlesaren lovar å halde på dataa.',
  notKept: 'Nettlesaren lovar ikkje å halde på dataa dersom disken blir full. Tryggingskopiane tek vare på dei.',
  about: 'Om programmet',
  version: 'Versjon',
  runsIn: 'Køyrer i',
  electron: 'eige vindauge (Electron)',
  loopback: 'nettlesarvindauge på denne PC-en, utan nettverk',
};
