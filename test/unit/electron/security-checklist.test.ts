import { readFile } from 'node:fs/promises';
import { FuseV1Options } from '@electron/fuses';
import { afterAll, describe, expect, test } from 'vitest';
import { CHANNEL_NAMES } from '#contract/channels.ts';
import { CONTENT_SECURITY_POLICY } from '#contract/page-security.ts';
import { repositoryFiles } from '../../architecture/project-files.ts';
import { startTestElectron } from '../../support/electron-program.ts';
import { builderConfiguration } from '../packaging/builder-configuration.ts';

// https://www.electronjs.org/docs/latest/tutorial/security#checklist-security-recommendations
const OURS = 'app://bibliotek24/';
const FOREIGN = ['https://bibliotek24.no/', 'app://other/', 'file:///etc/passwd', 'app://bibliotek24.evil/', 'x', ''];
const SOURCES = repositoryFiles().filter(({ path }) => path.startsWith('src-'));
const SHELL = SOURCES.filter(({ path }) => /^src-main\/(?:electron|preload)\//.test(path));

const held: string[] = [];

/** One item of the list, by its number and its name. */
function item(number: number, name: string, check: () => Promise<void>): void {
  test(`${number}. ${name}`, async () => {
    await check();
    held.push(`${String(number).padStart(2)}. ${name}`);
  });
}

const preferences = async () => (await startTestElectron()).window?.options.webPreferences ?? {};
const sourcesWith = (pattern: RegExp, files = SOURCES) =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('Electron’s security checklist', () => {
  afterAll(() => {
    console.log(`Electron’s security checklist: ${held.length} of 20 items hold\n${held.join('\n')}`);
  });

  item(1, 'Only load secure content', async () => {
    const { window, electron } = await startTestElectron();
    expect(window?.url).toBe(OURS);
    const isCancelled = (url: string) => {
      let cancelled: boolean | undefined;
      electron.session.defaultSession.beforeRequest?.({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return cancelled;
    };
    for (const url of [`${OURS}assets/x.js`, 'blob:app://bibliotek24/1', 'data:image/png;base64,']) {
      expect(isCancelled(url)).toBe(false);
    }
    for (const url of [...FOREIGN, 'http://127.0.0.1:9/', 'ws://localhost:5173/', 'ftp://x/']) {
      expect(isCancelled(url), url).toBe(true);
    }
  });

  item(2, 'Do not enable Node.js integration for remote content', async () => {
    expect(await preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  item(3, 'Enable context isolation', async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true, preload: '/app/preload.cjs' });
  });

  item(4, 'Enable process sandboxing', async () => {
    const { electron, window } = await startTestElectron();
    expect(electron.app.isSandboxed).toBe(true);
    expect(window?.options.webPreferences).toMatchObject({ sandbox: true });
    // Root alone cannot have it, and is told so: src-main/start.
    expect(sourcesWith(/no-sandbox/, SHELL)).toEqual([]);
  });

  item(5, 'Handle session permission requests from remote content', async () => {
    const { electron } = await startTestElectron();
    const { permissionRequest, permissionCheck, devicePermission } = electron.session.defaultSession;
    const asked = (name: string, requestingUrl: string) => {
      let granted: boolean | undefined;
      const answer = (isGranted: boolean) => {
        granted = isGranted;
      };
      permissionRequest?.({}, name, answer, { requestingUrl });
      return [granted, permissionCheck?.({}, name, requestingUrl)];
    };
    for (const name of ['persistent-storage', 'fullscreen', 'clipboard-sanitized-write']) {
      expect(asked(name, OURS)).toEqual([true, true]);
      for (const url of FOREIGN) expect(asked(name, url), `${name} for ${url}`).toEqual([false, false]);
    }
    const others = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'hid',
      'fileSystem',
      'unknown',
    ];
    for (const name of others) expect(asked(name, OURS), name).toEqual([false, false]);
    expect(devicePermission?.()).toBe(false);
  });

  item(6, 'Do not disable webSecurity', async () => {
    expect(await preferences()).toMatchObject({ webSecurity: true });
    expect(sourcesWith(/webSecurity:\s*false|disable-web-security|disable-site-isolation/)).toEqual([]);
  });

  item(7, 'Define a Content-Security-Policy', async () => {
    expect((await fetchFromApp(OURS)).headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|\*|https?:/);
  });

  item(8, 'Do not enable allowRunningInsecureContent', async () => {
    expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false });
  });

  item(9, 'Do not enable experimental features', async () => {
    expect(await preferences()).toMatchObject({ experimentalFeatures: false });
  });

  item(10, 'Do not use enableBlinkFeatures', async () => {
    expect(await preferences()).not.toHaveProperty('enableBlinkFeatures');
    expect(sourcesWith(/enableBlinkFeatures|enable-blink-features/)).toEqual([]);
  });

  item(11, 'Do not use allowpopups for WebViews', async () => {
    expect(await preferences()).toMatchObject({ webviewTag: false });
    expect(sourcesWith(/<webview|allowpopups/)).toEqual([]);
  });

  item(12, 'Verify WebView options before creation', async () => {
    const { window } = await startTestElectron();
    expect(window?.webContents.asks('will-attach-webview')).toBe(false);
  });

  item(13, 'Disable or limit navigation', async () => {
    const { window } = await startTestElectron();
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
      expect(window?.webContents.asks(event), event).toBe(false);
    }
    expect(await preferences()).toMatchObject({ navigateOnDragDrop: false });
  });

  item(14, 'Disable or limit creation of new windows', async () => {
    const { window } = await startTestElectron();
    const opened = (url: string) => window?.webContents.windowOpenHandler?.({ url });
    for (const url of [OURS, `${OURS}#/oversikt`, ...FOREIGN, ...FOREIGN.map((address) => `${address}#/foredrag`)]) {
      expect(opened(url), url).toEqual({ action: 'deny' });
    }
    // The speaker's own window beside what the room sees: the same page, under the same rules.
    expect(opened(`${OURS}?fylke=NO-42#/foredrag`)).toEqual({ action: 'allow' });
  });

  item(15, 'Do not use shell.openExternal with untrusted content', async () => {
    expect(sourcesWith(/openExternal/)).toEqual([]);
    // Files are opened in one place, and only copies and files that the services made: see `withSaved` for the latter.
    expect(sourcesWith(/shell\.openPath/)).toEqual(['src-main/electron/start.ts']);
    const openers = sourcesWith(/\bopenFile\(/).filter((path) => path.startsWith('src-main/'));
    expect(openers.sort()).toEqual([
      'src-main/services/stored-documents/stored-documents-api.ts',
      'src-main/services/updates/updates-api.ts',
    ]);
    const passedOn = sourcesWith(/\bparts\.openFile\b/);
    expect(passedOn).toEqual(['src-main/services/exports/exports-api.ts']);
  });

  item(16, 'Use a current version of Electron', async () => {
    const read = async (path: string) =>
      JSON.parse(await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8'));
    const { electron } = (await read('package.json')).devDependencies;
    // Which is current, only the network knows. That it is one exact version, the same everywhere, is ours to hold.
    expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect((await read('package-lock.json')).packages['node_modules/electron'].version).toBe(electron);
    expect((await read('node_modules/electron/package.json')).version).toBe(electron);
    expect(Number.parseInt(electron, 10)).toBeGreaterThanOrEqual(45);
  });

  item(17, 'Validate the sender of all IPC messages', async () => {
    const { electron } = await startTestElectron();
    const senders = [...FOREIGN.map((url) => ({ url, parent: null })), { url: OURS, parent: { url: OURS } }, null];
    for (const sender of senders) {
      electron.frame.sender = sender;
      for (const channel of CHANNEL_NAMES) {
        expect(await electron.ipcRenderer.invoke(channel)).toEqual({ kind: 'error', failure: 'not_allowed' });
      }
    }
    // Every way in goes through the one bridge that asks.
    expect(sourcesWith(/ipcMain\./)).toEqual(['src-main/electron/ipc-bridge.ts']);
  });

  item(18, 'Avoid usage of the file:// protocol and prefer usage of custom protocols', async () => {
    const { electron } = await startTestElectron();
    expect(electron.protocol.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    expect(await (await fetchFromApp(OURS)).text()).toContain('<title>Side</title>');
    const outside = ['..%2fpackage.json', '%2e%2e%5cx.json', 'gone.js'].map((path) => OURS + path);
    for (const url of [...outside, 'app://other/']) {
      const refused = await fetchFromApp(url);
      expect([refused.status, await refused.text()], url).toEqual([404, '']);
    }
    expect((await fetchFromApp(OURS, { method: 'POST', body: 'x' })).status).toBe(404);
    expect(sourcesWith(/loadFile\(|['"]file:\/\//, SHELL)).toEqual([]);
  });

  item(19, 'Check which fuses you can change', async () => {
    const { electronFuses } = await builderConfiguration();
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    expect(Object.keys(electronFuses ?? {})).toHaveLength(known.length);
  });

  item(20, 'Do not expose Electron APIs to untrusted web content', async () => {
    const { electron } = await startTestElectron();
    await import('../../../src-main/preload/preload.ts');
    expect(Object.keys(electron.mainWorld)).toEqual(['host']);
    const host = electron.mainWorld.host as Record<string, unknown>;
    expect(Object.keys(host).sort()).toEqual([...CHANNEL_NAMES].sort());
    for (const call of Object.values(host)) expect(call).toBeTypeOf('function');
    expect([...electron.ipcMain.handlers.keys()].sort()).toEqual([...CHANNEL_NAMES].sort());
  });

  test('that is all of them', () => expect(held).toHaveLength(20));
});

async function fetchFromApp(url: string, init?: RequestInit): Promise<Response> {
  const { electron } = await startTestElectron();
  const handler = electron.session.defaultSession.schemes.get('app');
  if (handler === undefined) throw new Error('app:// is not handled');
  return handler(new Request(url, init));
}
