import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Language } from '#contract/host-api.ts';
import { MESSAGES } from '#texts/messages.ts';

/** The system's own dialog for the central file; null when she cancels. */
export function chooseCentralFile(language: Language): Promise<string | null> {
  const words = MESSAGES[language].host.dialogs;
  return pathFrom({
    title: words.chooseCentralFile,
    buttonLabel: words.chooseButton,
    // Dialogs filter by the last part of a name alone; the host checks the whole ending.
    filters: [{ name: words.centralFiles, extensions: ['zip'] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
}

/** The same for a folder, of backups or of saved documents. */
export function chooseFolder(language: Language): Promise<string | null> {
  const words = MESSAGES[language].host.dialogs;
  return pathFrom({
    title: words.chooseFolder,
    buttonLabel: words.chooseFolderButton,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
}

async function pathFrom(options: OpenDialogOptions): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow();
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}
