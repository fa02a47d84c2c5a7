import { readPreference, writePreference } from '#data/preferences.ts';

const START = '#/oversikt';

/** Where the speaker's own window stands; never what a start goes on with. */
export const PRESENTER = '#/foredrag';

/** A start without an address goes on where the last run stopped: the view, the county, the year, the filters. */
export function restoreLocation(): void {
  if (!location.hash.startsWith('#/')) {
    const last = readPreference('location');
    history.replaceState(null, '', last?.includes(START.slice(0, 2)) ? last : START);
  }
  for (const event of ['hashchange', 'popstate', 'pushState', 'replaceState']) {
    addEventListener(event, () => {
      if (!location.hash.startsWith(PRESENTER)) writePreference('location', location.search + location.hash);
    });
  }
}
