import { expect, test } from 'vitest';
import { hasDisplay } from '../../../src-main/start/electron-binary.mjs';
import { type Facts, pickHost } from '../../../src-main/start/pick-host.mjs';

const everything: Facts = {
  wanted: null,
  display: true,
  electron: async () => '/e/electron',
  mayRun: () => true,
  browser: () => '/b/chromium',
};

test('Electron where it is and may run', async () => {
  expect(await pickHost(everything)).toEqual({ kind: 'electron', binary: '/e/electron', reason: 'electron_here' });
});

test('an installed browser where Electron is not to be had, or may not run', async () => {
  const browser = { kind: 'browser', binary: '/b/chromium' };
  const absent = { ...everything, electron: async () => null };
  expect(await pickHost(absent)).toEqual({ ...browser, reason: 'electron_absent' });
  expect(await pickHost({ ...everything, mayRun: () => false })).toEqual({
    ...browser,
    reason: 'electron_not_allowed',
  });
});

test('the address where there is neither, or no display; then nothing is fetched', async () => {
  const neither = { ...everything, electron: async () => null, browser: () => null };
  expect(await pickHost(neither)).toEqual({ kind: 'address', reason: 'no_browser' });
  const electron = async () => {
    throw new Error('asked for Electron without a display');
  };
  expect(await pickHost({ ...everything, display: false, electron })).toEqual({
    kind: 'address',
    reason: 'no_display',
  });
});

test('what is asked for by hand is taken, or nothing', async () => {
  expect(await pickHost({ ...everything, wanted: 'address' })).toEqual({ kind: 'address', reason: 'by_hand' });
  const browser = { kind: 'browser', binary: '/b/chromium', reason: 'by_hand' };
  expect(await pickHost({ ...everything, wanted: 'browser', display: false })).toEqual(browser);
  expect(await pickHost({ ...everything, wanted: 'browser', browser: () => null })).toEqual({
    kind: 'none',
    missing: 'browser',
  });
  const withoutElectron: Facts = { ...everything, wanted: 'electron', electron: async () => null };
  expect(await pickHost(withoutElectron)).toEqual({ kind: 'none', missing: 'electron' });
});

test('Windows and macOS have a display; elsewhere the environment says so', () => {
  expect([hasDisplay('win32', {}), hasDisplay('darwin', {}), hasDisplay('linux', {})]).toEqual([true, true, false]);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});
