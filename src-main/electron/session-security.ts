import type { Session } from 'electron';
import type { PageAddress } from './page-address.ts';

/**
 * The working copy must not be thrown away when the disk runs low, presentations fill the screen, and charts and tables are
 * copied to other programs. Reading the clipboard stays denied.
 */
const ALLOWED: ReadonlySet<string> = new Set(['persistent-storage', 'fullscreen', 'clipboard-sanitized-write']);

/** Addresses a page makes for itself out of what it already has. */
const OWN_SCHEMES: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

/** Checklist: https://electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content */
export function denyPermissions(session: Session, page: PageAddress): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(ALLOWED.has(permission) && page.isOurs(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => ALLOWED.has(permission) && page.isOurs(origin));
  session.setDevicePermissionHandler(() => false);
}

/** The program asks no one for anything: whatever is not its own page is cancelled before it leaves. */
export function denyNetwork(session: Session, page: PageAddress): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({
      cancel: !page.isOurs(url) && !isDevelopmentSocket(url, page) && !OWN_SCHEMES.has(URL.parse(url)?.protocol ?? ''),
    });
  });
}

/** Vite's server talks to the page it serves over a socket of the same host. */
function isDevelopmentSocket(url: string, page: PageAddress): boolean {
  return url.startsWith('ws:') && page.isOurs(url.replace('ws:', 'http:'));
}
