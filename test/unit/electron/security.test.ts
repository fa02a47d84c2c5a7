import { expect, test } from 'vitest';
import { CHANNEL_NAMES } from '#contract/channels.ts';
import { CONTENT_SECURITY_POLICY } from '#contract/page-security.ts';
import { pageAddress } from '../../../src-main/electron/page-address.ts';
import { startTestElectron } from '../../support/electron-program.ts';

const PERMISSIONS = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'openExternal',
  'hid',
  'fileSystem',
  'unknown',
];
const OURS = 'app://bibliotek24/';
const FOREIGN = ['https://bibliotek24.no/', 'app://other/', 'file:///etc/passwd', 'app://bibliotek24.evil/', 'x', ''];

// https://electronjs.org/docs/latest/tutorial/security item 5
test('of all permissions the page gets durable storage and full screen, and only our page', async () => {
  const { electron } = await startTestElectron();
  const { permissionRequest, permissionCheck, devicePermission } = electron.session.defaultSession;
  const asked = (name: string, requestingUrl: string) => {
    let granted: boolean | undefined;
    permissionRequest?.(
      {},
      name,
      (answer) => {
        granted = answer;
      },
      { requestingUrl },
    );
    return [granted, permissionCheck?.({}, name, requestingUrl)];
  };
  for (const name of ['persistent-storage', 'fullscreen', 'clipboard-sanitized-write']) {
    expect(asked(name, OURS)).toEqual([true, true]);
    for (const url of FOREIGN) expect(asked(name, url), `${name} for ${url}`).toEqual([false, false]);
  }
  for (const name of PERMISSIONS) expect(asked(name, OURS), name).toEqual([false, false]);
  expect(devicePermission?.()).toBe(false);
});

test('no request leaves the program', async () => {
  const { electron } = await startTestElectron();
  const isCancelled = (url: string) => {
    let cancelled: boolean | undefined;
    electron.session.defaultSession.beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  for (const url of [`${OURS}assets/x.js`, 'blob:app://bibliotek24/1', 'data:image/png;base64,'])
    expect(isCancelled(url)).toBe(false);
  for (const url of [...FOREIGN, 'http://127.0.0.1:9/', 'ws://localhost:5173/', 'ftp://x/'])
    expect(isCancelled(url), url).toBe(true);
});

// Items 12, 13, 14
test('the page stays where it is, and so does anything it would open', async () => {
  const { window } = await startTestElectron();
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'] as const) {
    expect(window?.webContents.asks(event), event).toBe(false);
  }
  expect(window?.webContents.windowOpenHandler?.({ url: OURS })).toEqual({ action: 'deny' });
});

// Item 17
test('calls from another page, from a frame within ours, or from a frame that is gone are not allowed', async () => {
  const { electron } = await startTestElectron();
  const senders = [...FOREIGN.map((url) => ({ url, parent: null })), { url: OURS, parent: { url: OURS } }, null];
  for (const sender of senders) {
    electron.frame.sender = sender;
    for (const channel of CHANNEL_NAMES) {
      expect(await electron.ipcRenderer.invoke(channel)).toEqual({ kind: 'error', failure: 'not_allowed' });
    }
  }
});

test('there is a handler for each channel of the contract and for nothing else', async () => {
  const { electron } = await startTestElectron();
  expect([...electron.ipcMain.handlers.keys()].sort()).toEqual([...CHANNEL_NAMES].sort());
});

// Items 7 and 18
test('app:// is an origin with the policy, gives the built page and nothing outside it', async () => {
  const { electron } = await startTestElectron();
  expect(electron.protocol.privileged).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  const get = async (url: string, init?: RequestInit) => {
    const handler = electron.session.defaultSession.schemes.get('app');
    if (handler === undefined) throw new Error('app:// is not handled');
    return handler(new Request(url, init));
  };
  const page = await get('app://bibliotek24/');
  expect(await page.text()).toContain('<title>Side</title>');
  expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await get('app://bibliotek24/assets/x.js')).headers.get('content-type')).toContain('text/javascript');
  for (const url of [
    'app://bibliotek24/..%2fpackage.json',
    'app://bibliotek24/%2e%2e%5cx.json',
    'app://other/',
    'app://bibliotek24/gone.js',
  ]) {
    const refused = await get(url);
    expect([refused.status, await refused.text()], url).toEqual([404, '']);
  }
  expect((await get('app://bibliotek24/', { method: 'POST', body: 'x' })).status).toBe(404);
});

test('vite’s server counts as our page in development alone', () => {
  const server = 'http://localhost:5173';
  const development = pageAddress(false, server);
  expect(development.start).toBe('http://localhost:5173/');
  expect(development.isOurs('http://localhost:5173/x')).toBe(true);
  for (const url of [OURS, 'http://localhost:5174/', 'https://localhost:5173/'])
    expect(development.isOurs(url)).toBe(false);
  expect(pageAddress(true, server).isOurs(server)).toBe(false);
  expect(pageAddress(true, server).start).toBe(OURS);
});
