import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareProfile } from '../../../src-main/start/browser-profile.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ORIGIN = 'http://127.0.0.1:20001';

async function preferences(profile: string) {
  return JSON.parse(await readFile(join(profile, 'Default', 'Preferences'), 'utf8'));
}

test('a new profile keeps the program’s storage and translates nothing', async () => {
  const profile = join(await temporaryFolder(), 'browser');
  expect(prepareProfile(profile, ORIGIN)).toEqual({ isNew: true });
  const made = await preferences(profile);
  expect(made.profile.content_settings.exceptions.durable_storage[`${ORIGIN},*`]).toMatchObject({ setting: 1 });
  expect(made.translate).toEqual({ enabled: false });
});

test('what the browser has written since is kept, and a new address is added beside the old one', async () => {
  const profile = await temporaryFolder();
  prepareProfile(profile, ORIGIN);
  const before = await preferences(profile);
  before.browser = { window_placement: { left: 10 } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(before));
  expect(prepareProfile(profile, 'http://127.0.0.1:20002')).toEqual({ isNew: false });
  const after = await preferences(profile);
  expect(after.browser).toEqual({ window_placement: { left: 10 } });
  const kept = after.profile.content_settings.exceptions.durable_storage;
  expect(Object.keys(kept)).toEqual([`${ORIGIN},*`, 'http://127.0.0.1:20002,*']);
});

test('preferences that cannot be read are left for the browser to mend', async () => {
  const profile = await temporaryFolder();
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), '{"half');
  expect(prepareProfile(profile, ORIGIN)).toEqual({ isNew: false });
  expect(await readFile(join(profile, 'Default', 'Preferences'), 'utf8')).toBe('{"half');
});
