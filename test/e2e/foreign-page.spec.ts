import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startInBrowser } from './support/loopback-runner.ts';

// Whichever runner the other specs take: this is about the loopback host, in a real browser with its real headers.
test('a page of another port of this machine, in the same browser, gets nothing from the host', {
  tag: '@loopback',
}, async ({ context }) => {
  const folder = await mkdtemp(join(tmpdir(), 'b24-foreign-'));
  await mkdir(join(folder, 'home'));
  const options = {
    dataFolder: join(folder, 'data'),
    home: join(folder, 'home'),
    sample: false,
    central: null,
    file: null,
  };
  const program = await startInBrowser(options, context, () => undefined);
  await expect(program.page.getByRole('navigation').first()).toBeVisible();
  const host = new URL('/', program.page.url()).href;

  const foreign = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Fremmed</title>');
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);

  const seen = await page.evaluate(async (address) => {
    const attempt = async (path: string, init: RequestInit) => {
      const answer = await fetch(address + path, init).catch(() => undefined);
      return answer === undefined ? 'refused' : `${answer.type} ${await answer.text()}`;
    };
    const credentials = 'include' as const;
    return [
      await attempt('api/central:status', { method: 'POST', credentials, mode: 'no-cors', body: 'x' }),
      await attempt('api/central:status', { method: 'POST', credentials, headers: { 'x-b24-token': 'guess' } }),
      await attempt('session', { method: 'POST', credentials, mode: 'no-cors', body: 'guess' }),
      await attempt('index.html', { credentials }),
      String(window.localStorage.getItem('b24-token')),
    ];
  }, host);
  expect(seen).toEqual(['refused', 'refused', 'refused', 'refused', 'null']);

  // What needs no permission to be sent, or is loaded as part of a page.
  const loaded = await page.evaluate(async (address) => {
    const load = (tag: 'script' | 'img' | 'link', path: string) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag);
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address + path });
        else element.src = address + path;
        document.head.append(element);
      });
    const socket = new Promise<string>((resolve) => {
      const opened = new WebSocket(`${address.replace('http', 'ws')}api/central:status`);
      opened.onopen = () => resolve('loaded');
      opened.onerror = () => resolve('refused');
    });
    return [
      await load('script', 'favicon.svg'),
      await load('img', 'favicon.svg'),
      await load('link', 'index.html'),
      await socket,
    ];
  }, host);
  expect(loaded).toEqual(['refused', 'refused', 'refused', 'refused']);

  // A window of the program opened from there is cut off from whoever opened it.
  const popup = context.waitForEvent('page');
  await page.evaluate((address) => Object.assign(window, { opened: window.open(address) }), host);
  await (await popup).waitForLoadState();
  expect(await page.evaluate('window.opened === null || window.opened.closed')).toBe(true);
  expect(await (await popup).evaluate('window.opener')).toBeNull();
  await (await popup).close();

  await page.setContent(`<iframe src="${host}"></iframe>`);
  await page.waitForTimeout(500);
  expect(await page.frameLocator('iframe').getByRole('navigation').count()).toBe(0);

  await page.close();
  await program.stop();
  foreign.closeAllConnections();
  foreign.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});
