/** The menu that every chart has. */
export const charts = {
  menu: (title: string) => `Valg for diagrammet «${title}»`,
  showTable: 'Vis som tabell',
  showChart: 'Vis som diagram',
  copyPicture: 'Kopier bildet',
  copyTable: 'Kopier tabellen til Excel',
  saveSvg: 'Lagre som SVG',
  savePng: 'Lagre som PNG',
  copied: 'Kopiert',
  copyFailed: 'Nettleseren lot oss ikke kopiere. Lagre som fil i stedet.',
};
