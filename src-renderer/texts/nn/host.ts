import type { Messages } from '../messages.ts';

export const host: Messages['host'] = {
  menu: {
    file: 'Fil',
    quit: 'Avslutt Bibliotek24',
    edit: 'Rediger',
    undo: 'Angre',
    redo: 'Gjer på nytt',
    cut: 'Klipp ut',
    copy: 'Kopier',
    paste: 'Lim inn',
    selectAll: 'Merk alt',
    view: 'Vis',
    zoomIn: 'Større',
    zoomOut: 'Mindre',
    resetZoom: 'Vanleg storleik',
    fullScreen: 'Fullskjerm',
    window: 'Vindauge',
    minimize: 'Minimer',
    close: 'Lukk vindauget',
    about: 'Om Bibliotek24',
    hide: 'Skjul Bibliotek24',
    hideOthers: 'Skjul andre',
    showAll: 'Vis alle',
  },
  dialogs: {
    chooseCentralFile: 'Vel sentralfila',
    chooseButton: 'Kople til',
    chooseFolder: 'Vel mappe',
    chooseFolderButton: 'Bruk mappa',
    centralFiles: 'Sentralfiler',
    startFailed: 'Bibliotek24 kunne ikkje starte',
    dataFolderUnusable: (folder) =>
      `Mappa for lagra data kan ikkje brukast:\n${folder}\n\nIngenting er endra. Sjå etter at disken ikkje er full og at du har skriverett til mappa, og start programmet på nytt.`,
    notACentralFile: (path) =>
      `«${path}» har ikkje namn som ei sentralfil (namnet skal slutte på .b24.zip). Ingenting er lese eller endra.`,
  },
  places: {
    home: 'Heimemappe',
    documents: 'Dokument',
    desktop: 'Skrivebord',
    downloads: 'Nedlastingar',
  },
};
