import type { BrowserContext } from '@playwright/test';

/** Notes what a page must never do. Addresses are noted by host: which one is its own is known when it is open. */
export class PageWatch {
  readonly #watched = new WeakSet<BrowserContext>();
  readonly #faults: string[] = [];
  readonly #requests = new Map<string, string>();

  readonly attach = (context: BrowserContext): void => {
    if (this.#watched.has(context)) return;
    this.#watched.add(context);
    context.on('weberror', (error) => this.#faults.push(`uncaught: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.#faults.push(message.text());
    });
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'blob:' && protocol !== 'data:') this.#requests.set(host, request.url());
    });
  };

  /** @param own addresses of the program's own pages */
  faults(...own: readonly string[]): readonly string[] {
    const ours = own.map((address) => new URL(address).host);
    const foreign = [...this.#requests].filter(([host]) => !ours.includes(host));
    return [...this.#faults, ...foreign.map(([, url]) => `request: ${url}`)];
  }
}
