import { navigate, useHashLocation } from 'wouter/use-hash-location';

/** Where the program is: the view after `#`, all else in the search part, which is what an address says and never what was before. */
export function useAddress(): ReturnType<typeof useHashLocation> {
  const [path] = useHashLocation();
  return [path, goTo];
}

const goTo: typeof navigate = (to, how) => navigate(to.includes('?') ? to : `${to}?`, how);

/** What a link bears, so that it leads to the same place in a window of its own: `/avtaler?ar=2024` → `?ar=2024#/avtaler`. */
export function linkAddress(to: string): string {
  const [path, search = ''] = to.split('?');
  return `?${search}#${path}`;
}
