import type { App, WebContents } from 'electron';
import type { PageAddress } from './page-address.ts';

/** The one view that may stand in a window of its own: the speaker's, beside what the room sees. */
const PRESENTER = '#/foredrag';

/**
 * The page stays where it is: no navigation, no embedded pages, and no other window than the speaker's, which is the same page under
 * the same rules. The program's own views are in the fragment of its address, which is no navigation.
 * Checklist: https://electronjs.org/docs/latest/tutorial/security#12-verify-webview-options-before-creation to #14
 */
export function keepContentsInPlace(app: App, page: PageAddress): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents, page));
}

function keepInPlace(contents: WebContents, page: PageAddress): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => ({ action: isPresenter(url, page) ? 'allow' : 'deny' }));
}

/** A window that is allowed has the preferences of the one that opened it: sandbox, isolation, preload. */
function isPresenter(url: string, page: PageAddress): boolean {
  return page.isOurs(url) && URL.parse(url)?.hash === PRESENTER;
}
