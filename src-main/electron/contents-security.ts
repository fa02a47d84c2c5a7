import type { App, WebContents } from 'electron';

/**
 * The page stays where it is: no navigation, no other windows, no embedded pages. The program's own views are in the
 * fragment of its address, which is no navigation.
 * Checklist: https://electronjs.org/docs/latest/tutorial/security#12-verify-webview-options-before-creation to #14
 */
export function keepContentsInPlace(app: App): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
}

function keepInPlace(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
