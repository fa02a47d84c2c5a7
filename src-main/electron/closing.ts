import { app } from 'electron';

/** Ends the program with its last window, on macOS too, after `finish` has put everything in its place. */
export function quitWithLastWindow(finish: () => Promise<void>, reportDefect: (error: unknown) => void): void {
  let isFinished = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isFinished) return;
    event.preventDefault();
    finish()
      .catch(reportDefect)
      .finally(() => {
        isFinished = true;
        app.quit();
      });
  });
}
