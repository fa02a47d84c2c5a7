/** Words of the native parts: menu, dialogs, and the list of places in the loopback host's file browser. */
export const host = {
  menu: {
    file: 'Fil',
    quit: 'Avslutt Bibliotek24',
    edit: 'Rediger',
    undo: 'Angre',
    redo: 'Gjør på nytt',
    cut: 'Klipp ut',
    copy: 'Kopier',
    paste: 'Lim inn',
    selectAll: 'Merk alt',
    view: 'Vis',
    zoomIn: 'Større',
    zoomOut: 'Mindre',
    resetZoom: 'Vanlig størrelse',
    fullScreen: 'Fullskjerm',
    window: 'Vindu',
    minimize: 'Minimer',
    close: 'Lukk vinduet',
    about: 'Om Bibliotek24',
    hide: 'Skjul Bibliotek24',
    hideOthers: 'Skjul andre',
    showAll: 'Vis alle',
  },
  dialogs: {
    chooseCentralFile: 'Velg sentralfilen',
    chooseButton: 'Koble til',
    chooseFolder: 'Velg mappe',
    chooseFolderButton: 'Bruk mappen',
    centralFiles: 'Sentralfiler',
    startFailed: 'Bibliotek24 kunne ikke starte',
    dataFolderUnusable: (folder: string) =>
      `Mappen for lagrede data kan ikke brukes:\n${folder}\n\nIngenting er endret. Se etter at disken ikke er full og at du har skriverett til mappen, og start programmet på nytt.`,
    notACentralFile: (path: string) =>
      `«${path}» har ikke navn som en sentralfil (navnet skal ende på .b24.zip). Ingenting er lest eller endret.`,
  },
  places: {
    home: 'Hjemmemappe',
    documents: 'Dokumenter',
    desktop: 'Skrivebord',
    downloads: 'Nedlastinger',
  },
};
