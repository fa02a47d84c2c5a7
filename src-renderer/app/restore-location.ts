import { readPreference, writePreference } from '#features/session/index.ts';

const START = '#/oversikt';

/** A start without an address goes on where the last run stopped: the view, the county, the year, the filters. */
export function restoreLocation(): void {
  if (!location.hash.startsWith('#/')) {
    const last = readPreference('location');
    history.replaceState(null, '', last?.includes(START.slice(0, 2)) ? last : START);
  }
  for (const event of ['hashchange', 'popstate', 'pushState', 'replaceState']) {
    addEventListener(event, () => writePreference('location', location.search + location.hash));
  }
}
