import type { Messages } from '../messages.ts';

export const charts: Messages['charts'] = {
  menu: (title) => `Val for diagrammet «${title}»`,
  showTable: 'Vis som tabell',
  showChart: 'Vis som diagram',
  copyPicture: 'Kopier biletet',
  copyTable: 'Kopier tabellen til Excel',
  saveSvg: 'Lagre som SVG',
  savePng: 'Lagre som PNG',
  copied: 'Kopiert',
  copyFailed: 'Nettlesaren lét oss ikkje kopiere. Lagre som fil i staden.',
};
