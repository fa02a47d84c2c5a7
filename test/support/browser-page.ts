import type { LoopbackPage } from '../../src-renderer/app/loopback-client.ts';

/**
 * A page of the loopback host as a browser would have it: it names its site and origin with every request, keeps the
 * cookies it is given and sends them where their path says, and has the storage of its address.
 */
export function browserPage(address: string): LoopbackPage {
  const url = new URL(address);
  const stored = new Map<string, string>();
  let cookie: { pair: string; path: string } | undefined;
  return {
    fragment: url.hash,
    dropFragment: () => undefined,
    storage: { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) },
    fetch: async (path, init) => {
      const headers = new Headers(init.headers);
      headers.set('origin', url.origin);
      headers.set('sec-fetch-site', 'same-origin');
      if (cookie !== undefined && path.startsWith(cookie.path)) headers.set('cookie', cookie.pair);
      const response = await fetch(new URL(path, url.origin), { ...init, headers });
      for (const line of response.headers.getSetCookie()) cookie = parseCookie(line);
      return response;
    },
  };
}

function parseCookie(line: string): { pair: string; path: string } {
  const [pair = '', ...attributes] = line.split('; ');
  const path = attributes.find((attribute) => attribute.startsWith('Path='));
  return { pair, path: path?.slice('Path='.length) ?? '/' };
}
