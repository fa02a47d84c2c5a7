import type { HostBridge } from '#contract/channels.ts';
import type { HostApi } from '#contract/host-api.ts';
import { hostApiOver } from '#contract/host-client.ts';
import { openLoopbackHost } from './loopback-client.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; the loopback host is spoken to over HTTP instead. */
    readonly host?: HostBridge;
  }
}

/**
 * The host this page runs in. Call it once, before the router looks at the address: in the loopback host the start
 * token stands there and is taken out. Every call rejects with a `HostCallError` when the call itself fails.
 */
export async function connectHost(page: Window = window): Promise<HostApi> {
  const { host } = page;
  if (host !== undefined)
    return hostApiOver((channel, args) => (host[channel] as (...a: unknown[]) => Promise<unknown>)(...args));
  return openLoopbackHost({
    fetch: (path, init) => page.fetch(path, init),
    storage: page.localStorage,
    fragment: page.location.hash,
    dropFragment: () =>
      page.history.replaceState(page.history.state, '', page.location.pathname + page.location.search),
  });
}
