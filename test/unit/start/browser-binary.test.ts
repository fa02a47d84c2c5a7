import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../../src-main/start/browser-binary.mjs';

const window = { address: 'http://127.0.0.1:20001/', profileFolder: '/d/browser', isNewProfile: false };

test('looks where each system keeps its browsers', () => {
  const asked: string[] = [];
  const nothing = (path: string) => {
    asked.push(path);
    return false;
  };
  expect(findBrowser('linux', { PATH: '/usr/bin:/opt/bin' }, nothing)).toBeNull();
  expect(
    findBrowser('win32', { ProgramFiles: '/P', 'ProgramFiles(x86)': '/P86', LOCALAPPDATA: '/L' }, nothing),
  ).toBeNull();
  expect(findBrowser('darwin', {}, nothing)).toBeNull();
  expect(asked).toContain('/opt/bin/google-chrome');
  expect(asked).toContain(join('/P86', 'Microsoft', 'Edge', 'Application', 'msedge.exe'));
  expect(asked).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
});

test('takes Chromium before the others, wherever on the path it is', () => {
  const present = ['/a/microsoft-edge', '/b/chromium'];
  expect(findBrowser('linux', { PATH: '/a:/b' }, (path) => present.includes(path))).toBe('/b/chromium');
});

test('opens a window of its own with its own profile, and asks for no update or account', () => {
  const line = browserArguments({ ...window, isRoot: false });
  expect(line).toContain('--app=http://127.0.0.1:20001/');
  expect(line).toContain('--user-data-dir=/d/browser');
  expect(line).toContain('--disable-background-networking');
  expect(line).not.toContain('--no-sandbox');
});

test('goes without the browser’s sandbox for root alone, to whom it is refused', () => {
  expect(browserArguments({ ...window, isRoot: true })).toContain('--no-sandbox');
});

test('opens the first window at a size for a common office screen, and leaves later ones to the browser', () => {
  const size = '--window-size=1280,720';
  expect(browserArguments({ ...window, isRoot: false })).not.toContain(size);
  expect(browserArguments({ ...window, isNewProfile: true, isRoot: false })).toContain(size);
});
