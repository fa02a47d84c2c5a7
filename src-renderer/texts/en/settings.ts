import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  title: 'Settings',
  subtitle: 'For this PC only.',
  language: 'Language',
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
  theme: 'Colours',
  auto: 'As on the PC',
  light: 'Light',
  dark: 'Dark',
  storage: 'Storage',
  dataFolder: 'Data folder',
  kept: 'The browser promises to keep the data.',
  notKept: 'The browser does not promise to keep the data if the disk fills up. The backups keep them.',
  about: 'About the program',
  version: 'Version',
  runsIn: 'Runs in',
  electron: 'its own window (Electron)',
  loopback: 'a browser window on this PC, without a network',
};
