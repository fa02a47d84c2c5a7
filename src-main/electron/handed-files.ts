import { app, BrowserWindow } from 'electron';
import type { HandedFile } from '#ports';

/**
 * True for the first instance on this data folder. A second start hands its file to the first, brings the first one's
 * window forward and is over: two would write the same database. What it hands over comes beside its command line, whose
 * order Chromium changes.
 */
export function isFirstInstance(file: string | null, handed: HandedFile): boolean {
  if (!app.requestSingleInstanceLock({ file })) return false;
  app.on('second-instance', (_event, _commandLine, _folder, data) => {
    const given = typeof data === 'object' && data !== null && 'file' in data ? data.file : null;
    if (typeof given === 'string') handed.hand(given);
    bringForward();
  });
  return true;
}

/** macOS tells of files by an event, also before the program is ready; must be asked for before the first `await`. */
export function takeOpenedFiles(handed: HandedFile): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (handed.hand(path)) bringForward();
  });
}

/** The page looks for a handed file when its window comes forward. */
function bringForward(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
