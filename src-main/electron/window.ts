import { BrowserWindow, screen } from 'electron';
import type { JsonFile } from '#services/settings/json-file.ts';
import type { PageAddress } from './page-address.ts';
import { openingBounds, type WindowState } from './window-state.ts';

/** Opens the program's window where it was last, and remembers where it is left. */
export async function openWindow(
  page: PageAddress,
  preload: string,
  stateFile: JsonFile<WindowState | undefined>,
  isPackaged: boolean,
): Promise<BrowserWindow> {
  const last = await stateFile.read();
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...openingBounds(last, screens),
    minWidth: 640,
    minHeight: 480,
    title: 'Bibliotek24',
    show: false,
    // Checklist: https://electronjs.org/docs/latest/tutorial/security#2-do-not-enable-nodejs-integration-for-remote-content to #4
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be downloaded.
      spellcheck: false,
      devTools: !isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (last?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    void stateFile.write({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  await window.loadURL(page.start);
  return window;
}
