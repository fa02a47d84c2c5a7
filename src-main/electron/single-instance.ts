import { app, BrowserWindow } from 'electron';

/**
 * True for the first instance on this data folder. A second start brings the first one's window forward and is over:
 * two would write the same database.
 */
export function isFirstInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return true;
}
