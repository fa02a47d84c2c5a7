export const APP_SCHEME = 'app';
const APP_HOST = 'bibliotek24';

/** Where the page is: the built one behind `app://`, or vite's server in development. */
export type PageAddress = {
  readonly start: string;
  /** Whether an address belongs to the program's own page. Anything that is no address does not. */
  readonly isOurs: (address: string) => boolean;
};

/** `developmentServer` is what electron-vite hands over; a packed program never looks at it. */
export function pageAddress(isPackaged: boolean, developmentServer: string | undefined): PageAddress {
  if (!isPackaged && developmentServer !== undefined) {
    const server = new URL(developmentServer);
    return { start: server.href, isOurs: (address) => URL.parse(address)?.origin === server.origin };
  }
  return { start: `${APP_SCHEME}://${APP_HOST}/`, isOurs: isAppAddress };
}

/** Node gives schemes it does not know no origin, so scheme and host are compared. */
function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}
