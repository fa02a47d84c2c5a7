import type { Messages } from '../messages.ts';

export const host: Messages['host'] = {
  menu: {
    file: 'File',
    quit: 'Quit Bibliotek24',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    window: 'Window',
    minimize: 'Minimise',
    close: 'Close window',
    about: 'About Bibliotek24',
    hide: 'Hide Bibliotek24',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
  dialogs: {
    chooseCentralFile: 'Choose the central file',
    chooseButton: 'Connect',
    chooseFolder: 'Choose a folder',
    chooseFolderButton: 'Use this folder',
    centralFiles: 'Central files',
    startFailed: 'Bibliotek24 could not start',
    dataFolderUnusable: (folder) =>
      `The folder for stored data cannot be used:\n${folder}\n\nNothing has been changed. Check that the disk is not full and that you may write to the folder, then start the program again.`,
    notACentralFile: (path) =>
      `“${path}” is not named as a central file (the name must end in .b24.zip). Nothing has been read or changed.`,
  },
  places: {
    home: 'Home folder',
    documents: 'Documents',
    desktop: 'Desktop',
    downloads: 'Downloads',
  },
};
