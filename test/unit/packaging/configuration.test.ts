import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builderConfiguration } from './builder-configuration.ts';

const root = new URL('../../../', import.meta.url);

test('electron-builder’s own schema takes the configuration, and would not take a slip', async () => {
  await expect(builderConfiguration()).resolves.toBeTruthy();
  await expect(builderConfiguration({ nsis: { perMachin: true } })).rejects.toThrow(
    /does not match the API schema[\s\S]*nsis/,
  );
});

test('an office gets the kind of installer that it can roll out', async () => {
  const { win, linux, mac, nsis, msi, portable } = await builderConfiguration();
  expect(win?.target).toEqual(['nsis', 'msi', 'portable']);
  expect(linux?.target).toEqual(['AppImage', 'deb']);
  expect(mac?.target).toEqual(['dmg']);
  // For one user without an administrator, or for everyone with one: she is asked.
  expect(nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    deleteAppDataOnUninstall: false,
  });
  expect(msi).toMatchObject({ oneClick: true, perMachine: true, runAfterFinish: false });
  expect(portable).toMatchObject({ requestExecutionLevel: 'user' });
});

test('the installer speaks languages that NSIS has by the name that electron-builder asks for', async () => {
  const { nsis } = await builderConfiguration();
  const list = new URL('node_modules/app-builder-lib/out/util/langs.js', root).href;
  const { bundledLanguages }: { bundledLanguages: readonly string[] } = await import(list);
  expect(nsis?.installerLanguages).toContain('nb_NO');
  for (const language of [nsis?.installerLanguages ?? []].flat()) expect(bundledLanguages).toContain(language);
});

test('the upgrade code of the MSI is the one that is out there: with another, versions lie side by side', async () => {
  const { msi, appId } = await builderConfiguration();
  expect(msi?.upgradeCode).toBe('6F0D3C0B-5A1E-4E0B-9A52-24B24B24B024');
  expect(appId).toBe('no.bibliotek24.app');
});

test('it never looks for a newer version of itself', async () => {
  const { publish, electronUpdaterCompatibility } = await builderConfiguration();
  expect([publish, electronUpdaterCompatibility]).toEqual([null, undefined]);
  const { dependencies } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  expect(Object.keys(dependencies)).not.toContain('electron-updater');
});

test('central files belong to it where the system can tell them from other archives, and nowhere else', async () => {
  const { fileAssociations, win, linux, mac } = await builderConfiguration();
  expect([fileAssociations, win?.fileAssociations]).toEqual([undefined, undefined]);
  expect(linux?.fileAssociations).toMatchObject([{ ext: 'b24.zip', mimeType: 'application/x-bibliotek24' }]);
  expect(mac?.fileAssociations).toMatchObject([{ ext: 'zip', rank: 'Alternate' }]);
});

test('every file that the configuration names is there', async () => {
  const { win, linux, mac, nsis, msiProjectCreated } = await builderConfiguration();
  const named = [
    win?.icon,
    linux?.icon,
    mac?.icon,
    nsis?.include,
    msiProjectCreated,
    'resources/icons/file.ico',
    'LICENSE',
  ];
  for (const path of named) expect(existsSync(fileURLToPath(new URL(String(path), root))), String(path)).toBe(true);
});
