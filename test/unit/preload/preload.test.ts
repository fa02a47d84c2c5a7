import { expect, test, vi } from 'vitest';
import { CHANNEL_NAMES } from '#contract/channels.ts';

test('the page gets one function for each channel of the contract, and nothing of Electron', async () => {
  vi.resetModules();
  const electron = await import('../../support/electron-fake.ts');
  await import('../../../src-main/preload/preload.ts');
  expect(Object.keys(electron.mainWorld)).toEqual(['host']);
  const host = electron.mainWorld.host as Record<string, unknown>;
  expect(Object.keys(host).sort()).toEqual([...CHANNEL_NAMES].sort());
  for (const call of Object.values(host)) expect(call).toBeTypeOf('function');
});
